package org.productiongap.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sonar.plugins.java.api.tree.BinaryExpressionTree;
import org.sonar.plugins.java.api.tree.ExpressionTree;
import org.sonar.plugins.java.api.tree.IdentifierTree;
import org.sonar.plugins.java.api.tree.LiteralTree;
import org.sonar.plugins.java.api.tree.MemberSelectExpressionTree;
import org.sonar.plugins.java.api.tree.MethodInvocationTree;
import org.sonar.plugins.java.api.tree.ParenthesizedTree;
import org.sonar.plugins.java.api.tree.Tree;
import org.sonar.plugins.java.api.tree.UnaryExpressionTree;

/**
 * A value compared with text that is fixed in code.
 *
 * @param tree the comparison
 * @param name the name of the compared variable, accessor or request parameter
 * @param text the fixed text
 * @param negated whether the comparison asks for a difference
 */
public record LiteralComparison(ExpressionTree tree, String name, String text, boolean negated) {

  private static final Set<String> EQUALS = Set.of("equals", "equalsIgnoreCase", "contentEquals");
  /** Methods whose result is still the text they are called on. */
  private static final Set<String> SAME = Set.of("trim", "toLowerCase", "toUpperCase", "strip", "toString", "intern");
  private static final Set<String> KEYED = Set.of("get", "getParameter", "getHeader", "getFirst", "getString", "getOrDefault");

  /**
   * The comparisons that a condition consists of.
   *
   * @param condition a condition, with its and, or, not and parentheses
   */
  public static List<LiteralComparison> in(ExpressionTree condition) {
    List<LiteralComparison> found = new ArrayList<>();
    collect(condition, false, found);
    return found;
  }

  private static void collect(ExpressionTree condition, boolean negated, List<LiteralComparison> found) {
    if (condition instanceof ParenthesizedTree parenthesized) {
      collect(parenthesized.expression(), negated, found);
    } else if (condition instanceof UnaryExpressionTree not && not.is(Tree.Kind.LOGICAL_COMPLEMENT)) {
      collect(not.expression(), !negated, found);
    } else if (condition instanceof BinaryExpressionTree binary && binary.is(Tree.Kind.CONDITIONAL_AND, Tree.Kind.CONDITIONAL_OR)) {
      collect(binary.leftOperand(), negated, found);
      collect(binary.rightOperand(), negated, found);
    } else if (condition instanceof BinaryExpressionTree binary && binary.is(Tree.Kind.EQUAL_TO, Tree.Kind.NOT_EQUAL_TO)) {
      compare(condition, binary.leftOperand(), binary.rightOperand(), negated != binary.is(Tree.Kind.NOT_EQUAL_TO)).ifPresent(found::add);
    } else if (condition instanceof MethodInvocationTree call && call.methodSelect() instanceof MemberSelectExpressionTree select
      && EQUALS.contains(select.identifier().name())) {
      if (call.arguments().size() == 1) {
        compare(condition, select.expression(), call.arguments().get(0), negated).ifPresent(found::add);
      } else if (call.arguments().size() == 2) {
        compare(condition, call.arguments().get(0), call.arguments().get(1), negated).ifPresent(found::add);
      }
    }
  }

  private static Optional<LiteralComparison> compare(ExpressionTree tree, ExpressionTree one, ExpressionTree other, boolean negated) {
    Optional<String> text = Constants.text(one);
    ExpressionTree value = text.isPresent() ? other : one;
    return text.or(() -> Constants.text(other))
      .filter(fixed -> Constants.text(value).isEmpty())
      .flatMap(fixed -> name(value).map(name -> new LiteralComparison(tree, name, fixed, negated)));
  }

  private static Optional<String> name(ExpressionTree value) {
    if (value instanceof IdentifierTree identifier) {
      return Optional.of(identifier.name());
    }
    if (value instanceof MemberSelectExpressionTree select) {
      return Optional.of(select.identifier().name());
    }
    if (value instanceof MethodInvocationTree call) {
      String called = call.methodSelect() instanceof MemberSelectExpressionTree select ? select.identifier().name()
        : ((IdentifierTree) call.methodSelect()).name();
      if (KEYED.contains(called) && !call.arguments().isEmpty()) {
        return call.arguments().get(0) instanceof LiteralTree ? Constants.text(call.arguments().get(0)) : Optional.empty();
      }
      if (SAME.contains(called) && call.arguments().isEmpty()) {
        return call.methodSelect() instanceof MemberSelectExpressionTree select ? name(select.expression()) : Optional.empty();
      }
      return call.arguments().isEmpty() ? Optional.of(called) : Optional.empty();
    }
    return Optional.empty();
  }
}
