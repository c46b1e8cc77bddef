package org.productiongap.framework.validation;

/**
 * A type that declares constraints. Its own file tells so even where the library of the constraints is not on the class path, so that other files
 * cannot see them.
 *
 * @param name fully qualified
 */
public record ConstrainedType(String name) {
}
