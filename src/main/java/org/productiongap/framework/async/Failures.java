package org.productiongap.framework.async;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.productiongap.flow.Calls;
import org.productiongap.flow.Origins;
import org.productiongap.framework.SourceNames;
import org.productiongap.framework.StaticCalls;
import org.productiongap.framework.Types;
import org.sonar.plugins.java.api.tree.BaseTreeVisitor;
import org.sonar.plugins.java.api.tree.BlockTree;
import org.sonar.plugins.java.api.tree.CatchTree;
import org.sonar.plugins.java.api.tree.ClassTree;
import org.sonar.plugins.java.api.tree.ExpressionTree;
import org.sonar.plugins.java.api.tree.MethodInvocationTree;
import org.sonar.plugins.java.api.tree.MethodTree;
import org.sonar.plugins.java.api.tree.StatementTree;
import org.sonar.plugins.java.api.tree.ThrowStatementTree;
import org.sonar.plugins.java.api.tree.Tree;
import org.sonar.plugins.java.api.tree.TryStatementTree;
import org.sonar.plugins.java.api.tree.TypeTree;
import org.sonar.plugins.java.api.tree.UnionTypeTree;

/**
 * What may throw out of a piece of code: calls into other code outside of a catch of everything. Looked through are methods of
 * the same file; logging, collections and numbers are taken not to throw.
 */
final class Failures extends BaseTreeVisitor {

  private static final int DEEPEST = 3;
  private static final Set<String> TASKS = Set.of("java.lang.Runnable", "java.util.concurrent.Callable");
  private static final Set<String> RUNNING = Set.of("run", "call");
  private static final Set<String> BROAD = Set.of("Exception", "RuntimeException", "Throwable");
  private static final Set<String> LOGGING = Set.of("trace", "debug", "info", "warn", "error", "println", "printf", "print", "log", "printStackTrace",
    "warning", "fine", "severe");
  private static final Set<String> ELSEWHERE = Set.of("submit", "execute", "runAsync", "supplyAsync", "subscribe", "schedule", "Thread");
  private static final List<String> HARMLESS_HOMES = List.of("java.lang.", "java.util.", "java.time.", "java.math.", "com.google.common.collect.");

  private final Work work;
  private final int depth;
  private final Set<Tree> seen;
  private Tree first;

  private Failures(Work work, int depth, Set<Tree> seen) {
    this.work = work;
    this.depth = depth;
    this.seen = seen;
  }

  /**
   * @param task what is handed to a scheduler or an executor
   * @return the first call or statement that may throw out of one of the tasks that it may be; empty when all is caught, or nothing throws
   */
  static Optional<Tree> ofTask(ExpressionTree task) {
    return Work.of(task).stream().flatMap(work -> escaping(work, 0, new HashSet<>()).stream()).findFirst();
  }

  private static Optional<Tree> escaping(Work work, int depth, Set<Tree> seen) {
    Failures failures = new Failures(work, depth, seen);
    work.body().accept(failures);
    return Optional.ofNullable(failures.first);
  }

  @Override
  public void visitTryStatement(TryStatementTree tree) {
    if (tree.catches().stream().noneMatch(Failures::isForGood)) {
      super.visitTryStatement(tree);
    } else {
      scan(tree.finallyBlock());
    }
  }

  private static boolean isForGood(CatchTree handler) {
    TypeTree type = handler.parameter().type();
    boolean isBroad = type instanceof UnionTypeTree union ? union.typeAlternatives().stream().anyMatch(Failures::isBroad) : isBroad(type);
    return isBroad && !rethrows(handler.block());
  }

  private static boolean isBroad(TypeTree type) {
    return BROAD.contains(type.lastToken().text());
  }

  private static boolean rethrows(BlockTree block) {
    List<StatementTree> statements = block.body();
    return !statements.isEmpty() && statements.get(statements.size() - 1) instanceof ThrowStatementTree;
  }

  @Override
  public void visitThrowStatement(ThrowStatementTree tree) {
    note(tree);
  }

  @Override
  public void visitMethodInvocation(MethodInvocationTree call) {
    Optional<MethodTree> target = Calls.target(call);
    if (target.isPresent() && target.get().block() != null) {
      if (depth < DEEPEST && seen.add(target.get()) && escaping(new Work(target.get().block(), null), depth + 1, seen).isPresent()) {
        note(call);
      }
    } else if (runsTask(call) || !isHarmless(call)) {
      note(call);
    }
    if (!isElsewhere(call)) {
      super.visitMethodInvocation(call);
    }
  }

  /** Whether a task that was handed in is run, and throws. */
  private boolean runsTask(MethodInvocationTree call) {
    Optional<ExpressionTree> task = Calls.receiver(call).filter(receiver -> Types.isAny(receiver.symbolType(), TASKS));
    return depth < DEEPEST && work.entered() != null && RUNNING.contains(Calls.name(call).name()) && call.arguments().isEmpty() && task.isPresent()
      && Work.of(new Origins.Origin(task.get(), work.entered())).stream()
      .anyMatch(inner -> seen.add(inner.body()) && escaping(inner, depth + 1, seen).isPresent());
  }

  private static boolean isHarmless(MethodInvocationTree call) {
    String name = Calls.name(call).name();
    if (LOGGING.contains(name) || isElsewhere(call)) {
      return true;
    }
    Optional<ExpressionTree> receiver = Calls.receiver(call);
    if (receiver.isEmpty()) {
      return !call.methodSymbol().isUnknown() && call.methodSymbol().owner().type().fullyQualifiedName().startsWith("java.");
    }
    if (StaticCalls.owner(call).filter(owner -> HARMLESS_HOMES.stream().anyMatch(owner::startsWith)).isPresent()) {
      return true;
    }
    if (name.startsWith("get") && receiver.get().symbolType().isUnknown()) {
      return false;
    }
    String type = receiver.get().symbolType().fullyQualifiedName();
    return HARMLESS_HOMES.stream().anyMatch(type::startsWith);
  }

  /** Whether what a call is given runs elsewhere; {@code execute} is also what statements, requests and use cases do. */
  private static boolean isElsewhere(MethodInvocationTree call) {
    String name = Calls.name(call).name();
    return ELSEWHERE.contains(name) && !(name.equals("execute") && Calls.receiver(call).map(ExpressionTree::symbolType)
      .filter(type -> SourceNames.isKnown(type) && !Types.is(type, "java.util.concurrent.Executor")).isPresent());
  }

  private void note(Tree tree) {
    if (first == null) {
      first = tree;
    }
  }

  @Override
  public void visitClass(ClassTree type) {
    // runs when somebody calls it
  }
}
