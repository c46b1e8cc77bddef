package org.productiongap.framework.transaction;

import java.util.Set;
import org.productiongap.flow.Calls;
import org.productiongap.framework.StaticCalls;
import org.productiongap.framework.Types;
import org.sonar.plugins.java.api.tree.ExpressionTree;
import org.sonar.plugins.java.api.tree.LambdaExpressionTree;
import org.sonar.plugins.java.api.tree.MethodInvocationTree;
import org.sonar.plugins.java.api.tree.NewClassTree;
import org.sonar.plugins.java.api.tree.Tree;

/**
 * Code that runs on a thread of its own, where the transaction of the thread that starts it is not open.
 */
final class OtherThreads {

  private static final Set<String> EXECUTORS = Set.of("java.util.concurrent.Executor", "org.springframework.core.task.TaskExecutor");
  private static final Set<String> FUTURES = Set.of("java.util.concurrent.CompletableFuture");
  private static final Set<String> STARTS = Set.of("runAsync", "supplyAsync");
  private static final Set<String> THREAD = Set.of("java.lang.Thread");

  private OtherThreads() {
  }

  /** Whether a lambda is handed to an executor, a future or a thread. */
  static boolean run(LambdaExpressionTree lambda) {
    Tree argumentOf = lambda.parent() == null ? null : lambda.parent().parent();
    if (argumentOf instanceof NewClassTree creation) {
      return creation.arguments().contains(lambda) && StaticCalls.isNew(creation, THREAD);
    }
    if (!(argumentOf instanceof MethodInvocationTree call) || !call.arguments().contains(lambda)) {
      return false;
    }
    return StaticCalls.is(call, FUTURES, STARTS) || Calls.receiver(call).filter(OtherThreads::isExecutor).isPresent();
  }

  /**
   * The lambda around a node that another thread runs.
   *
   * @return null for what the thread of the method itself runs
   */
  static LambdaExpressionTree around(Tree tree) {
    for (Tree current = tree; current != null; current = current.parent()) {
      if (current instanceof LambdaExpressionTree lambda && run(lambda)) {
        return lambda;
      }
    }
    return null;
  }

  private static boolean isExecutor(ExpressionTree receiver) {
    return Types.isAny(receiver.symbolType(), EXECUTORS)
      || StaticCalls.typeOf(receiver).filter(name -> name.startsWith("java.util.concurrent.") && name.contains("Execut")).isPresent();
  }
}
