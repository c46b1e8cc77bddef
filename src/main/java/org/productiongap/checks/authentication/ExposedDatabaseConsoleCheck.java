package org.productiongap.checks.authentication;

import com.google.auto.service.AutoService;
import java.util.List;
import org.productiongap.checks.ConfigurationGaps;
import org.productiongap.checks.GapCheck;
import org.productiongap.configuration.gap.ConsoleSettings;
import org.productiongap.framework.DevelopmentOnly;
import org.productiongap.framework.security.AccessChains;
import org.productiongap.framework.security.DatabaseConsoles;
import org.productiongap.framework.security.ManagementPaths;
import org.productiongap.project.Findings;
import org.productiongap.project.Project;
import org.productiongap.project.ProjectRule;
import org.sonar.check.Rule;
import org.sonar.plugins.java.api.tree.Tree;

/**
 * A database console behind an open path hands the whole database, and often the machine, to whoever finds it.
 * A console that somebody must log in for is not reported, nor one in a development profile.
 */
@AutoService(GapCheck.class)
@Rule(key = "ExposedDatabaseConsole")
public final class ExposedDatabaseConsoleCheck extends GapCheck implements ProjectRule {

  @Override
  public List<Tree.Kind> nodesToVisit() {
    return List.of(Tree.Kind.COMPILATION_UNIT);
  }

  @Override
  protected void check(Tree tree) {
    AccessChains.openings(file()).forEach(opening -> ManagementPaths.databaseConsole(opening.requests()).ifPresent(console ->
      reportIssue(console, "The database console is open to everyone here; remove the permission, and the console from everything but development.",
        List.of(new Reason("Everyone may.", opening.decision())))));
    DatabaseConsoles.in(file()).stream()
      .filter(console -> !DevelopmentOnly.guards(console))
      .forEach(console -> reportIssue(console, "This makes the database console part of the application; start it in a development profile only."));
  }

  @Override
  public void judge(Project project, Findings findings) {
    ConfigurationGaps.report(this, project, findings, ConsoleSettings.in(project.configuration()));
  }
}
