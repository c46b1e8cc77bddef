package org.productiongap.framework.upload;

import org.sonar.plugins.java.api.tree.ExpressionTree;
import org.sonar.plugins.java.api.tree.Tree;

/**
 * A path of this machine that is made from the name that the client gave to an uploaded file.
 *
 * @param path the part of the path, where it becomes one
 * @param name where the name is read
 */
public record ClientFileName(ExpressionTree path, Tree name) {
}
