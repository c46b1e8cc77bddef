package org.productiongap.framework.web;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.productiongap.flow.Answer;
import org.productiongap.flow.Calls;
import org.productiongap.flow.Origins;
import org.productiongap.flow.Origins.Origin;
import org.productiongap.flow.Scopes;
import org.productiongap.framework.SourceNames;
import org.productiongap.framework.Types;
import org.sonar.plugins.java.api.semantic.Type;
import org.sonar.plugins.java.api.tree.Arguments;
import org.sonar.plugins.java.api.tree.BaseTreeVisitor;
import org.sonar.plugins.java.api.tree.BinaryExpressionTree;
import org.sonar.plugins.java.api.tree.BlockTree;
import org.sonar.plugins.java.api.tree.CatchTree;
import org.sonar.plugins.java.api.tree.ConditionalExpressionTree;
import org.sonar.plugins.java.api.tree.ExpressionTree;
import org.sonar.plugins.java.api.tree.IdentifierTree;
import org.sonar.plugins.java.api.tree.IfStatementTree;
import org.sonar.plugins.java.api.tree.InstanceOfTree;
import org.sonar.plugins.java.api.tree.LambdaExpressionTree;
import org.sonar.plugins.java.api.tree.MemberSelectExpressionTree;
import org.sonar.plugins.java.api.tree.MethodInvocationTree;
import org.sonar.plugins.java.api.tree.MethodReferenceTree;
import org.sonar.plugins.java.api.tree.MethodTree;
import org.sonar.plugins.java.api.tree.NewClassTree;
import org.sonar.plugins.java.api.tree.ParenthesizedTree;
import org.sonar.plugins.java.api.tree.StatementTree;
import org.sonar.plugins.java.api.tree.Tree;
import org.sonar.plugins.java.api.tree.TypeCastTree;
import org.sonar.plugins.java.api.tree.TypeTree;
import org.sonar.plugins.java.api.tree.UnaryExpressionTree;
import org.sonar.plugins.java.api.tree.UnionTypeTree;
import org.sonar.plugins.java.api.tree.VariableTree;

/**
 * Which exceptions an expression stands for, by its declaration and by the conditions around it.
 */
final class ThrownBy {

  private static final Set<String> RESUMING = Set.of("onErrorResume", "recoverWithItem", "recoverWithUni", "exceptionally");

  private ThrownBy() {
  }

  /** Whether an expression is certain to be an exception; what is caught is one, and so is its cause, whether their types are known or not. */
  static boolean isException(ExpressionTree expression) {
    if (expression.is(Tree.Kind.NULL_LITERAL)) {
      return false;
    }
    if (Types.is(expression.symbolType(), "java.lang.Throwable")) {
      return true;
    }
    if (expression instanceof IdentifierTree identifier) {
      return identifier.symbol().declaration() instanceof VariableTree variable && (variable.parent() instanceof CatchTree || isNamedException(variable))
        || anyFailure(identifier).isPresent();
    }
    return isCause(expression);
  }

  private static boolean isNamedException(VariableTree variable) {
    return SourceNames.of(variable.type()).filter(name -> name.endsWith("Exception") || name.endsWith("Throwable")).isPresent();
  }

  /** The failure that a reactive chain hands to whoever resumes it, where too little of the chain is known to tell what a parameter is. */
  private static Optional<VariableTree> anyFailure(IdentifierTree name) {
    return Scopes.variable(name).filter(variable -> variable.parent() instanceof LambdaExpressionTree resuming && isForAnyFailure(resuming));
  }

  private static boolean isForAnyFailure(LambdaExpressionTree lambda) {
    return lambda.parameters().size() == 1 && lambda.parent() instanceof Arguments arguments && arguments.size() == 1
      && arguments.parent() instanceof MethodInvocationTree call && RESUMING.contains(Calls.name(call).name()) && !isChosenBefore(call);
  }

  /** Whether the call before says which failures it is about. */
  private static boolean isChosenBefore(MethodInvocationTree resuming) {
    return Calls.receiver(resuming).filter(before -> before instanceof MethodInvocationTree call && !call.arguments().isEmpty()
      && Calls.name(call).name().startsWith("onFailure")).isPresent();
  }

  /** Whether an expression takes the cause of an exception. */
  static boolean isCause(ExpressionTree expression) {
    return expression instanceof MethodInvocationTree call && ClientAnswers.nameOf(call).endsWith("Cause") && call.arguments().isEmpty()
      && call.methodSelect() instanceof MemberSelectExpressionTree select && isException(select.expression());
  }

