package org.productiongap.flow;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.sonar.plugins.java.api.semantic.Symbol;
import org.sonar.plugins.java.api.tree.AssignmentExpressionTree;
import org.sonar.plugins.java.api.tree.BinaryExpressionTree;
import org.sonar.plugins.java.api.tree.ExpressionTree;
import org.sonar.plugins.java.api.tree.IdentifierTree;
import org.sonar.plugins.java.api.tree.MemberSelectExpressionTree;
import org.sonar.plugins.java.api.tree.MethodInvocationTree;
import org.sonar.plugins.java.api.tree.ParenthesizedTree;
import org.sonar.plugins.java.api.tree.ReturnStatementTree;
import org.sonar.plugins.java.api.tree.Tree;
import org.sonar.plugins.java.api.tree.VariableTree;

/**
 * Text that is fixed in code: a literal, a constant of any class, a variable that is only ever given one, or a private method that returns one.
 */
public final class Constants {

  private static final int DEPTH = 4;

  /** Longer sums are added up here: the analyzer goes one call deeper for each operand, and its stack ends at some hundreds of them. */
  private static final int LONGEST_SUM = 100;

  private Constants() {
  }

  /**
   * What the compiler knows an expression to be, however many operands it has.
   *
   * @param expression any expression
   * @return its value: text, a number, a Boolean or a character; empty when it is not a constant
   */
  public static Optional<Object> of(ExpressionTree expression) {
    Collection<ExpressionTree> operands = operands(expression);
    if (operands.size() <= LONGEST_SUM) {
      try {
        return expression.asConstant();
      } catch (NumberFormatException e) {
        // a number that is none to the compiler either, such as 09
        return Optional.empty();
      }
    }
    StringBuilder sum = new StringBuilder();
    for (ExpressionTree operand : operands) {
      Optional<String> text = of(operand, String.class);
      if (text.isEmpty()) {
        return Optional.empty();
      }
      sum.append(text.get());
    }
    return Optional.of(sum.toString());
  }

  /**
   * The operands of a sum, however many it has.
   *
   * @param expression any expression
   * @return in the order of the source; of anything but a sum, itself
   */
  public static Collection<ExpressionTree> operands(ExpressionTree expression) {
    Deque<ExpressionTree> operands = new ArrayDeque<>();
    ExpressionTree left = expression;
    while (left instanceof BinaryExpressionTree sum && left.is(Tree.Kind.PLUS)) {
      operands.push(sum.rightOperand());
      left = sum.leftOperand();
    }
    operands.push(left);
    return operands;
  }

  /**
   * @param expression any expression
   * @param type       the kind of value that is asked for
   * @param <T>        the kind of value that is asked for
   * @return the value of a constant of that kind; empty for any other
   */
  public static <T> Optional<T> of(ExpressionTree expression, Class<T> type) {
    return of(expression).filter(type::isInstance).map(type::cast);
  }

  /**
   * @param expression any expression
   * @return its text; empty when it is none, or when it cannot be told
   */
  public static Optional<String> text(ExpressionTree expression) {
    return text(expression, DEPTH);
  }

  private static Optional<String> text(ExpressionTree expression, int depth) {
    Optional<String> constant = of(expression, String.class);
    if (constant.isPresent() || depth == 0) {
      return constant;
    }
    if (expression instanceof ParenthesizedTree parenthesized) {
      return text(parenthesized.expression(), depth);
    }
    Optional<ExpressionTree> source = expression instanceof MethodInvocationTree call ? onlyResult(call)
      : variable(expression).flatMap(variable -> onlyValue(variable));
    return source.flatMap(value -> text(value, depth - 1));
  }

  /**
   * What a variable is given once and for all, or a private method without parameters returns; any other expression is its own value.
   *
   * @param expression any expression
   * @return empty for a variable that is injected, or may be given something else, or stands in its own value
   */
  public static Optional<ExpressionTree> value(ExpressionTree expression) {
    ExpressionTree value = expression;
    for (int i = 0; i < DEPTH; i++) {
      Optional<VariableTree> variable = variable(value);
      if (variable.isEmpty()) {
        Optional<ExpressionTree> result = value instanceof MethodInvocationTree call && call.arguments().isEmpty() ? onlyResult(call) : Optional.empty();
        if (result.isEmpty()) {
          return Optional.of(value);
        }
        value = result.get();
        continue;
      }
      Optional<ExpressionTree> given = onlyValue(variable.get());
      if (given.isEmpty() || Branches.isInside(expression, given.get())) {
        return Optional.empty();
      }
      value = given.get();
    }
    return Optional.empty();
  }

  private static Optional<VariableTree> variable(ExpressionTree expression) {
    IdentifierTree name = expression instanceof IdentifierTree identifier ? identifier
      : expression instanceof MemberSelectExpressionTree select && (Calls.isThis(select.expression()) || Calls.isTypeName(select.expression()))
        ? select.identifier() : null;
    return name != null && name.symbol().declaration() instanceof VariableTree variable ? Optional.of(variable) : Optional.empty();
  }

  /** What a private method of the same file returns, if that is all it does. */
  private static Optional<ExpressionTree> onlyResult(MethodInvocationTree call) {
    return Calls.target(call)
      .filter(method -> method.symbol().isPrivate() && method.block() != null && method.block().body().size() == 1)
      .map(method -> method.block().body().get(0) instanceof ReturnStatementTree result ? result.expression() : null);
  }

  /**
   * Where a variable is given a value behind its declaration, also by {@code this.name = value}, in the order of the source.
   */
  public static List<AssignmentExpressionTree> assignments(Symbol variable) {
    return variable.usages().stream()
      .map(usage -> usage.parent() instanceof MemberSelectExpressionTree select && select.identifier() == usage ? (Tree) select : usage)
      .filter(target -> target.parent() instanceof AssignmentExpressionTree assignment && assignment.variable() == target)
      .map(target -> (AssignmentExpressionTree) target.parent())
      .toList();
  }

  /** The initializer of a variable that nothing else is assigned to and nothing injects. */
  private static Optional<ExpressionTree> onlyValue(VariableTree variable) {
    Symbol symbol = variable.symbol();
    boolean settled = symbol.isFinal() || (symbol.isLocalVariable() || symbol.isPrivate()) && !Usages.of(variable).isAssigned();
    return settled && variable.modifiers().annotations().isEmpty() ? Optional.ofNullable(variable.initializer()) : Optional.empty();
  }
}
