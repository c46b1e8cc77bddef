package org.productiongap.framework.transaction;

import java.util.List;

/**
 * A call of a service, or of a method of the same class, that runs in the transaction of its method's caller, if there is one.
 *
 * @param callers the simple names of the class that calls and of what this extends and implements; empty when there certainly is no transaction
 * @param caller the name of the method that calls
 * @param parameters how many parameters it has
 * @param type the simple name of the type that the method is called on
 * @param method the name of the method
 * @param arguments how many it is given
 */
public record InnerCall(List<String> callers, String caller, int parameters, String type, String method, int arguments) {
}
