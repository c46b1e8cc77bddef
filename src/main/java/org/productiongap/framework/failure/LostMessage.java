package org.productiongap.framework.failure;

import org.sonar.plugins.java.api.tree.Tree;
import org.sonar.plugins.java.api.tree.VariableTree;

/**
 * A place where the failure of the work that a message asked for is caught, so that the message counts as done.
 *
 * @param failure what the catch declares
 * @param handler the name of the method, or the parameter of the lambda, that is called with the message
 */
public record LostMessage(VariableTree failure, Tree handler) {
}
