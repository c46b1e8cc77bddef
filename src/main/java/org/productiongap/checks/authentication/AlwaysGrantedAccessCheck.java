package org.productiongap.checks.authentication;

import com.google.auto.service.AutoService;
import java.util.List;
import org.productiongap.checks.GapCheck;
import org.productiongap.framework.DevelopmentOnly;
import org.productiongap.framework.security.AccessDecisions;
import org.sonar.check.Rule;
import org.sonar.plugins.java.api.tree.Tree;

/**
 * A decision about access that is a constant yes looks like protection to everyone who calls it.
 * What the framework wants as yes by default (an account that is not locked) is not a decision about access and not reported.
 */
@AutoService(GapCheck.class)
@Rule(key = "AlwaysGrantedAccess")
public final class AlwaysGrantedAccessCheck extends GapCheck {

  @Override
  public List<Tree.Kind> nodesToVisit() {
    return List.of(Tree.Kind.COMPILATION_UNIT);
  }

  @Override
  protected void check(Tree tree) {
    AccessDecisions.in(file()).stream()
      .filter(AccessDecisions.Decision::isAlwaysYes)
      .filter(decision -> !DevelopmentOnly.guards(decision.place()))
      .forEach(decision -> reportIssue(decision.place(),
        "\"" + decision.name() + "\" says yes to everyone; decide by who asks and for what, or refuse until that is written.",
        decision.results().stream().map(result -> new Reason("Always yes.", result)).toList()));
  }
}
