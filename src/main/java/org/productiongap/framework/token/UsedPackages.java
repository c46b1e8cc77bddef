package org.productiongap.framework.token;

import java.util.HashSet;
import java.util.Set;
import org.productiongap.framework.FileFacts;
import org.productiongap.framework.Mentions;
import org.sonar.plugins.java.api.tree.BaseTreeVisitor;
import org.sonar.plugins.java.api.tree.CompilationUnitTree;
import org.sonar.plugins.java.api.tree.IdentifierTree;
import org.sonar.plugins.java.api.tree.MemberSelectExpressionTree;
import org.sonar.plugins.java.api.tree.Tree;

/**
 * Which libraries a file can be about at all: from its imports and the names that it writes in full.
 */
final class UsedPackages {

  private UsedPackages() {
  }

  /** Whether a file names something in a package, or in one below it. */
  static boolean mayUse(CompilationUnitTree file, String home) {
    return Mentions.any(file, Set.of(home.substring(home.lastIndexOf('.') + 1)))
      && FileFacts.of(file, UsedPackages.class, UsedPackages::namesInFull).stream().anyMatch(name -> name.startsWith(home + "."));
  }

  private static Set<String> namesInFull(CompilationUnitTree file) {
    Set<String> names = new HashSet<>();
    file.accept(new BaseTreeVisitor() {
      @Override
      public void visitMemberSelectExpression(MemberSelectExpressionTree select) {
        String name = dotted(select);
        if (name.isEmpty()) {
          super.visitMemberSelectExpression(select);
        } else {
          names.add(name + ".");
        }
      }
    });
    return names;
  }

  private static String dotted(Tree name) {
    if (name instanceof MemberSelectExpressionTree select) {
      String left = dotted(select.expression());
      return left.isEmpty() ? "" : left + "." + select.identifier().name();
    }
    return name instanceof IdentifierTree identifier ? identifier.name() : "";
  }
}
