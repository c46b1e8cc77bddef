package org.productiongap.framework.validation;

/**
 * A member whose value some code compares with a constant or hands to something that validates.
 *
 * @param type the fully qualified name of the type that it is read from
 * @param member its name
 */
public record CheckedMember(String type, String member) {
}
