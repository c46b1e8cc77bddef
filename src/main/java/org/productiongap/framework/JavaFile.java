package org.productiongap.framework;

import org.sonar.plugins.java.api.tree.CompilationUnitTree;
import org.sonar.plugins.java.api.tree.Tree;

/**
 * A Java file that tells facts about the whole application.
 *
 * @param tree its root
 * @param path its path, as {@link Place} has it
 */
public record JavaFile(CompilationUnitTree tree, String path) {

  /** Where a node of this file stands. */
  public Place place(Tree node) {
    return Place.of(path, node);
  }
}
