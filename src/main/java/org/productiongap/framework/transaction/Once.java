package org.productiongap.framework.transaction;

import org.productiongap.flow.Calls;
import org.sonar.plugins.java.api.semantic.Symbol;
import org.sonar.plugins.java.api.tree.AssignmentExpressionTree;
import org.sonar.plugins.java.api.tree.BaseTreeVisitor;
import org.sonar.plugins.java.api.tree.BinaryExpressionTree;
import org.sonar.plugins.java.api.tree.ExpressionTree;
import org.sonar.plugins.java.api.tree.IdentifierTree;
import org.sonar.plugins.java.api.tree.IfStatementTree;
import org.sonar.plugins.java.api.tree.MemberSelectExpressionTree;
import org.sonar.plugins.java.api.tree.MethodTree;
import org.sonar.plugins.java.api.tree.Tree;

/**
 * Code that an object runs once, to fill a field that is still empty: what it writes belongs to no other work.
 */
final class Once {

  private Once() {
  }

  /** Whether a node is in such code. */
  static boolean isRun(Tree node) {
    Tree child = node;
    for (Tree current = node.parent(); current != null && !(current instanceof MethodTree); current = current.parent()) {
      if (current instanceof IfStatementTree choice && choice.thenStatement() == child && fillsWhatIsEmpty(choice)) {
        return true;
      }
      child = current;
    }
    return false;
  }

  private static boolean fillsWhatIsEmpty(IfStatementTree choice) {
    if (!(Calls.plain(choice.condition()) instanceof BinaryExpressionTree comparison) || !comparison.is(Tree.Kind.EQUAL_TO)
      || !isEmpty(comparison.rightOperand())) {
      return false;
    }
    Symbol field = symbol(comparison.leftOperand());
    return field != null && field.isVariableSymbol() && field.owner() != null && field.owner().isTypeSymbol() && assigns(choice.thenStatement(), field);
  }

  private static boolean isEmpty(ExpressionTree value) {
    return Calls.isNull(value) || Calls.plain(value).is(Tree.Kind.INT_LITERAL, Tree.Kind.LONG_LITERAL, Tree.Kind.UNARY_MINUS);
  }

  private static boolean assigns(Tree code, Symbol field) {
    boolean[] found = new boolean[1];
    code.accept(new BaseTreeVisitor() {
      @Override
      public void visitAssignmentExpression(AssignmentExpressionTree assignment) {
        found[0] |= symbol(assignment.variable()) == field;
        super.visitAssignmentExpression(assignment);
      }
    });
    return found[0];
  }

  private static Symbol symbol(ExpressionTree expression) {
    ExpressionTree plain = Calls.plain(expression);
    return plain instanceof IdentifierTree identifier ? identifier.symbol()
      : plain instanceof MemberSelectExpressionTree select && Calls.isThis(select.expression()) ? select.identifier().symbol() : null;
  }
}
