package org.productiongap.configuration;

/**
 * A range of a text file.
 *
 * @param startLine from 1
 * @param startColumn from 0, in UTF-16 units
 * @param endLine from 1
 * @param endColumn from 0, exclusive
 */
public record Span(int startLine, int startColumn, int endLine, int endColumn) {
}
