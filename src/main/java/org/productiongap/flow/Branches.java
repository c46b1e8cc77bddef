package org.productiongap.flow;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sonar.plugins.java.api.tree.BlockTree;
import org.sonar.plugins.java.api.tree.CaseGroupTree;
import org.sonar.plugins.java.api.tree.CatchTree;
import org.sonar.plugins.java.api.tree.ConditionalExpressionTree;
import org.sonar.plugins.java.api.tree.DoWhileStatementTree;
import org.sonar.plugins.java.api.tree.ForEachStatement;
import org.sonar.plugins.java.api.tree.ForStatementTree;
import org.sonar.plugins.java.api.tree.IfStatementTree;
import org.sonar.plugins.java.api.tree.LambdaExpressionTree;
import org.sonar.plugins.java.api.tree.LiteralTree;
import org.sonar.plugins.java.api.tree.MethodInvocationTree;
import org.sonar.plugins.java.api.tree.MethodTree;
import org.sonar.plugins.java.api.tree.StatementTree;
import org.sonar.plugins.java.api.tree.Tree;
import org.sonar.plugins.java.api.tree.TryStatementTree;
import org.sonar.plugins.java.api.tree.WhileStatementTree;

/**
 * How pieces of code of one method stand to each other: whether one run can pass both, and whether it can pass one more than once.
 */
public final class Branches {

  /** Operators whose lambda is run only where another part of the chain was not. */
  private static final Set<String> ALTERNATIVES = Set.of("orElseGet", "orElse", "ifPresentOrElse", "switchIfEmpty", "or", "onErrorResume", "exceptionally",
    "orElseThrow", "defaultIfEmpty", "onFailure", "recoverWithItem", "recoverWithUni", "getOrElse", "ifEmpty", "switchTo");
  private static final Set<String> REPEATING = Set.of("forEach", "forEachOrdered", "concatMap", "flatMapSequential", "flatMapIterable");

  private static final Set<String> ON_ELEMENTS = Set.of("map", "flatMap", "peek", "doOnNext", "mapToObj", "concatMapEager");
  /** Types whose operators run once for each of many elements, by their simple names. */
  private static final Set<String> OF_MANY = Set.of("Stream", "IntStream", "LongStream", "Flux", "Multi");

  private Branches() {
  }

  /**
   * Whether a run of the method can pass two nodes of it, one after the other: not when they are in different branches, or the first one's
   * branch leaves the method.
   *
   * @param first a node
   * @param second a node of the same method behind it
   */
  public static boolean canPassBoth(Tree first, Tree second) {
    Map<Tree, Tree> childOfFirst = new IdentityHashMap<>();
    Tree child = null;
    for (Tree current = first; current != null; child = current, current = current.parent()) {
      childOfFirst.put(current, child);
    }
    Tree below = null;
    Tree common = second;
    while (common != null && !childOfFirst.containsKey(common)) {
      below = common;
      common = common.parent();
    }
    return common != null && !areAlternatives(common, childOfFirst.get(common), below) && !leavesBefore(first, common);
  }

  private static boolean areAlternatives(Tree fork, Tree first, Tree second) {
    if (fork instanceof IfStatementTree condition) {
      return first == condition.thenStatement() && second == condition.elseStatement();
    }
    if (fork instanceof ConditionalExpressionTree conditional) {
      return first == conditional.trueExpression() && second == conditional.falseExpression();
    }
    if (fork instanceof TryStatementTree) {
      return second instanceof CatchTree || first instanceof CatchTree && second instanceof CatchTree;
    }
    if (fork.is(Tree.Kind.SWITCH_STATEMENT, Tree.Kind.SWITCH_EXPRESSION)) {
      return first instanceof CaseGroupTree && second instanceof CaseGroupTree && first != second;
    }
    if (fork instanceof MethodInvocationTree call) {
      return ALTERNATIVES.contains(Calls.name(call).name());
    }
    return fork.is(Tree.Kind.ARGUMENTS) && fork.parent() instanceof MethodInvocationTree call && ALTERNATIVES.contains(Calls.name(call).name());
  }

