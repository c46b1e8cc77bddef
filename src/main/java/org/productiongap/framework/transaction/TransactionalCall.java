package org.productiongap.framework.transaction;

/**
 * A call of a method, of another class or of the same, while a transaction is open.
 *
 * @param type the simple name of the type that the method is called on
 * @param method the name of the method
 * @param arguments how many it is given
 */
public record TransactionalCall(String type, String method, int arguments) {
}
