package org.productiongap.framework.validation;

/**
 * A type whose members some method looks at, to throw when they are wrong, or that is handed to something that validates.
 *
 * @param name fully qualified
 */
public record LookedAtType(String name) {
}