  /** Whether the branch that a node is in, below a node around it, ends the method; what ends a lambda on the way ends nothing else. */
  private static boolean leavesBefore(Tree node, Tree around) {
    boolean leaves = false;
    for (Tree current = node; current != around && current != null; current = current.parent()) {
      List<StatementTree> body = current instanceof BlockTree block ? block.body() : current instanceof CaseGroupTree group ? group.body() : List.of();
      boolean isOwnCode = current.parent() instanceof LambdaExpressionTree || current.parent() instanceof MethodTree;
      boolean endsBranch = !body.isEmpty() && !isOwnCode
        && body.get(body.size() - 1).is(Tree.Kind.RETURN_STATEMENT, Tree.Kind.THROW_STATEMENT, Tree.Kind.CONTINUE_STATEMENT);
      leaves = !(current instanceof LambdaExpressionTree) && (leaves || endsBranch || current.is(Tree.Kind.RETURN_STATEMENT));
    }
    return leaves;
  }

  /**
   * The loop around a node that may pass it several times in one run of its method: a statement, or a call that runs a lambda for each element.
   *
   * @return null when there is none
   */
  public static Tree loopAround(Tree node) {
    Tree child = node;
    for (Tree current = node.parent(); current != null && !(current instanceof MethodTree); child = current, current = current.parent()) {
      boolean isBody = current instanceof ForEachStatement each && each.statement() == child
        || current instanceof ForStatementTree counting && counting.statement() == child
        || current instanceof WhileStatementTree repeated && repeated.statement() == child
        || current instanceof DoWhileStatementTree once && once.statement() == child;
      if (isBody) {
        return current;
      }
      if (current instanceof LambdaExpressionTree lambda && lambda.parent() != null && lambda.parent().parent() instanceof MethodInvocationTree call
        && (REPEATING.contains(Calls.name(call).name()) || ON_ELEMENTS.contains(Calls.name(call).name()) && isOfMany(call))) {
        return call;
      }
    }
    return null;
  }

  private static boolean isOfMany(MethodInvocationTree call) {
    return Calls.receiver(call).filter(receiver -> OF_MANY.contains(receiver.symbolType().name())).isPresent();
  }

  /**
   * Whether a node stands inside another one, or is it.
   *
   * @param inner a node
   * @param outer a node; inside null is nothing
   */
  public static boolean isInside(Tree inner, Tree outer) {
    Tree current = inner;
    while (current != null && current != outer) {
      current = current.parent();
    }
    return current != null;
  }

  /**
   * Whether no run of the code gets to a node: it stands behind a condition that is written as no, or behind one that is written as yes and leaves.
   *
   * @param node any node
   */
  public static boolean isNeverRun(Tree node) {
    Tree child = node;
    for (Tree current = node.parent(); current != null && !(child instanceof MethodTree); child = current, current = current.parent()) {
      if (current instanceof IfStatementTree condition && (child == condition.thenStatement() && isWritten(condition, false)
        || child == condition.elseStatement() && isWritten(condition, true))
        || current instanceof BlockTree block && isBehindLeaving(block.body(), child)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isBehindLeaving(List<StatementTree> body, Tree statement) {
    for (StatementTree before : body) {
      if (before == statement) {
        return false;
      }
      if (before instanceof IfStatementTree condition && isWritten(condition, true)
        && leave(condition.thenStatement() instanceof BlockTree block ? block.body() : List.of(condition.thenStatement()))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isWritten(IfStatementTree condition, boolean answer) {
    return Calls.plain(condition.condition()) instanceof LiteralTree literal && literal.value().equals(Boolean.toString(answer));
  }

  /** Whether statements end with one that leaves their method. */
  static boolean leave(List<StatementTree> statements) {
    return !statements.isEmpty() && statements.get(statements.size() - 1).is(Tree.Kind.RETURN_STATEMENT, Tree.Kind.THROW_STATEMENT);
  }

  /**
   * Whether a node counts only under a condition of the method or lambda that it is in.
   *
   * @param node any node
   */
  public static boolean isConditional(Tree node) {
    Tree inner = node;
    for (Tree around = node.parent(); around != null && !(around instanceof MethodTree)
      && !(around instanceof LambdaExpressionTree); around = around.parent()) {
      boolean isBranch = around instanceof IfStatementTree branches && inner != branches.condition()
        || around instanceof ConditionalExpressionTree choice && inner != choice.condition() || around instanceof CaseGroupTree;
      if (isBranch) {
        return true;
      }
      inner = around;
    }
    return false;
  }
}
