package org.productiongap.framework.failure;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.productiongap.flow.Calls;
import org.productiongap.framework.DevelopmentOnly;
import org.productiongap.framework.FileFacts;
import org.productiongap.framework.Words;
import org.productiongap.framework.logging.TraceCalls;
import org.productiongap.framework.messaging.MessageHandlers;
import org.sonar.plugins.java.api.tree.BaseTreeVisitor;
import org.sonar.plugins.java.api.tree.CatchTree;
import org.sonar.plugins.java.api.tree.ClassTree;
import org.sonar.plugins.java.api.tree.CompilationUnitTree;
import org.sonar.plugins.java.api.tree.ExpressionTree;
import org.sonar.plugins.java.api.tree.LambdaExpressionTree;
import org.sonar.plugins.java.api.tree.MethodInvocationTree;
import org.sonar.plugins.java.api.tree.MethodTree;
import org.sonar.plugins.java.api.tree.BlockTree;
import org.sonar.plugins.java.api.tree.ReturnStatementTree;
import org.sonar.plugins.java.api.tree.StatementTree;
import org.sonar.plugins.java.api.tree.ThrowStatementTree;
import org.sonar.plugins.java.api.tree.Tree;
import org.sonar.plugins.java.api.tree.TryStatementTree;

/**
 * Handlers of messages that catch what goes wrong with their work and do nothing about it but log, the helpers that they call included. A message that is
 * acknowledged by hand only after the work, and one that could not be read, are not lost by that.
 */
public final class LostMessages {

  private static final int HELPERS = 2;
  private static final Set<String> ACKNOWLEDGING = Set.of("acknowledge", "ack", "basicAck");
  private static final Set<String> PARSING = Set.of("read", "parse", "deserialize", "decode", "from", "convert", "unmarshal", "get", "to", "is", "has",
    "value", "of", "body", "cast", "equals", "map");

  private static final Set<String> RUNNING_ITS_ARGUMENT = Set.of("forEach", "forEachOrdered", "ifPresent", "ifPresentOrElse");

  /** What a message is turned into to be logged. */
  private static final Set<String> TEXTS = Set.of("writeValueAsString", "writeValueAsBytes", "toJson");

  private final List<LostMessage> all = new ArrayList<>();

  private LostMessages(CompilationUnitTree file) {
    MessageHandlers.in(file).forEach(handler -> read(handler.simpleName(), handler.block(), HELPERS, new HashSet<>(Set.of(handler))));
    MessageHandlers.lambdasIn(file).forEach(handler -> read(handler.parameters().get(0), handler.body(), HELPERS, new HashSet<>()));
  }

  /**
   * @param file the root of a file
   * @return in the order of the source of the handlers; computed once per file
   */
  public static List<LostMessage> in(CompilationUnitTree file) {
    return List.copyOf(FileFacts.of(file, LostMessages.class, LostMessages::new).all);
  }

  private void read(Tree handler, Tree code, int depth, Set<MethodTree> entered) {
    code.accept(new BaseTreeVisitor() {
      @Override
      public void visitTryStatement(TryStatementTree attempt) {
        attempt.catches().stream()
          .filter(FailureTypes::isOfWork)
          .filter(caught -> losesMessage(attempt, caught, code.parent()) && all.stream().noneMatch(known -> known.failure() == caught.parameter()))
          .forEach(caught -> all.add(new LostMessage(caught.parameter(), handler)));
        super.visitTryStatement(attempt);
      }

      @Override
      public void visitMethodInvocation(MethodInvocationTree call) {
        MethodTree helper = depth == 0 ? null : Calls.target(call).orElse(null);
        if (helper != null && entered.add(helper)) {
          read(handler, helper.block(), depth - 1, entered);
        }
        super.visitMethodInvocation(call);
      }

      @Override
      public void visitClass(ClassTree tree) {
        // what its methods do is not done here
      }
    });
  }

