package org.productiongap.framework.validation;

/**
 * A type that refuses wrong values when an object is made or filled.
 *
 * @param name fully qualified
 */
public record SelfCheckingType(String name) {
}
