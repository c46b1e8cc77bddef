package org.productiongap.checks.errorhandling;

import com.google.auto.service.AutoService;
import java.util.List;
import org.productiongap.checks.GapCheck;
import org.productiongap.framework.DevelopmentOnly;
import org.productiongap.framework.failure.FailureBranch;
import org.productiongap.framework.web.CatchAll;
import org.productiongap.framework.web.CatchAlls;
import org.sonar.check.Rule;
import org.sonar.plugins.java.api.tree.Tree;

/**
 * A handler for everything is the last who knows of a failure: once it has answered, nobody else will see it. Not reported are handlers that log, throw,
 * tell an error tracker or give the exception to other code, because that may do so.
 */
@AutoService(GapCheck.class)
@Rule(key = "UnloggedFailure")
public final class UnloggedFailureCheck extends GapCheck {

  @Override
  public List<Tree.Kind> nodesToVisit() {
    return List.of(Tree.Kind.COMPILATION_UNIT);
  }

  @Override
  protected void check(Tree tree) {
    CatchAlls.in(file()).stream()
      .filter(handler -> !leavesTrace(handler) && !DevelopmentOnly.guards(handler.place()))
      .forEach(this::report);
  }

  private static boolean leavesTrace(CatchAll handler) {
    FailureBranch branch = FailureBranch.of(handler.code(), handler.failure());
    return branch.logs() || branch.raises() || branch.handsOn() || branch.declines();
  }

  private void report(CatchAll handler) {
    String who = handler.method().isEmpty() ? "This" : "\"" + handler.method() + "\"";
    String what = handler.failure().isEmpty() ? "take the exception as a parameter and log it" : "log \"" + handler.failure() + "\" with its stack trace first";
    reportIssue(handler.place(), who + " answers every failure and leaves no trace of it: " + what + ".");
  }
}
