package org.productiongap.checks.operations;

import com.google.auto.service.AutoService;
import java.util.List;
import org.productiongap.checks.ConfigurationGaps;
import org.productiongap.checks.GapCheck;
import org.productiongap.configuration.gap.DebugOutput;
import org.productiongap.framework.DevelopmentOnly;
import org.productiongap.framework.logging.VerboseOutput;
import org.productiongap.project.Findings;
import org.productiongap.project.Project;
import org.productiongap.project.ProjectRule;
import org.sonar.check.Rule;
import org.sonar.plugins.java.api.tree.Tree;

/**
 * What helps to find a mistake on one machine floods the log of a busy one, and keeps there what people have typed. A switch that the
 * environment sets is not reported.
 */
@AutoService(GapCheck.class)
@Rule(key = "DebugOutputEnabled")
public final class DebugOutputEnabledCheck extends GapCheck implements ProjectRule {

  @Override
  public List<Tree.Kind> nodesToVisit() {
    return List.of(Tree.Kind.COMPILATION_UNIT);
  }

  @Override
  protected void check(Tree tree) {
    VerboseOutput.in(file()).stream()
      .filter(output -> !DevelopmentOnly.guards(output.tree()))
      .forEach(output -> reportIssue(output.place(), message(output.what().inWords())));
  }

  @Override
  public void judge(Project project, Findings findings) {
    ConfigurationGaps.report(this, project, findings, DebugOutput.in(project.configuration()));
  }

  private static String message(String what) {
    return "This writes %s into the log of production; switch it on where it is needed, in a development profile.".formatted(what);
  }
}
