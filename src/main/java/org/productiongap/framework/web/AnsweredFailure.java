package org.productiongap.framework.web;

/**
 * A type of exceptions that a handler of the application answers.
 *
 * @param type its fully qualified name
 * @param withText whether the client receives the text of the exception
 */
public record AnsweredFailure(String type, boolean withText) {
}
