package org.productiongap.framework.validation;

/**
 * A type whose values an endpoint takes from a request, as the body, inside it, or as a type that one of these extends.
 *
 * @param name fully qualified
 * @param isValidated whether an endpoint asks for the validation of such a value, at the body or on the way to it
 */
public record TakenType(String name, boolean isValidated) {
}
