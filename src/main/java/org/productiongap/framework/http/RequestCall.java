package org.productiongap.framework.http;

import org.productiongap.framework.Place;

/**
 * A call of another class's method by the handler of a request.
 *
 * @param type the simple name of the type that the method is called on
 * @param method the name of the method
 * @param arguments how many it is given
 * @param place where the call is
 */
public record RequestCall(String type, String method, int arguments, Place place) {
}
