package org.productiongap.framework.async;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.productiongap.flow.Calls;
import org.productiongap.flow.Destinations;
import org.productiongap.framework.EachNode;
import org.productiongap.framework.FileFacts;
import org.productiongap.framework.StaticCalls;
import org.sonar.plugins.java.api.semantic.Type;
import org.sonar.plugins.java.api.tree.BaseTreeVisitor;
import org.sonar.plugins.java.api.tree.CompilationUnitTree;
import org.sonar.plugins.java.api.tree.ExpressionTree;
import org.sonar.plugins.java.api.tree.MethodInvocationTree;
import org.sonar.plugins.java.api.tree.Tree;

/**
 * Tasks that run again and again, by schedulers that drop a task when it throws: those of the JDK, and the ticks of Reactor. Schedulers of frameworks log
 * and go on.
 */
public final class PeriodicTasks {

  private static final Set<String> EXECUTORS = Set.of("java.util.concurrent.ScheduledExecutorService", "java.util.concurrent.ScheduledThreadPoolExecutor");
  private static final Set<String> LOOKED_AT = Set.of("get", "join", "addListener", "whenComplete");
  private static final Set<String> SCHEDULING = Set.of("schedule", "scheduleAtFixedRate", "scheduleWithFixedDelay", "subscribe");
  private static final Set<String> FLUX = Set.of("reactor.core.publisher.Flux");
  private static final Set<String> TICKS = Set.of("interval");
  /** Steps that do the work of a tick. */
  private static final Set<String> WORKING = Set.of("flatMap", "concatMap", "switchMap", "flatMapSequential", "map", "doOnNext");
  /** Steps that do not touch a failure. */
  private static final Set<String> PASSING = Set.of("onBackpressureDrop", "onBackpressureLatest", "onBackpressureBuffer", "publishOn", "subscribeOn",
    "startWith", "log", "name", "filter", "doOnSubscribe", "doOnCancel", "delaySubscription");
  /** How many methods of the file are looked into for a step that takes an error. */
  private static final int MOST_METHODS = 20;
  private static final Set<String> RECOVERING = Set.of("retry", "retryWhen", "materialize", "transform", "transformDeferred", "as");

  private PeriodicTasks() {
  }

  /**
   * A task that its first exception stops.
   *
   * @param place the name of the call that schedules it
   * @param failure the first call in it that may throw
   * @param stopped what stops
   */
  public record PeriodicTask(Tree place, Tree failure, Stopped stopped) {
  }

  /** What the exception stops. */
  public enum Stopped {
    /** The task alone. */
    TASK,
    /** All tasks of the same timer. */
    TIMER,
    /** The ticks that the task waits for. */
    TICKS
  }

  /**
   * @param file the root of a file
   * @return those whose code may throw, in the order of the source; computed once per file
   */
  public static List<PeriodicTask> in(CompilationUnitTree file) {
    return FileFacts.of(file, PeriodicTasks.class, PeriodicTasks::find);
  }

  private static List<PeriodicTask> find(CompilationUnitTree file) {
    List<PeriodicTask> tasks = new ArrayList<>();
    new EachNode(SCHEDULING) {
      @Override
      public void visitMethodInvocation(MethodInvocationTree call) {
        of(call).or(() -> ofTicks(call)).ifPresent(tasks::add);
      }
    }.goThrough(file);
    return List.copyOf(tasks);
  }

  private static Optional<PeriodicTask> of(MethodInvocationTree call) {
    Optional<Type> scheduler = Calls.receiver(call).map(ExpressionTree::symbolType);
    if (scheduler.isEmpty()) {
      return Optional.empty();
    }
    boolean isExecutor = EXECUTORS.contains(scheduler.get().fullyQualifiedName())
      && (Calls.is(call, "scheduleAtFixedRate", 4) || Calls.is(call, "scheduleWithFixedDelay", 4));
    boolean isTimer = scheduler.get().is("java.util.Timer") && (Calls.is(call, "schedule", 3) || Calls.is(call, "scheduleAtFixedRate", 3));
    if (!isExecutor && !isTimer || isLookedAt(call)) {
      return Optional.empty();
    }
    return Failures.ofTask(call.arguments().get(0)).map(failure -> new PeriodicTask(Calls.name(call), place(failure), isTimer ? Stopped.TIMER : Stopped.TASK));
  }

  /** The first error ends what Reactor ticks for, unless a step on the way takes it. */
  private static Optional<PeriodicTask> ofTicks(MethodInvocationTree subscribe) {
    if (!Calls.name(subscribe).name().equals("subscribe") || subscribe.arguments().size() > 1 || !Calls.isStatement(subscribe)) {
      return Optional.empty();
    }
    List<MethodInvocationTree> steps = new ArrayList<>();
    ExpressionTree source = Calls.receiver(subscribe).orElse(subscribe);
    while (source instanceof MethodInvocationTree step && !StaticCalls.is(step, FLUX, TICKS)) {
      steps.add(0, step);
      source = Calls.receiver(step).orElse(subscribe.methodSelect());
    }
    boolean isOfTicks = source instanceof MethodInvocationTree
      && steps.stream().map(step -> Calls.name(step).name()).allMatch(name -> WORKING.contains(name) || PASSING.contains(name));
    return !isOfTicks ? Optional.empty() : steps.stream()
      .filter(step -> WORKING.contains(Calls.name(step).name()) && !step.arguments().isEmpty())
      .flatMap(step -> failure(step.arguments().get(0)).stream())
      .findFirst()
      .map(failure -> new PeriodicTask(Calls.name(subscribe), place(failure), Stopped.TICKS));
  }

  private static Optional<Tree> failure(ExpressionTree work) {
    return Work.of(work).stream().anyMatch(code -> recovers(code.body(), new HashSet<>())) ? Optional.empty() : Failures.ofTask(work);
  }

  /** Whether code, or a method of this file that it calls, takes an error of its own chain. */
  private static boolean recovers(Tree code, Set<Tree> seen) {
    boolean[] found = new boolean[1];
    code.accept(new BaseTreeVisitor() {
      @Override
      public void visitMethodInvocation(MethodInvocationTree call) {
        String name = Calls.name(call).name();
        found[0] |= name.startsWith("onError") || RECOVERING.contains(name)
          || Calls.target(call).filter(method -> method.block() != null && seen.size() < MOST_METHODS && seen.add(method) && recovers(method.block(), seen))
          .isPresent();
        super.visitMethodInvocation(call);
      }
    });
    return found[0];
  }

  private static boolean isLookedAt(MethodInvocationTree call) {
    return Destinations.of(call, taker -> false).takers().stream()
      .anyMatch(taker -> taker instanceof MethodInvocationTree look && LOOKED_AT.contains(Calls.name(look).name()));
  }

  private static Tree place(Tree failure) {
    return failure instanceof MethodInvocationTree call ? Calls.name(call) : failure;
  }
}
