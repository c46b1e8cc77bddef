package org.productiongap.framework.web;

/**
 * A method without an object that puts the text or the stack trace of the exception that it is given into what it returns, whatever the exception.
 *
 * @param parameter the parameter, see {@link org.productiongap.framework.Parameters}
 * @param trace whether it is the stack trace
 */
public record TellingMethod(String parameter, boolean trace) {
}
