package org.productiongap.framework.validation;

/**
 * A member whose value is handed to a method of the application.
 *
 * @param type the fully qualified name of the type that it is read from
 * @param member its name
 * @param parameter the parameter that takes it, as {@link CheckedParameter} names it
 */
public record HandedMember(String type, String member, String parameter) {
}
