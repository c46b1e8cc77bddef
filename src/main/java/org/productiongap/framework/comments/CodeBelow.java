package org.productiongap.framework.comments;

import java.util.List;
import java.util.Set;
import org.productiongap.flow.Calls;
import org.sonar.plugins.java.api.tree.Arguments;
import org.sonar.plugins.java.api.tree.BaseTreeVisitor;
import org.sonar.plugins.java.api.tree.CatchTree;
import org.sonar.plugins.java.api.tree.CompilationUnitTree;
import org.sonar.plugins.java.api.tree.IdentifierTree;
import org.sonar.plugins.java.api.tree.MethodInvocationTree;
import org.sonar.plugins.java.api.tree.MethodTree;
import org.sonar.plugins.java.api.tree.ThrowStatementTree;
import org.sonar.plugins.java.api.tree.Tree;

/**
 * What the code below a comment does, where that is what the comment says.
 */
public final class CodeBelow {

  private static final List<String> RESTORES = List.of("restore", "reenable", "reactivate", "turnOn", "switchOn", "resume");
  private static final Set<String> PRINTS = Set.of("print", "println", "printf");

  private CodeBelow() {
  }

  /**
   * Whether the method around a line puts back below it what it changed.
   *
   * @param file the root of the file
   * @param line counted from 1
   */
  public static boolean restores(CompilationUnitTree file, int line) {
    boolean[] found = new boolean[1];
    file.accept(new Around(line) {
      @Override
      public void visitMethodInvocation(MethodInvocationTree call) {
        String name = Calls.name(call).name();
        found[0] |= call.lastToken().range().start().line() > line && RESTORES.stream().anyMatch(name::startsWith);
        super.visitMethodInvocation(call);
      }
    });
    return found[0];
  }

  /**
   * Whether the catch block around a line hands its exception on: it throws it, logs it or gives it to a method. To print it is not enough.
   *
   * @param file the root of the file
   * @param line counted from 1
   */
  public static boolean handsExceptionOn(CompilationUnitTree file, int line) {
    boolean[] found = new boolean[1];
    file.accept(new Around(line) {
      @Override
      public void visitCatch(CatchTree caught) {
        if (isAround(caught.block())) {
          found[0] = caught.parameter().symbol().usages().stream().anyMatch(CodeBelow::isHandedOn);
        }
        super.visitCatch(caught);
      }
    });
    return found[0];
  }

  private static boolean isHandedOn(IdentifierTree exception) {
    Tree user = exception.parent();
    return user instanceof ThrowStatementTree
      || user instanceof Arguments arguments && !(arguments.parent() instanceof MethodInvocationTree call && PRINTS.contains(Calls.name(call).name()));
  }

  /** Looks at the members around a line only. */
  private abstract static class Around extends BaseTreeVisitor {

    private final int line;

    Around(int line) {
      this.line = line;
    }

    @Override
    public final void visitMethod(MethodTree method) {
      if (isAround(method)) {
        super.visitMethod(method);
      }
    }

    final boolean isAround(Tree tree) {
      return tree.firstToken().range().start().line() <= line && tree.lastToken().range().end().line() >= line;
    }
  }
}
