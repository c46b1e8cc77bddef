package org.productiongap.checks.operations;

import com.google.auto.service.AutoService;
import java.util.List;
import org.productiongap.checks.ConfigurationGaps;
import org.productiongap.checks.GapCheck;
import org.productiongap.configuration.gap.Absences;
import org.productiongap.configuration.gap.ApplicationBuild;
import org.productiongap.framework.ApplicationMain;
import org.productiongap.framework.web.HealthPath;
import org.productiongap.project.Findings;
import org.productiongap.project.Project;
import org.productiongap.project.ProjectRule;
import org.sonar.check.Rule;
import org.sonar.plugins.java.api.tree.Tree;

/**
 * A platform restarts what is dead and sends requests to what is ready, if it can ask. A service with an endpoint of its own for it, a library, and an
 * application whose build may bring one that cannot be seen here are not reported.
 */
@AutoService(GapCheck.class)
@Rule(key = "MissingHealthEndpoint")
public final class MissingHealthEndpointCheck extends GapCheck implements ProjectRule {

  @Override
  public List<Tree.Kind> nodesToVisit() {
    return List.of();
  }

  @Override
  protected void check(Tree tree) {
    throw new IllegalStateException("This rule judges the whole project and no code");
  }

  @Override
  public void judge(Project project, Findings findings) {
    if (project.isComplete() && project.facts(HealthPath.class).isEmpty()) {
      ApplicationBuild.of(project.configuration(), !project.facts(ApplicationMain.class).isEmpty())
        .flatMap(Absences::health)
        .ifPresent(gap -> ConfigurationGaps.report(this, project, findings, List.of(gap)));
    }
  }
}
