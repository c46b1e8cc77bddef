package org.productiongap.checks.operations;

import com.google.auto.service.AutoService;
import java.util.List;
import org.productiongap.checks.ConfigurationGaps;
import org.productiongap.checks.GapCheck;
import org.productiongap.configuration.gap.DevelopmentProfiles;
import org.productiongap.framework.ActivatedProfiles;
import org.productiongap.framework.DevelopmentOnly;
import org.productiongap.framework.TestCode;
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
    return List.of(Tree.Kind.COMPILATION_UNIT);
  }

  @Override
  protected void check(Tree tree) {
    ActivatedProfiles.in(file()).stream()
      .filter(profile -> DevelopmentOnly.isDevelopmentName(profile.name()) && !DevelopmentOnly.guards(profile.place()) && !TestCode.surrounds(profile.place()))
      .forEach(profile -> reportIssue(profile.place(), "This code activates the profile \"%s\" everywhere, production included; let each environment name its own."
        .formatted(profile.name())));
  }

  @Override
  public void judge(Project project, Findings findings) {
    ConfigurationGaps.report(this, project, findings, DevelopmentProfiles.in(project.configuration()));
  }
}
