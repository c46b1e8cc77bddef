package org.productiongap.framework.http;

/**
 * Something in a file limits clients that other files make.
 *
 * @param where which clients
 */
public record ClientShaping(EndlessWait.Elsewhere where) {
}