  /**
   * The variable that an exception comes from: its own, or that of the exception whose cause it is.
   *
   * @return null where there is none
   */
  static VariableTree declaration(ExpressionTree exception) {
    if (exception instanceof IdentifierTree identifier) {
      return identifier.symbol().declaration() instanceof VariableTree variable ? variable : anyFailure(identifier).orElse(null);
    }
    if (exception instanceof MethodInvocationTree call) {
      if (call.methodSelect() instanceof MemberSelectExpressionTree select && isException(select.expression())) {
        return declaration(select.expression());
      }
      return call.arguments().isEmpty() || !isException(call.arguments().get(0)) ? null : declaration(call.arguments().get(0));
    }
    return null;
  }

  /**
   * The technical type that an exception is of, where its text is taken.
   *
   * @param exception the exception, with the helper that it is in
   * @return the origin of the exception and the type as it is written, or the expression that has it; empty when the application wrote its
   *     text, or it cannot be told
   */
  static Optional<Technical> technical(Origin exception) {
    if (TextAuthor.isTechnology(exception.tree()) == Answer.NO || isNarrowed(exception.tree()) || isRouted(exception.tree())) {
      return Optional.empty();
    }
    return Origins.of(exception).all().stream()
      .map(origin -> isException(origin.tree()) ? origin.tree() : exception.tree())
      .flatMap(origin -> technicalType(origin).map(type -> new Technical(origin, type)).stream())
      .findFirst();
  }

  /**
   * An exception whose text a technology writes.
   *
   * @param origin where it comes from
   * @param type its type as it is written, or the expression that has it
   */
  record Technical(ExpressionTree origin, Tree type) {
  }

  private static Optional<Tree> technicalType(ExpressionTree exception) {
    if (exception instanceof NewClassTree || isNarrowed(exception) || isCastToOwn(exception)) {
      return Optional.empty();
    }
    if (exception instanceof IdentifierTree identifier && identifier.symbol().declaration() instanceof VariableTree variable) {
      return declaredTypes(variable).stream().filter(type -> TextAuthor.isTechnology(type) == Answer.YES).findFirst();
    }
    if (isResultOfApplication(exception)) {
      return Optional.empty();
    }
    boolean isTechnical = exception.symbolType().isUnknown() ? isCause(exception) || exception instanceof IdentifierTree name && anyFailure(name).isPresent()
      : TextAuthor.isTechnology(exception) == Answer.YES;
    return isTechnical ? Optional.of(exception) : Optional.empty();
  }

  /** What a type of the application hands out, which may well have made it: of that nobody can tell. */
  private static boolean isResultOfApplication(ExpressionTree exception) {
    if (!(exception instanceof MethodInvocationTree call) || call.methodSymbol().isUnknown()) {
      return false;
    }
    Type owner = call.methodSymbol().owner().type();
    return !owner.isSubtypeOf("java.lang.Throwable") && !TextAuthor.isOfLibrary(owner);
  }

  private static boolean isCastToOwn(ExpressionTree exception) {
    Tree around = exception.parent();
    while (around instanceof ParenthesizedTree) {
      around = around.parent();
    }
    return around instanceof TypeCastTree cast && TextAuthor.isTechnology(cast.type()) != Answer.YES;
  }

  private static List<Tree> declaredTypes(VariableTree variable) {
    if (variable.type() instanceof UnionTypeTree union) {
      return List.copyOf(union.typeAlternatives());
    }
    if (variable.parent() instanceof MethodTree method) {
      List<TypeTree> handled = FailureHandlers.find(SourceNames.fileOf(method), method).map(FailureHandler::types).orElse(List.of());
      if (!handled.isEmpty()) {
        return List.copyOf(handled);
      }
    }
    if (variable.parent() instanceof LambdaExpressionTree lambda) {
      return choosesFailures(lambda) ? List.of() : List.of(variable.simpleName());
    }
    return List.of(variable.type());
  }

  /** Whether the call that a lambda is given to also takes a predicate that chooses which exceptions get there. */
  private static boolean choosesFailures(LambdaExpressionTree lambda) {
    return lambda.parent() != null && lambda.parent().parent() instanceof MethodInvocationTree call
      && call.arguments().stream().anyMatch(argument -> argument != lambda && Types.is(argument.symbolType(), "java.util.function.Predicate"));
  }

