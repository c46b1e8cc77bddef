package org.productiongap.framework.web;

import org.sonar.plugins.java.api.tree.Tree;

/**
 * What a framework is told to put into its own answers to failed requests.
 *
 * @param place where it is told so
 * @param what of the exception it is, such as "the stack trace"
 * @param onRequest whether the client has to ask for it, which anyone can
 */
public record ErrorDetail(Tree place, String what, boolean onRequest) {
}
