package org.productiongap.framework.database;

import java.util.List;
import java.util.Set;
import org.productiongap.flow.Calls;
import org.sonar.plugins.java.api.tree.BaseTreeVisitor;
import org.sonar.plugins.java.api.tree.ClassTree;
import org.sonar.plugins.java.api.tree.ExpressionTree;
import org.sonar.plugins.java.api.tree.MethodInvocationTree;
import org.sonar.plugins.java.api.tree.Tree;
import org.sonar.plugins.java.api.tree.VariableTree;

/**
 * Files that an application deletes itself when it stops, so that nothing in them is meant to last.
 */
final class Scratch {

  private static final Set<String> DELETES = Set.of("deleteOnExit", "forceDeleteOnExit", "deleteDirectoryOnExit", "createTempDirectory", "createTempFile");

  private Scratch() {
  }

  /** Whether every method that uses a text says so of files. */
  static boolean holds(ExpressionTree text) {
    List<? extends Tree> places = List.of(text);
    for (Tree outer = text.parent(); outer != null && !(outer instanceof ClassTree); outer = outer.parent()) {
      if (outer instanceof VariableTree field && field.parent() instanceof ClassTree) {
        places = field.symbol().usages();
      }
    }
    return !places.isEmpty() && places.stream().allMatch(place -> Calls.code(place).filter(Scratch::deletes).isPresent());
  }

  private static boolean deletes(Tree code) {
    boolean[] found = new boolean[1];
    code.accept(new BaseTreeVisitor() {
      @Override
      public void visitMethodInvocation(MethodInvocationTree call) {
        found[0] |= DELETES.contains(Calls.name(call).name());
        super.visitMethodInvocation(call);
      }
    });
    return found[0];
  }
}
