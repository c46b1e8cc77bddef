package org.productiongap.framework.async;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.productiongap.flow.Calls;
import org.productiongap.flow.Destinations;
import org.productiongap.framework.EachNode;
import org.productiongap.framework.FileFacts;
import org.sonar.plugins.java.api.semantic.Type;
import org.sonar.plugins.java.api.tree.CompilationUnitTree;
import org.sonar.plugins.java.api.tree.ExpressionTree;
import org.sonar.plugins.java.api.tree.MethodInvocationTree;
import org.sonar.plugins.java.api.tree.Tree;

/**
 * Tasks that run again and again, by schedulers that drop a task when it throws: those of the JDK. Schedulers of frameworks log
 * and go on.
 */
public final class PeriodicTasks {

  private static final Set<String> EXECUTORS = Set.of("java.util.concurrent.ScheduledExecutorService", "java.util.concurrent.ScheduledThreadPoolExecutor");
  private static final Set<String> LOOKED_AT = Set.of("get", "join", "addListener", "whenComplete");
  private static final Set<String> SCHEDULING = Set.of("schedule", "scheduleAtFixedRate", "scheduleWithFixedDelay");

  private PeriodicTasks() {
  }

  /**
   * A task that its first exception stops.
   *
   * @param place the name of the call that schedules it
   * @param failure the first call in it that may throw
   * @param stopsOthers whether all other tasks of the same timer stop too
   */
  public record PeriodicTask(Tree place, Tree failure, boolean stopsOthers) {
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
        of(call).ifPresent(tasks::add);
      }
    }.goThrough(file);
    return List.copyOf(tasks);
  }

  private static Optional<PeriodicTask> of(MethodInvocationTree call) {
    Optional<Type> scheduler = Calls.receiver(call).map(ExpressionTree::symbolType);
    if (scheduler.isEmpty()) {
      return Optional.empty();
    }
    boolean isExecutor = EXECUTORS.contains(scheduler.get().fullyQualifiedName()) && (Calls.is(call, "scheduleAtFixedRate", 4) || Calls.is(call, "scheduleWithFixedDelay", 4));
    boolean isTimer = scheduler.get().is("java.util.Timer") && (Calls.is(call, "schedule", 3) || Calls.is(call, "scheduleAtFixedRate", 3));
    if (!isExecutor && !isTimer || isLookedAt(call)) {
      return Optional.empty();
    }
    return Failures.ofTask(call.arguments().get(0)).map(failure -> new PeriodicTask(Calls.name(call), place(failure), isTimer));
  }

  private static boolean isLookedAt(MethodInvocationTree call) {
    return Destinations.of(call, taker -> false).takers().stream()
      .anyMatch(taker -> taker instanceof MethodInvocationTree look && LOOKED_AT.contains(Calls.name(look).name()));
  }

  private static Tree place(Tree failure) {
    return failure instanceof MethodInvocationTree call ? Calls.name(call) : failure;
  }
}
