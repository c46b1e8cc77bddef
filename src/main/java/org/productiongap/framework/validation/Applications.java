package org.productiongap.framework.validation;

import org.productiongap.framework.SourceNames;
import org.sonar.plugins.java.api.semantic.Type;
import org.sonar.plugins.java.api.tree.CompilationUnitTree;
import org.sonar.plugins.java.api.tree.ExpressionTree;
import org.sonar.plugins.java.api.tree.IdentifierTree;
import org.sonar.plugins.java.api.tree.MemberSelectExpressionTree;
import org.sonar.plugins.java.api.tree.Tree;

/**
 * Which types belong to the same application as a file, and not to a library: those below the same root package, of two names.
 */
final class Applications {

  private static final int NAMES_OF_ROOT = 2;

  private Applications() {
  }

  /** The package of a file; empty for the unnamed one. */
  static String homeOf(Tree anyNode) {
    CompilationUnitTree file = SourceNames.fileOf(anyNode);
    return file.packageDeclaration() == null ? "" : nameOf(file.packageDeclaration().packageName());
  }

  private static String nameOf(ExpressionTree name) {
    return name instanceof MemberSelectExpressionTree select ? nameOf(select.expression()) + "." + select.identifier().name() : ((IdentifierTree) name).name();
  }

  /**
   * Whether a type belongs to the application.
   *
   * @param home the package of a file of the application
   */
  static boolean own(Type type, String home) {
    String name = type.fullyQualifiedName();
    return rootOf(name.substring(0, Math.max(0, name.lastIndexOf('.')))).equals(rootOf(home));
  }

  private static String rootOf(String packageName) {
    int end = -1;
    for (int i = 0; i < NAMES_OF_ROOT; i++) {
      end = packageName.indexOf('.', end + 1);
      if (end < 0) {
        return packageName;
      }
    }
    return packageName.substring(0, end);
  }
}
