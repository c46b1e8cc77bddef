package org.productiongap.framework.validation;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.productiongap.flow.Calls;
import org.productiongap.framework.SourceNames;
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
import org.sonar.plugins.java.api.tree.MethodTree;
import org.sonar.plugins.java.api.tree.StatementTree;
import org.sonar.plugins.java.api.tree.Tree;
import org.sonar.plugins.java.api.tree.UnaryExpressionTree;
import org.sonar.plugins.java.api.tree.VariableTree;

/**
 * What is done with the result of a validation at one place: read so that it can make a difference, or only written to and logged.
 */
final class ResultUse {

  private static final Set<String> WRITES = Set.of("reject", "rejectValue", "addError", "addAllErrors", "recordSuppressedField", "recordFieldValue", "setNestedPath",
    "pushNestedPath", "popNestedPath");
  private static final List<String> VALIDATORS = List.of("org.springframework.validation.Validator", "org.springframework.validation.ValidationUtils");
  private static final Set<String> LOG_METHODS = Set.of("trace", "debug", "info", "warn", "error", "fatal", "log", "severe", "warning", "fine", "println", "print", "printf");
  private static final Set<String> LOG_NAMES = Set.of("log", "logger", "out", "err");
  private static final List<String> LOG_TYPES = List.of("org.slf4j.Logger", "org.apache.logging.log4j.Logger", "org.apache.commons.logging.Log", "java.util.logging.Logger",
    "java.lang.System$Logger", "java.io.PrintStream", "org.jboss.logging.Logger");

  private ResultUse() {
  }

  static boolean isRead(IdentifierTree use) {
    if (use.parent() instanceof MemberSelectExpressionTree select && select.expression() == use && select.parent() instanceof MethodInvocationTree call) {
      return !WRITES.contains(Calls.name(call).name()) && !isForLogs(call);
    }
    if (use.parent() instanceof Arguments arguments && arguments.parent() instanceof MethodInvocationTree call) {
      return !isLogging(call) && !onlyFills(call);
    }
    return !isForLogs(use);
  }

  /** Whether a validator of the framework is given the result to put errors into it. */
  private static boolean onlyFills(MethodInvocationTree call) {
    return !call.methodSymbol().isUnknown() && call.methodSymbol().returnType().type().isVoid()
      && VALIDATORS.stream().anyMatch(call.methodSymbol().owner().type()::isSubtypeOf);
  }

  /** Whether the value of an expression only decides what is logged. */
  private static boolean isForLogs(ExpressionTree expression) {
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
        return method(variable) != null && IgnoredResults.uses(method(variable), variable.simpleName().name()).stream().allMatch(ResultUse::isForLogs);
      } else if (parent instanceof ExpressionStatementTree) {
        return child == expression;
      } else if (!(parent instanceof Arguments || parent instanceof MemberSelectExpressionTree || parent instanceof UnaryExpressionTree
        || parent.is(Tree.Kind.PLUS, Tree.Kind.PARENTHESIZED_EXPRESSION, Tree.Kind.GREATER_THAN, Tree.Kind.NOT_EQUAL_TO))) {
        return false;
      }
    }
    return false;
  }

  private static MethodTree method(Tree node) {
    Tree outer = node;
    while (outer != null && !(outer instanceof MethodTree)) {
      outer = outer.parent();
    }
    return (MethodTree) outer;
  }

  private static boolean isLoopOfLogs(MethodInvocationTree call) {
    if (!Calls.is(call, "forEach", 1)) {
      return false;
    }
    ExpressionTree action = call.arguments().get(0);
    return action instanceof MethodReferenceTree reference && isLog(reference.expression(), reference.method().name())
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
    return tree instanceof MethodInvocationTree call && (isLogging(call) || isLoopOfLogs(call)) || tree instanceof StatementTree empty && empty.is(Tree.Kind.EMPTY_STATEMENT);
  }

  private static boolean isLogging(MethodInvocationTree call) {
    return call.methodSelect() instanceof MemberSelectExpressionTree select && isLog(select.expression(), select.identifier().name());
  }

  private static boolean isLog(Tree receiver, String method) {
    if (!LOG_METHODS.contains(method) || !(receiver instanceof ExpressionTree expression)) {
      return false;
    }
    String name = expression instanceof IdentifierTree identifier ? identifier.name()
      : expression instanceof MemberSelectExpressionTree select ? select.identifier().name() : "";
    return SourceNames.isKnown(expression.symbolType()) ? LOG_TYPES.stream().anyMatch(expression.symbolType()::isSubtypeOf)
      : LOG_NAMES.contains(name.toLowerCase(Locale.ROOT));
  }
}
