package org.productiongap.framework.web;

import java.util.List;
import org.sonar.plugins.java.api.tree.MethodTree;
import org.sonar.plugins.java.api.tree.TypeTree;
import org.sonar.plugins.java.api.tree.VariableTree;

/**
 * A method that answers the client where a request has failed, whatever the framework.
 *
 * @param method the method
 * @param failure its parameter that is the failure; null where it takes none
 * @param types the types of failures that it is for, as written; empty when it cannot be told
 */
public record FailureHandler(MethodTree method, VariableTree failure, List<TypeTree> types) {
}
