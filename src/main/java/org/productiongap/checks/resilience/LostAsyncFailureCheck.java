package org.productiongap.checks.resilience;

import com.google.auto.service.AutoService;
import java.util.List;
import org.productiongap.checks.GapCheck;
import org.productiongap.framework.TestCode;
import org.productiongap.framework.async.LostFailures;
import org.productiongap.framework.async.LostFailures.LostFailure;
import org.sonar.check.Rule;
import org.sonar.plugins.java.api.tree.Tree;

/**
 * A future that nobody looks at keeps the exception of its work to itself: the mail was never sent and no log says so. Not
 * reported is work that catches its own failures, and work whose failures somebody else logs, such as asynchronous methods of
 * beans and one-shot schedules.
 */
@AutoService(GapCheck.class)
@Rule(key = "LostAsyncFailure")
public final class LostAsyncFailureCheck extends GapCheck {

  @Override
  public List<Tree.Kind> nodesToVisit() {
    return List.of(Tree.Kind.COMPILATION_UNIT);
  }

  @Override
  protected void check(Tree tree) {
    LostFailures.in(file()).stream()
      .filter(lost -> !TestCode.surrounds(lost.place()))
      .forEach(lost -> reportIssue(lost.place(), message(lost), reasons(lost)));
  }

  private static String message(LostFailure lost) {
    return switch (lost.kind()) {
      case DROPPED_FUTURE -> "Nobody sees when this background work fails: keep its future and handle the failure, or catch and log every exception inside.";
      case NEVER_STARTED -> "Nobody subscribes to what this call returns, so the work never starts and no failure shows: return it or chain it.";
      case NO_ERROR_CONSUMER -> "The client is answered before this work fails, and nobody handles the failure: return the work, or give it an error consumer.";
    };
  }

  private static List<Reason> reasons(LostFailure lost) {
    return lost.failure() == null ? List.of() : List.of(new Reason("An exception from here is lost.", lost.failure()));
  }
}
