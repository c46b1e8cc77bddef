package org.productiongap.framework.token;

import org.sonar.plugins.java.api.tree.CompilationUnitTree;
import org.sonar.plugins.java.api.tree.ExpressionTree;
import org.sonar.plugins.java.api.tree.IdentifierTree;
import org.sonar.plugins.java.api.tree.ImportTree;
import org.sonar.plugins.java.api.tree.MemberSelectExpressionTree;
import org.sonar.plugins.java.api.tree.Tree;

/**
 * Which libraries a file can be about at all, from its imports.
 */
final class UsedPackages {

  private UsedPackages() {
  }

  /** Whether a file imports from a package, or from one below it. */
  static boolean mayUse(CompilationUnitTree file, String home) {
    return file.imports().stream().anyMatch(clause -> clause instanceof ImportTree imported && (dotted(imported.qualifiedIdentifier()) + ".").startsWith(home + "."));
  }

  private static String dotted(Tree name) {
    if (name instanceof MemberSelectExpressionTree select) {
      ExpressionTree left = select.expression();
      return dotted(left) + "." + select.identifier().name();
    }
    return name instanceof IdentifierTree identifier ? identifier.name() : "";
  }
}
