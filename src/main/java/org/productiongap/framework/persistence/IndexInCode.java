package org.productiongap.framework.persistence;

/**
 * A word in code that creates indexes: perhaps the name of a member that an index makes unique.
 *
 * @param word as it is written
 */
public record IndexInCode(String word) {
}
