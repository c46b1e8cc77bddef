package org.productiongap.framework.failure;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.productiongap.flow.Calls;
import org.productiongap.flow.Origins;
import org.productiongap.flow.Origins.Origin;
import org.productiongap.framework.StaticCalls;
import org.productiongap.framework.Types;
import org.productiongap.framework.Words;
import org.productiongap.framework.logging.TraceCalls;
import org.sonar.plugins.java.api.tree.AssignmentExpressionTree;
import org.sonar.plugins.java.api.tree.BaseTreeVisitor;
import org.sonar.plugins.java.api.tree.CatchTree;
import org.sonar.plugins.java.api.tree.ClassTree;
import org.sonar.plugins.java.api.tree.ExpressionTree;
import org.sonar.plugins.java.api.tree.IdentifierTree;
import org.sonar.plugins.java.api.tree.MethodInvocationTree;
import org.sonar.plugins.java.api.tree.MethodReferenceTree;
import org.sonar.plugins.java.api.tree.MethodTree;
import org.sonar.plugins.java.api.tree.NewClassTree;
import org.sonar.plugins.java.api.tree.ReturnStatementTree;
import org.sonar.plugins.java.api.tree.ThrowStatementTree;
import org.sonar.plugins.java.api.tree.Tree;
import org.sonar.plugins.java.api.tree.UnaryExpressionTree;

/**
 * What code does with a failure that it has been given, its helpers in the same file included: whether somebody will know of it.
 */
public final class FailureBranch {

  private static final int DEPTH = 3;
  /** Calls that make text of an exception or take it apart, and keep it to themselves. */
  private static final Set<String> READING = Set.of("java.lang.String", "java.lang.StringBuilder", "java.util.Objects", "java.text.MessageFormat",
    "java.util.Map", "org.apache.commons.lang3.exception.ExceptionUtils", "org.apache.commons.lang.exception.ExceptionUtils",
    "org.springframework.core.NestedExceptionUtils", "com.google.common.base.Throwables", "cn.hutool.core.exceptions.ExceptionUtil",
    "org.springframework.core.annotation.AnnotationUtils", "org.springframework.core.annotation.AnnotatedElementUtils",
    "org.springframework.web.ErrorResponse");
  private static final Set<String> READING_WORDS = Set.of("get", "is", "has", "to", "format", "value", "current", "interrupt", "now", "equals", "contains",
    "starts", "ends", "name", "id", "uuid", "random", "length", "size", "empty");
  /** What the name of a method says that throws what it is given. */
  private static final Set<String> THROWING = Set.of("throw", "rethrow", "propagate", "raise", "rollback");
  /** Factories of answers, by what they are called. */
  private static final Set<String> ANSWERING = Set.of("of", "from", "error", "fail", "failed", "failure", "create", "builder", "body", "entity", "bodyValue",
    "build");
  private static final Set<String> HANDING_OVER = Set.of("next", "reroute", "abort", "halt");

  private boolean logs;
  private boolean raises;
  private boolean handsOn;
  private boolean declines;
  private boolean acts;
  private final List<ExpressionTree> returned = new ArrayList<>();
  private final Set<MethodTree> entered = new HashSet<>();
  private final Set<String> noAction;

  private FailureBranch(Set<String> noAction) {
    this.noAction = noAction;
  }

  /** What a catch block does. */
  public static FailureBranch of(CatchTree handler) {
    return of(handler, Set.of());
  }

  /**
   * What a catch block does.
   *
   * @param noAction methods whose call does nothing about the failure
   */
  static FailureBranch of(CatchTree handler, Set<String> noAction) {
    FailureBranch branch = new FailureBranch(noAction);
    branch.read(handler.block(), handler.parameter().simpleName().name(), DEPTH);
    return branch;
  }

  /**
   * @param code a block or an expression
   * @param failure the name of the variable that holds the failure, or what gives access to it; empty when there is none
   */
  public static FailureBranch of(Tree code, String failure) {
    FailureBranch branch = new FailureBranch(Set.of());
    branch.read(code, failure, DEPTH);
    return branch;
  }

  /** Whether it writes into a log, prints, or tells an error tracker. */
  public boolean logs() {
    return logs;
  }

  /** Whether it throws something, or leaves the request to the next handler, at least in some cases. */
  public boolean raises() {
    return raises;
  }

  /** Whether it gives the failure itself to code that this file does not show, or keeps it. */
  public boolean handsOn() {
    return handsOn;
  }

  /** Whether it returns nothing at all, at least in some cases, which leaves the failure to others. */
  public boolean declines() {
    return declines;
  }

  /** Whether it does anything besides writing a log and returning: calls, assignments to variables of others. What a call of another file does is not known. */
  public boolean acts() {
    return acts;
  }

  /** What it returns itself, in the order of the source. */
  public List<ExpressionTree> returned() {
    return returned;
  }