  /** Whether only routes for exceptions of the application lead to the method around an expression. */
  private static boolean isRouted(ExpressionTree exception) {
    MethodTree method = Calls.method(exception).orElse(null);
    if (method == null || Calls.usesInFile(method).orElse(List.of()).stream().anyMatch(use -> !(use instanceof MethodReferenceTree))) {
      return false;
    }
    List<MethodReferenceTree> uses = Calls.ownReferences(method);
    return !uses.isEmpty() && uses.stream().allMatch(use -> use.parent() instanceof Arguments arguments
      && arguments.stream().anyMatch(argument -> argument != use && choosesOwn(argument)));
  }

  /** Whether a predicate names a class of exceptions whose text the application writes. */
  private static boolean choosesOwn(ExpressionTree predicate) {
    boolean[] found = new boolean[1];
    predicate.accept(new BaseTreeVisitor() {
      @Override
      public void visitMemberSelectExpression(MemberSelectExpressionTree select) {
        found[0] |= "class".equals(select.identifier().name()) && Types.is(select.expression().symbolType(), "java.lang.Throwable")
          && TextAuthor.isTechnology(select.expression()) == Answer.NO;
        super.visitMemberSelectExpression(select);
      }
    });
    return found[0];
  }

  /** Whether a condition on the way leaves only exceptions whose text the application wrote. */
  private static boolean isNarrowed(ExpressionTree exception) {
    String written = written(exception);
    if (written.isEmpty()) {
      return false;
    }
    Tree child = exception;
    for (Tree around = exception.parent(); around != null && !(around instanceof MethodTree); around = around.parent()) {
      boolean isTrue = around instanceof IfStatementTree branches && child == branches.thenStatement() && narrows(branches.condition(), written, true)
        || around instanceof IfStatementTree other && child == other.elseStatement() && narrows(other.condition(), written, false)
        || around instanceof ConditionalExpressionTree choice && child == choice.trueExpression() && narrows(choice.condition(), written, true)
        || around instanceof ConditionalExpressionTree refusal && child == refusal.falseExpression() && narrows(refusal.condition(), written, false)
        || around instanceof BlockTree block && leftBefore(block, child, written);
      if (isTrue) {
        return true;
      }
      child = around;
    }
    return false;
  }

  /** Whether an earlier statement of the block leaves it for all other exceptions. */
  private static boolean leftBefore(BlockTree block, Tree child, String exception) {
    for (StatementTree statement : block.body()) {
      if (statement == child) {
        return false;
      }
      if (statement instanceof IfStatementTree check && check.elseStatement() == null && leaves(check.thenStatement())
        && narrows(check.condition(), exception, false)) {
        return true;
      }
    }
    return false;
  }

  private static boolean leaves(StatementTree statement) {
    if (statement instanceof BlockTree block) {
      return !block.body().isEmpty() && leaves(block.body().get(block.body().size() - 1));
    }
    return statement.is(Tree.Kind.RETURN_STATEMENT, Tree.Kind.THROW_STATEMENT);
  }

  /** Whether a condition, when it has this outcome, says that the exception is one of the application's own. */
  private static boolean narrows(ExpressionTree condition, String exception, boolean outcome) {
    if (condition instanceof ParenthesizedTree parenthesized) {
      return narrows(parenthesized.expression(), exception, outcome);
    }
    if (condition instanceof UnaryExpressionTree negated && negated.is(Tree.Kind.LOGICAL_COMPLEMENT)) {
      return narrows(negated.expression(), exception, !outcome);
    }
    if (condition instanceof BinaryExpressionTree both && both.is(outcome ? Tree.Kind.CONDITIONAL_AND : Tree.Kind.CONDITIONAL_OR)) {
      return narrows(both.leftOperand(), exception, outcome) || narrows(both.rightOperand(), exception, outcome);
    }
    if (condition instanceof BinaryExpressionTree both && both.is(outcome ? Tree.Kind.CONDITIONAL_OR : Tree.Kind.CONDITIONAL_AND)) {
      return narrows(both.leftOperand(), exception, outcome) && narrows(both.rightOperand(), exception, outcome);
    }
    return outcome && condition instanceof InstanceOfTree check && written(check.expression()).equals(exception)
      && TextAuthor.isTechnology(check.type()) != Answer.YES;
  }

  /** A variable, or a chain of calls without arguments, as text; empty for anything else. */
  private static String written(ExpressionTree tree) {
    if (tree instanceof IdentifierTree identifier) {
      return identifier.name();
    }
    if (tree instanceof MemberSelectExpressionTree select) {
      String left = written(select.expression());
      return left.isEmpty() ? "" : left + "." + select.identifier().name();
    }
    if (tree instanceof MethodInvocationTree call && call.arguments().isEmpty()) {
      String method = written(call.methodSelect());
      return method.isEmpty() ? "" : method + "()";
    }
    return "";
  }
}
