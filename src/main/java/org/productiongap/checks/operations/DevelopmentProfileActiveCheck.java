package org.productiongap.checks.operations;

import com.google.auto.service.AutoService;
import java.util.List;
import org.productiongap.checks.ConfigurationGaps;
import org.productiongap.checks.GapCheck;
import org.productiongap.configuration.gap.DevelopmentProfiles;
import org.productiongap.project.Findings;
import org.productiongap.project.Project;
import org.productiongap.project.ProjectRule;
import org.sonar.check.Rule;
import org.sonar.plugins.java.api.tree.Tree;

/**
 * Whoever starts the application without a word gets development: test users, debug output, a database that is rebuilt. A profile that the build or
 * the environment fills in is not reported.
 */
@AutoService(GapCheck.class)
@Rule(key = "DevelopmentProfileActive")
public final class DevelopmentProfileActiveCheck extends GapCheck implements ProjectRule {

  @Override
  public List<Tree.Kind> nodesToVisit() {
    return List.of();
  }

  @Override
  protected void check(Tree tree) {
    throw new IllegalStateException("This rule reads the configuration and no code");
  }

  @Override
  public void judge(Project project, Findings findings) {
    ConfigurationGaps.report(this, project, findings, DevelopmentProfiles.in(project.configuration()));
  }
}
