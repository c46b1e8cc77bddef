package org.productiongap.checks.operations;

import com.google.auto.service.AutoService;
import java.util.List;
import org.productiongap.checks.ConfigurationGaps;
import org.productiongap.checks.GapCheck;
import org.productiongap.configuration.gap.Absences;
import org.productiongap.configuration.gap.ApplicationBuild;
import org.productiongap.framework.AlarmAddress;
import org.productiongap.framework.ApplicationMain;
import org.productiongap.project.Findings;
import org.productiongap.project.Project;
import org.productiongap.project.ProjectRule;
import org.sonar.check.Rule;
import org.sonar.plugins.java.api.tree.Tree;

/**
 * Users leave without a word, and the log is read when somebody complains. An agent in the image, an appender that sends the log away and a call of an
 * alarm service count; what only the platform adds cannot be seen.
 */
@AutoService(GapCheck.class)
@Rule(key = "MissingErrorTracking")
public final class MissingErrorTrackingCheck extends GapCheck implements ProjectRule {

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
    if (project.isComplete() && project.facts(AlarmAddress.class).isEmpty()) {
      ApplicationBuild.of(project.configuration(), !project.facts(ApplicationMain.class).isEmpty())
        .flatMap(Absences::errorTracking)
        .ifPresent(gap -> ConfigurationGaps.report(this, project, findings, List.of(gap)));
    }
  }
}
