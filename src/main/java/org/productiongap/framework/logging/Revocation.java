package org.productiongap.framework.logging;

import java.util.List;
import java.util.Locale;
import org.productiongap.flow.Calls;
import org.sonar.plugins.java.api.tree.BaseTreeVisitor;
import org.sonar.plugins.java.api.tree.BlockTree;
import org.sonar.plugins.java.api.tree.ExpressionStatementTree;
import org.sonar.plugins.java.api.tree.LiteralTree;
import org.sonar.plugins.java.api.tree.MethodInvocationTree;
import org.sonar.plugins.java.api.tree.StatementTree;
import org.sonar.plugins.java.api.tree.Tree;

/**
 * A log entry about a token that was revoked just before: whoever reads it cannot use the token any more.
 */
final class Revocation {

  private Revocation() {
  }

  /** Whether a log call says that something was revoked, and a statement before it in the same block revokes something. */
  static boolean isToldBy(MethodInvocationTree log) {
    return log.parent() instanceof ExpressionStatementTree statement && statement.parent() instanceof BlockTree block && saysSo(log)
      && before(statement, block).stream().anyMatch(Revocation::revokes);
  }

  private static List<StatementTree> before(StatementTree statement, BlockTree block) {
    return block.body().subList(0, block.body().indexOf(statement));
  }

  private static boolean revokes(StatementTree statement) {
    return statement instanceof ExpressionStatementTree expression && expression.expression() instanceof MethodInvocationTree call
      && Calls.name(call).name().startsWith("revoke");
  }

  private static boolean saysSo(MethodInvocationTree log) {
    boolean[] said = new boolean[1];
    log.arguments().accept(new BaseTreeVisitor() {
      @Override
      public void visitLiteral(LiteralTree literal) {
        said[0] |= literal.is(Tree.Kind.STRING_LITERAL) && literal.value().toLowerCase(Locale.ROOT).contains("revoked");
      }
    });
    return said[0];
  }
}
