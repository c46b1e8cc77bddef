package org.productiongap.framework.web;

import java.util.List;
import java.util.Set;
import org.sonar.plugins.java.api.tree.Tree;

/**
 * Code that answers a request from outside, whatever the framework.
 *
 * @param handler the method or the lambda that does it; a method without a body where an interface declares the contract
 * @param methods the HTTP methods in capitals, for GraphQL {@code GET} for a query and {@code POST} for a mutation; empty when any, or
 *     when it cannot be told
 * @param inputs what the caller chooses
 */
public record WebEndpoint(Tree handler, Set<String> methods, List<RequestInput> inputs) {
}
