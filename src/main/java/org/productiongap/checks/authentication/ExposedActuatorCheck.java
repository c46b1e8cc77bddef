package org.productiongap.checks.authentication;

import com.google.auto.service.AutoService;
import java.util.List;
import org.productiongap.checks.ConfigurationGaps;
import org.productiongap.checks.GapCheck;
import org.productiongap.configuration.gap.ManagementEndpoints;
import org.productiongap.framework.security.AccessChains;
import org.productiongap.framework.security.GuardedManagement;
import org.productiongap.framework.security.ManagementPaths;
import org.productiongap.project.Findings;
import org.productiongap.project.Project;
import org.productiongap.project.ProjectRule;
import org.sonar.check.Rule;
import org.sonar.plugins.java.api.tree.Tree;

/**
 * Management endpoints answer with environment variables, memory dumps and log files, or change the application.
 * Health, information and metrics for a probe are not reported.
 */
@AutoService(GapCheck.class)
@Rule(key = "ExposedActuator")
public final class ExposedActuatorCheck extends GapCheck implements ProjectRule {

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

  @Override
  public void judge(Project project, Findings findings) {
    if (project.facts(GuardedManagement.class).isEmpty()) {
      ConfigurationGaps.report(this, project, findings, ManagementEndpoints.in(project.configuration()));
    }
  }
}
