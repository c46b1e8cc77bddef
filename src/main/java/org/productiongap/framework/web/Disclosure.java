package org.productiongap.framework.web;

/**
 * What a client learns of an exception.
 *
 * @param text what it is and where it is taken from the exception
 * @param answer the answer that it ends in
 */
public record Disclosure(ExceptionText text, ClientAnswer answer) {
}
