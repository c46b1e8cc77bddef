package org.productiongap.checks.resilience;

import com.google.auto.service.AutoService;
import java.util.List;
import org.productiongap.checks.GapCheck;
import org.productiongap.framework.TestCode;
import org.productiongap.framework.async.PeriodicTasks;
import org.productiongap.framework.async.PeriodicTasks.PeriodicTask;
import org.sonar.check.Rule;
import org.sonar.plugins.java.api.tree.Tree;

/**
 * The JDK's schedulers cancel a task at its first exception and tell nobody: prices go stale, reminders stay unsent, for weeks. So do the ticks of Reactor.
 * Not reported are tasks whose code is out of sight, and schedulers of frameworks, which log and go on.
 */
@AutoService(GapCheck.class)
@Rule(key = "SilentlyStoppedTask")
public final class SilentlyStoppedTaskCheck extends GapCheck {

  @Override
  public List<Tree.Kind> nodesToVisit() {
    return List.of(Tree.Kind.COMPILATION_UNIT);
  }

  @Override
  protected void check(Tree tree) {
    PeriodicTasks.in(file()).stream()
      .filter(task -> !TestCode.surrounds(task.place()))
      .forEach(task -> reportIssue(task.place(), message(task), List.of(new Reason("An exception from here stops it.", task.failure()))));
  }

  private static String message(PeriodicTask task) {
    return switch (task.stopped()) {
      case TASK -> message("this periodic task");
      case TIMER -> message("the whole timer");
      case TICKS -> "The first error ends this periodic work for good: take every error inside the step, or add \"retry()\" behind it.";
    };
  }

  private static String message(String what) {
    return "The first exception stops " + what + " for good, without a sound: catch and log every exception inside the task.";
  }
}
