package org.productiongap.checks.operations;

import com.google.auto.service.AutoService;
import java.util.List;
import org.productiongap.checks.ConfigurationGaps;
import org.productiongap.checks.GapCheck;
import org.productiongap.configuration.gap.CommittedSecrets;
import org.productiongap.project.Findings;
import org.productiongap.project.Project;
import org.productiongap.project.ProjectRule;
import org.sonar.check.Rule;
import org.sonar.plugins.java.api.tree.Tree;

/**
 * A secret in the repository is known to everybody who ever had a copy of it, and stays known when the line is gone. What SonarQube's S6437 reports
 * (a strong value of a well-known key) is left to it; encrypted values, references to a store and development profiles are not reported.
 */
@AutoService(GapCheck.class)
@Rule(key = "HardcodedConfigSecret")
public final class HardcodedConfigSecretCheck extends GapCheck implements ProjectRule {

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
    ConfigurationGaps.report(this, project, findings, CommittedSecrets.in(project.configuration()));
  }
}
