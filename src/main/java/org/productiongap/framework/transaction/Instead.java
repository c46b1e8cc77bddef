package org.productiongap.framework.transaction;

import org.productiongap.flow.Calls;
import org.sonar.plugins.java.api.tree.BinaryExpressionTree;
import org.sonar.plugins.java.api.tree.ExpressionTree;
import org.sonar.plugins.java.api.tree.IdentifierTree;
import org.sonar.plugins.java.api.tree.IfStatementTree;
import org.sonar.plugins.java.api.tree.LiteralTree;
import org.sonar.plugins.java.api.tree.MethodInvocationTree;
import org.sonar.plugins.java.api.tree.MethodTree;
import org.sonar.plugins.java.api.tree.Tree;
import org.sonar.plugins.java.api.tree.VariableTree;

/**
 * A write that happens only if the one before it has changed no row, as when a row is inserted that could not be updated.
 */
final class Instead {

  private Instead() {
  }

  /**
   * @param first a call that writes and tells how many rows it has changed
   * @param second another one
   */
  static boolean follows(MethodInvocationTree first, MethodInvocationTree second) {
    Tree child = second;
    for (Tree current = second.parent(); current != null && !(current instanceof MethodTree); current = current.parent()) {
      if (current instanceof IfStatementTree choice && choice.thenStatement() == child && saysNone(choice.condition(), first)) {
        return true;
      }
      child = current;
    }
    return false;
  }

  private static boolean saysNone(ExpressionTree condition, MethodInvocationTree first) {
    return Calls.plain(condition) instanceof BinaryExpressionTree comparison && comparison.is(Tree.Kind.EQUAL_TO)
      && (isZero(comparison.rightOperand()) && isCount(comparison.leftOperand(), first)
        || isZero(comparison.leftOperand()) && isCount(comparison.rightOperand(), first));
  }

  private static boolean isZero(ExpressionTree value) {
    return value instanceof LiteralTree literal && literal.value().equals("0");
  }

  private static boolean isCount(ExpressionTree value, MethodInvocationTree first) {
    ExpressionTree count = Calls.plain(value);
    return count == first || count instanceof IdentifierTree name && name.symbol().declaration() instanceof VariableTree variable
      && variable.initializer() == first;
  }
}
