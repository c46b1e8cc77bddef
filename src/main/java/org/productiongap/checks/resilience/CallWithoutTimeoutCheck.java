package org.productiongap.checks.resilience;

import com.google.auto.service.AutoService;
import java.util.List;
import org.productiongap.checks.GapCheck;
import org.productiongap.framework.DevelopmentOnly;
import org.productiongap.framework.TestCode;
import org.productiongap.framework.http.EndlessWait;
import org.productiongap.framework.http.EndlessWait.Elsewhere;
import org.productiongap.framework.http.EndlessWaits;
import org.sonar.check.Rule;
import org.sonar.plugins.java.api.tree.Tree;

/**
 * One slow partner takes the whole application with it: every thread ends up waiting for it. A time-out for the connect alone
 * does not help. Not reported are clients that get their limits from out of sight, and those whose library has a short default.
 */
@AutoService(GapCheck.class)
@Rule(key = "CallWithoutTimeout")
public final class CallWithoutTimeoutCheck extends GapCheck {

  @Override
  public List<Tree.Kind> nodesToVisit() {
    return List.of(Tree.Kind.COMPILATION_UNIT);
  }

  @Override
  protected void check(Tree tree) {
    EndlessWaits.in(file()).stream()
      .filter(wait -> wait.mayBeLimited() == Elsewhere.NOWHERE)
      .filter(wait -> !DevelopmentOnly.guards(wait.place()) && !TestCode.surrounds(wait.place()))
      .forEach(wait -> reportIssue(wait.place(), message(wait), reasons(wait)));
  }

  private static String message(EndlessWait wait) {
    String gap = wait.connectOnly().isEmpty() ? "has no time-out of its own: a partner that stays silent holds every caller up"
      : "limits only the connect: a partner that stays silent afterwards holds every caller up";
    return "This " + wait.client() + " " + gap + "; set " + wait.fix() + ".";
  }

  private static List<Reason> reasons(EndlessWait wait) {
    return wait.connectOnly().stream().map(place -> new Reason("This ends the connect only.", place)).toList();
  }
}
