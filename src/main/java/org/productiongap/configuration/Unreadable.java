package org.productiongap.configuration;

/**
 * A file, or the rest of one, that could not be read; for the log.
 *
 * @param file its path
 * @param line from 1, where reading stopped
 * @param reason in a few words
 */
public record Unreadable(String file, int line, String reason) {
}
