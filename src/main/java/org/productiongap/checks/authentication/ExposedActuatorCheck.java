package org.productiongap.checks.authentication;

import com.google.auto.service.AutoService;
import java.util.List;
import org.productiongap.checks.GapCheck;
import org.productiongap.framework.security.AccessChains;
import org.productiongap.framework.security.ManagementPaths;
import org.sonar.check.Rule;
import org.sonar.plugins.java.api.tree.Tree;

/**
 * Management endpoints answer with environment variables, memory dumps and log files, or change the application.
 * Health, information and metrics for a probe are not reported.
 */
@AutoService(GapCheck.class)
@Rule(key = "ExposedActuator")
public final class ExposedActuatorCheck extends GapCheck {

  @Override
  public List<Tree.Kind> nodesToVisit() {
    return List.of(Tree.Kind.COMPILATION_UNIT);
  }

  @Override
  protected void check(Tree tree) {
    AccessChains.openings(file()).forEach(opening -> ManagementPaths.endpoints(opening.requests()).ifPresent(endpoints ->
      reportIssue(endpoints, "The management endpoints are open to everyone here; permit health alone and ask for an administrator's role for the rest.",
        List.of(new Reason("Everyone may.", opening.decision())))));
  }
}
