package org.productiongap.framework.web;

import java.util.List;
import java.util.Set;
import org.sonar.plugins.java.api.tree.Tree;

/**
 * Code that answers a request from outside, whatever the framework.
 *
 * @param handler the method or the lambda that does it
 * @param methods the HTTP methods in capitals; empty when any, or when it cannot be told
 * @param inputs what the caller chooses
 */
public record WebEndpoint(Tree handler, Set<String> methods, List<RequestInput> inputs) {
}