  private static boolean losesMessage(TryStatementTree attempt, CatchTree caught, Tree method) {
    FailureBranch branch = FailureBranch.of(caught, ACKNOWLEDGING);
    boolean isHelperWithResult = !isVoid(method) && !returnsAcknowledgement(branch) && !endsInAcknowledgement(branch, method);
    return !branch.raises() && !branch.handsOn() && !branch.acts() && branch.returned().stream().allMatch(LostMessages::isAcknowledgement)
      && !isHelperWithResult
      && works(attempt, branch.logs()) && !isLeftUnacknowledged(attempt) && !BestEffort.isAside(attempt) && !throwsLater(attempt) && !isInLambda(attempt)
      && !DevelopmentOnly.guards(attempt);
  }

  private static boolean isVoid(Tree method) {
    return method instanceof LambdaExpressionTree || method instanceof MethodTree declaration && declaration.returnType() != null
      && declaration.returnType().symbolType().isVoid();
  }

  private static boolean returnsAcknowledgement(FailureBranch branch) {
    return !branch.returned().isEmpty() && branch.returned().stream().allMatch(LostMessages::isAcknowledgement);
  }

  /** Whether the branch leaves the answer to the end of the method, which acknowledges in any case. */
  private static boolean endsInAcknowledgement(FailureBranch branch, Tree method) {
    List<StatementTree> body = method instanceof MethodTree declaration && declaration.block() != null ? declaration.block().body() : List.of();
    return branch.returned().isEmpty() && !body.isEmpty() && body.get(body.size() - 1) instanceof ReturnStatementTree answer && answer.expression() != null
      && isAcknowledgement(answer.expression());
  }

  private static boolean isAcknowledgement(ExpressionTree result) {
    return result instanceof MethodInvocationTree call && ACKNOWLEDGING.contains(Calls.name(call).name());
  }

  /** Whether an attempt does something that can fail, besides reading the message. */
  private static boolean works(TryStatementTree attempt, boolean logs) {
    return calls(attempt.block()).stream().anyMatch(call -> !TraceCalls.is(call) && !ACKNOWLEDGING.contains(Calls.name(call).name())
      && !(logs && (Words.of(Calls.name(call).name()).startWithAny(PARSING) || TEXTS.contains(Calls.name(call).name()))));
  }

  /** Whether one of the statements behind an attempt throws after all. */
  private static boolean throwsLater(TryStatementTree attempt) {
    boolean[] found = new boolean[1];
    for (Tree inner = attempt; inner.parent() instanceof StatementTree || inner.parent() instanceof MethodTree; inner = inner.parent()) {
      if (inner.parent() instanceof BlockTree block) {
        block.body().subList(block.body().indexOf(inner) + 1, block.body().size()).forEach(later -> later.accept(new BaseTreeVisitor() {
          @Override
          public void visitThrowStatement(ThrowStatementTree tree) {
            found[0] = true;
          }
        }));
      }
    }
    return found[0];
  }

  /** Whether the message is acknowledged by hand, and only where the work has succeeded. */
  private static boolean isLeftUnacknowledged(TryStatementTree attempt) {
    List<MethodInvocationTree> within = calls(attempt.block()).stream().filter(call -> ACKNOWLEDGING.contains(Calls.name(call).name())).toList();
    Tree method = attempt;
    while (method.parent() != null && !(method instanceof MethodTree)) {
      method = method.parent();
    }
    return !within.isEmpty() && calls(method).stream().filter(call -> ACKNOWLEDGING.contains(Calls.name(call).name())).count() == within.size();
  }

  private static boolean isInLambda(Tree tree) {
    Tree around = tree.parent();
    while (around != null && !(around instanceof MethodTree) && !(around instanceof LambdaExpressionTree)) {
      around = around.parent();
    }
    return around instanceof LambdaExpressionTree lambda && !MessageHandlers.isHandler(lambda)
      && !(lambda.parent() != null && lambda.parent().parent() instanceof MethodInvocationTree call && RUNNING_ITS_ARGUMENT.contains(Calls.name(call).name()));
  }

  private static List<MethodInvocationTree> calls(Tree code) {
    List<MethodInvocationTree> calls = new ArrayList<>();
    code.accept(new BaseTreeVisitor() {
      @Override
      public void visitMethodInvocation(MethodInvocationTree call) {
        calls.add(call);
        super.visitMethodInvocation(call);
      }
    });
    return calls;
  }
}
