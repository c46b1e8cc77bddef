package org.productiongap.framework.validation;

/**
 * A parameter whose value the method itself checks.
 *
 * @param name the type, the method and the position of the parameter
 */
public record CheckedParameter(String name) {
}
