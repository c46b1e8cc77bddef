package org.productiongap.framework.logging;

import java.util.Set;
import org.productiongap.flow.Calls;
import org.productiongap.flow.Constants;
import org.sonar.plugins.java.api.semantic.Symbol;
import org.sonar.plugins.java.api.tree.BinaryExpressionTree;
import org.sonar.plugins.java.api.tree.ExpressionTree;
import org.sonar.plugins.java.api.tree.IdentifierTree;
import org.sonar.plugins.java.api.tree.IfStatementTree;
import org.sonar.plugins.java.api.tree.LambdaExpressionTree;
import org.sonar.plugins.java.api.tree.MethodInvocationTree;
import org.sonar.plugins.java.api.tree.MethodTree;
import org.sonar.plugins.java.api.tree.Tree;

/**
 * A value where the code has just found out that there is none: nothing of it can be told.
 */
final class AbsentValue {

  private static final Set<String> EMPTY = Set.of("isEmpty", "isBlank", "isNullOrEmpty", "isNull");

  private AbsentValue() {
  }

  /** Whether an expression is a variable that is null or empty where it stands. */
  static boolean is(ExpressionTree value) {
    if (!(value instanceof IdentifierTree variable) || variable.symbol().isUnknown()) {
      return false;
    }
    Tree inner = value;
    for (Tree outer = value.parent(); outer != null && !(outer instanceof MethodTree || outer instanceof LambdaExpressionTree); inner = outer,
      outer = outer.parent()) {
      if (outer instanceof IfStatementTree condition && condition.thenStatement() == inner && isAbsent(condition.condition(), variable.symbol())
        && Constants.assignments(variable.symbol()).isEmpty()) {
        return true;
      }
    }
    return false;
  }

  private static boolean isAbsent(ExpressionTree condition, Symbol variable) {
    ExpressionTree plain = Calls.plain(condition);
    if (plain instanceof BinaryExpressionTree both) {
      ExpressionTree left = both.leftOperand();
      ExpressionTree right = both.rightOperand();
      return switch (both.kind()) {
        case CONDITIONAL_OR -> isAbsent(left, variable) && isAbsent(right, variable);
        case CONDITIONAL_AND -> isAbsent(left, variable) || isAbsent(right, variable);
        case EQUAL_TO -> Calls.isNull(left) && isIt(right, variable) || Calls.isNull(right) && isIt(left, variable);
        default -> false;
      };
    }
    if (!(plain instanceof MethodInvocationTree call)) {
      return false;
    }
    String name = Calls.name(call).name();
    boolean isEmpty = EMPTY.contains(name) && (call.arguments().isEmpty() ? Calls.receiver(call).filter(receiver -> isIt(receiver, variable)).isPresent()
      : call.arguments().size() == 1 && isIt(call.arguments().get(0), variable));
    return isEmpty || name.equals("equals") && call.arguments().size() == 1 && isIt(call.arguments().get(0), variable)
      && Calls.receiver(call).flatMap(Constants::text).filter(String::isEmpty).isPresent();
  }

  private static boolean isIt(ExpressionTree expression, Symbol variable) {
    return Calls.plain(expression) instanceof IdentifierTree identifier && identifier.symbol() == variable;
  }
}
