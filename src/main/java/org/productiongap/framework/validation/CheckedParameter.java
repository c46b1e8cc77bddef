package org.productiongap.framework.validation;

/**
 * A parameter whose value the method itself checks.
 *
 * @param name see {@link org.productiongap.framework.Parameters}
 */
public record CheckedParameter(String name) {
}
