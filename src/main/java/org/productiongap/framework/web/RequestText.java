package org.productiongap.framework.web;

import org.sonar.plugins.java.api.tree.Tree;

/**
 * A text that the caller of the application chooses freely.
 *
 * @param name what the request calls it: the name of the parameter, member, header or field
 * @param tree where it comes in: the name of the parameter, or the expression that reads it
 */
public record RequestText(String name, Tree tree) {
}
