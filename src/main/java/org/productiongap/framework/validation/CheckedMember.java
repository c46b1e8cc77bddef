package org.productiongap.framework.validation;

/**
 * A member whose value some code compares with a constant, hands to something that validates, or sets itself.
 *
 * @param type the fully qualified name of the type that it is read from
 * @param member its name
 */
public record CheckedMember(String type, String member) {
}
