package org.productiongap.flow;

import java.util.Optional;
import org.sonar.plugins.java.api.semantic.Symbol;
import org.sonar.plugins.java.api.tree.ExpressionTree;
import org.sonar.plugins.java.api.tree.IdentifierTree;
import org.sonar.plugins.java.api.tree.MemberSelectExpressionTree;
import org.sonar.plugins.java.api.tree.ParenthesizedTree;
import org.sonar.plugins.java.api.tree.VariableTree;

/**
 * Text that is fixed in code: a literal, a constant of any class, or a variable that is only ever given one.
 */
public final class Constants {

  private static final int DEPTH = 4;

  private Constants() {
  }

  /**
   * @param expression any expression
   * @return its text; empty when it is none, or when it cannot be told
   */
  public static Optional<String> text(ExpressionTree expression) {
    return text(expression, DEPTH);
  }

  private static Optional<String> text(ExpressionTree expression, int depth) {
    Optional<String> constant = expression.asConstant(String.class);
    if (constant.isPresent() || depth == 0) {
      return constant;
    }
    if (expression instanceof ParenthesizedTree parenthesized) {
      return text(parenthesized.expression(), depth);
    }
    return variable(expression).flatMap(variable -> onlyValue(variable)).flatMap(value -> text(value, depth - 1));
  }

  /**
   * What a variable is given once and for all; an expression that is no variable is its own value.
   *
   * @param expression any expression
   * @return empty for a variable that is injected, or may be given something else
   */
  public static Optional<ExpressionTree> value(ExpressionTree expression) {
    ExpressionTree value = expression;
    for (int i = 0; i < DEPTH; i++) {
      Optional<VariableTree> variable = variable(value);
      if (variable.isEmpty()) {
        return Optional.of(value);
      }
      Optional<ExpressionTree> given = onlyValue(variable.get());
      if (given.isEmpty()) {
        return Optional.empty();
      }
      value = given.get();
    }
    return Optional.empty();
  }

  private static Optional<VariableTree> variable(ExpressionTree expression) {
    IdentifierTree name = expression instanceof IdentifierTree identifier ? identifier
      : expression instanceof MemberSelectExpressionTree select && select.expression() instanceof IdentifierTree owner && owner.name().equals("this")
        ? select.identifier() : null;
    return name != null && name.symbol().declaration() instanceof VariableTree variable ? Optional.of(variable) : Optional.empty();
  }

  /** The initializer of a variable that nothing else is assigned to and nothing injects. */
  private static Optional<ExpressionTree> onlyValue(VariableTree variable) {
    Symbol symbol = variable.symbol();
    boolean settled = symbol.isFinal() || (symbol.isLocalVariable() || symbol.isPrivate()) && !Usages.of(variable).isAssigned();
    return settled && variable.modifiers().annotations().isEmpty() ? Optional.ofNullable(variable.initializer()) : Optional.empty();
  }
}
