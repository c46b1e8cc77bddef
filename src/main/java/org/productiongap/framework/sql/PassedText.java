package org.productiongap.framework.sql;

/**
 * A method that does nothing with one of its parameters but pass it on to a mapper.
 *
 * @param from the parameter: see {@link org.productiongap.framework.Parameters}
 * @param to the parameter of the mapper, in the same form
 */
public record PassedText(String from, String to) {
}