  private void read(Tree code, String failure, int depth) {
    code.accept(new BaseTreeVisitor() {
      private int quiet;

      @Override
      public void visitThrowStatement(ThrowStatementTree tree) {
        raises = true;
        super.visitThrowStatement(tree);
      }

      @Override
      public void visitReturnStatement(ReturnStatementTree tree) {
        if (depth == DEPTH && tree.expression() != null) {
          returned.add(tree.expression());
        }
        handsOn |= tree.expression() != null && isFailure(tree.expression(), failure);
        declines |= depth == DEPTH && tree.expression() != null && Origins.of(tree.expression()).all().stream().map(Origin::tree).anyMatch(Calls::isNull);
        quiet++;
        super.visitReturnStatement(tree);
        quiet--;
      }

      @Override
      public void visitAssignmentExpression(AssignmentExpressionTree tree) {
        handsOn |= isFailure(tree.expression(), failure);
        acts |= isOutside(tree.variable(), code);
        super.visitAssignmentExpression(tree);
      }

      @Override
      public void visitUnaryExpression(UnaryExpressionTree tree) {
        acts |= tree.is(Tree.Kind.POSTFIX_INCREMENT, Tree.Kind.PREFIX_INCREMENT, Tree.Kind.POSTFIX_DECREMENT, Tree.Kind.PREFIX_DECREMENT)
          && isOutside(tree.expression(), code);
        super.visitUnaryExpression(tree);
      }

      @Override
      public void visitMethodReference(MethodReferenceTree tree) {
        logs |= TraceCalls.is(tree);
        super.visitMethodReference(tree);
      }

      @Override
      public void visitMethodInvocation(MethodInvocationTree call) {
        raises |= HANDING_OVER.contains(Calls.name(call).name()) && Calls.receiver(call).filter(receiver -> isFailure(receiver, failure)).isPresent();
        raises |= Words.of(Calls.name(call).name()).containAny(THROWING);
        if (TraceCalls.is(call)) {
          logs = true;
          quiet++;
          super.visitMethodInvocation(call);
          quiet--;
          return;
        }
        follow(call, failure, depth);
        acts |= quiet == 0 && Calls.target(call).isEmpty() && !isReading(call, failure);
        super.visitMethodInvocation(call);
      }

      @Override
      public void visitClass(ClassTree tree) {
        // what its methods do is done later, if ever
      }
    });
  }

  private boolean isReading(MethodInvocationTree call, String failure) {
    if (noAction.contains(Calls.name(call).name())) {
      return true;
    }
    Words name = Words.of(Calls.name(call).name());
    return name.startWithAny(READING_WORDS) || Calls.receiver(call).filter(receiver -> isFailure(receiver, failure)).isPresent()
      || !call.methodSymbol().isUnknown() && READING.contains(call.methodSymbol().owner().type().fullyQualifiedName());
  }

  /** Whether a variable is declared elsewhere than in this code. */
  private static boolean isOutside(ExpressionTree variable, Tree code) {
    Tree around = Calls.plain(variable) instanceof IdentifierTree identifier ? identifier.symbol().declaration() : null;
    while (around != null && around != code) {
      around = around.parent();
    }
    return around == null;
  }

  private void follow(MethodInvocationTree call, String failure, int depth) {
    int index = -1;
    for (int i = 0; i < call.arguments().size() && index < 0; i++) {
      index = isFailure(call.arguments().get(i), failure) ? i : -1;
    }
    MethodTree helper = Calls.target(call).orElse(null);
    if (helper != null) {
      if (depth > 0 && entered.add(helper)) {
        read(helper.block(), index < 0 || index >= helper.parameters().size() ? "" : helper.parameters().get(index).simpleName().name(), depth - 1);
      }
    } else if (index >= 0) {
      handsOn |= !keepsToItself(call);
    } else {
      handsOn |= call.arguments().stream().anyMatch(argument -> wraps(argument, failure) && !keepsToItself(call));
    }
  }

  /** Whether an expression creates an exception around the failure. */
  private static boolean wraps(ExpressionTree argument, String failure) {
    return argument instanceof NewClassTree creation && Types.is(creation.symbolType(), "java.lang.Throwable")
      && creation.arguments().stream().anyMatch(inner -> isFailure(inner, failure));
  }

  private static boolean keepsToItself(MethodInvocationTree call) {
    String name = Calls.name(call).name();
    boolean makesAnswer = ANSWERING.contains(name) && !Calls.isStatement(call) && !isReactive(call)
      && Calls.receiver(call).filter(receiver -> Calls.isTypeName(receiver) || receiver instanceof MethodInvocationTree).isPresent();
    return makesAnswer || StaticCalls.owner(call).filter(READING::contains).isPresent();
  }

  /** Whether a call makes a stream of events that ends with the failure. */
  private static boolean isReactive(MethodInvocationTree call) {
    return StaticCalls.owner(call).filter(owner -> owner.startsWith("reactor.") || owner.startsWith("io.smallrye.") || owner.startsWith("io.reactivex.")
      || owner.startsWith("io.vertx.") || owner.startsWith("java.util.concurrent.")).isPresent();
  }

  private static boolean isFailure(ExpressionTree expression, String failure) {
    ExpressionTree plain = Calls.plain(expression);
    if (plain instanceof IdentifierTree identifier) {
      return !failure.isEmpty() && identifier.name().equals(failure);
    }
    return plain instanceof MethodInvocationTree call && call.arguments().isEmpty()
      && (Calls.name(call).name().endsWith("Cause") || Calls.name(call).name().equals("failure"))
      && Calls.receiver(call).filter(receiver -> isFailure(receiver, failure)).isPresent();
  }
}
