package org.productiongap.framework.validation;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.productiongap.flow.Calls;
import org.productiongap.framework.Types;
import org.productiongap.framework.Words;
import org.productiongap.framework.logging.LogCalls;
import org.sonar.plugins.java.api.tree.Arguments;
import org.sonar.plugins.java.api.tree.BlockTree;
import org.sonar.plugins.java.api.tree.ExpressionStatementTree;
import org.sonar.plugins.java.api.tree.ExpressionTree;
import org.sonar.plugins.java.api.tree.ForEachStatement;
import org.sonar.plugins.java.api.tree.IdentifierTree;
import org.sonar.plugins.java.api.tree.IfStatementTree;
import org.sonar.plugins.java.api.tree.LambdaExpressionTree;
import org.sonar.plugins.java.api.tree.MemberSelectExpressionTree;
import org.sonar.plugins.java.api.tree.MethodInvocationTree;
import org.sonar.plugins.java.api.tree.MethodReferenceTree;
import org.sonar.plugins.java.api.tree.StatementTree;
import org.sonar.plugins.java.api.tree.Tree;
import org.sonar.plugins.java.api.tree.UnaryExpressionTree;
import org.sonar.plugins.java.api.tree.VariableTree;

/**
 * What is done with the result of a validation at one place: read so that it can make a difference, also by the page that is named
 * next, or only filled by a validator and logged.
 */
final class ResultUse {

  private static final Set<String> PRINTS = Set.of("println", "print", "trace", "debug", "info", "warn", "error");
  private static final List<String> VALIDATORS = List.of("org.springframework.validation.Validator", "org.springframework.validation.ValidationUtils");

  private static final Set<String> QUESTIONS = Set.of("has", "get", "is");

  private ResultUse() {
  }

  static boolean isRead(IdentifierTree use) {
    if (use.parent() instanceof MemberSelectExpressionTree select && select.expression() == use && select.parent() instanceof MethodInvocationTree call) {
      return !isForLogs(call);
    }
    if (use.parent() instanceof Arguments arguments && arguments.parent() instanceof MethodInvocationTree call) {
      return !isLogging(call) && !onlyFills(call);
    }
    return !isForLogs(use);
  }

  /** Whether a validator of the framework is given the result to put errors into it. */
  private static boolean onlyFills(MethodInvocationTree call) {
    return !call.methodSymbol().isUnknown() && call.methodSymbol().returnType().type().isVoid()
      && Types.isAny(call.methodSymbol().owner().type(), VALIDATORS);
  }

  /** Whether the value of an expression only decides what is logged. */
  private static boolean isForLogs(ExpressionTree expression) {
    return isForLogs(expression, new HashSet<>());
  }

  private static boolean isForLogs(ExpressionTree expression, Set<VariableTree> variables) {
    Tree child = expression;
    for (Tree parent = expression.parent(); parent != null; child = parent, parent = parent.parent()) {
      if (parent instanceof MethodInvocationTree call) {
        if (isLogging(call) || isLoopOfLogs(call)) {
          return true;
        }
      } else if (parent instanceof IfStatementTree check) {
        return check.condition() == child && onlyLogs(check.thenStatement()) && (check.elseStatement() == null || onlyLogs(check.elseStatement()));
      } else if (parent instanceof ForEachStatement loop) {
        return loop.expression() == child && onlyLogs(loop.statement());
      } else if (parent instanceof VariableTree variable && variable.initializer() == child) {
        return !variables.add(variable) || Calls.method(variable)
          .filter(method -> IgnoredResults.uses(method, variable.simpleName().name()).stream().allMatch(use -> isForLogs(use, variables))).isPresent();
      } else if (parent instanceof ExpressionStatementTree) {
        return child == expression && expression instanceof MethodInvocationTree call && Words.of(Calls.name(call).name()).startWithAny(QUESTIONS);
      } else if (!(parent instanceof Arguments || parent instanceof MemberSelectExpressionTree || parent instanceof UnaryExpressionTree
        || parent.is(Tree.Kind.PLUS, Tree.Kind.PARENTHESIZED_EXPRESSION, Tree.Kind.GREATER_THAN, Tree.Kind.NOT_EQUAL_TO))) {
        return false;
      }
    }
    return false;
  }

  private static boolean isLoopOfLogs(MethodInvocationTree call) {
    if (!Calls.is(call, "forEach", 1)) {
      return false;
    }
    ExpressionTree action = call.arguments().get(0);
    return action instanceof MethodReferenceTree reference && isLog(reference)
      || action instanceof LambdaExpressionTree lambda && onlyLogs(lambda.body());
  }

  private static boolean onlyLogs(Tree tree) {
    if (tree instanceof BlockTree block) {
      return block.body().stream().allMatch(ResultUse::onlyLogs);
    }
    if (tree instanceof ExpressionStatementTree statement) {
      return onlyLogs(statement.expression());
    }
    if (tree instanceof ForEachStatement loop) {
      return onlyLogs(loop.statement());
    }
    return tree instanceof MethodInvocationTree call && (isLogging(call) || isLoopOfLogs(call))
      || tree instanceof StatementTree empty && empty.is(Tree.Kind.EMPTY_STATEMENT);
  }

  private static boolean isLogging(MethodInvocationTree call) {
    return LogCalls.isLog(call);
  }

  /** Whether a method reference logs what it is given. */
  private static boolean isLog(MethodReferenceTree reference) {
    return PRINTS.contains(reference.method().name());
  }
}
