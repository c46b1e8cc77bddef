package org.productiongap.checks.dataintegrity;

import com.google.auto.service.AutoService;
import java.util.List;
import org.productiongap.checks.ConfigurationGaps;
import org.productiongap.checks.GapCheck;
import org.productiongap.configuration.gap.EmbeddedDatabaseSettings;
import org.productiongap.framework.DevelopmentOnly;
import org.productiongap.framework.database.EmbeddedDatabases;
import org.productiongap.project.Findings;
import org.productiongap.project.Project;
import org.productiongap.project.ProjectRule;
import org.sonar.check.Rule;
import org.sonar.plugins.java.api.tree.Tree;

/**
 * A database inside the application loses its data with the process or with the machine, and cannot be shared by a second instance.
 * A development profile, a server of the same product, and SQLite outside of a server are not reported.
 */
@AutoService(GapCheck.class)
@Rule(key = "EmbeddedDatabase")
public final class EmbeddedDatabaseCheck extends GapCheck implements ProjectRule {

  @Override
  public List<Tree.Kind> nodesToVisit() {
    return List.of(Tree.Kind.COMPILATION_UNIT);
  }

  @Override
  protected void check(Tree tree) {
    EmbeddedDatabases.in(file()).stream()
      .filter(database -> !DevelopmentOnly.guards(database.tree()))
      .forEach(database -> reportIssue(database.tree(), message(database.isInMemory())));
  }

  @Override
  public void judge(Project project, Findings findings) {
    ConfigurationGaps.report(this, project, findings, EmbeddedDatabaseSettings.in(project.configuration()));
  }

  private static String message(boolean isInMemory) {
    return isInMemory
      ? "This database lives in the memory of the application, and its data is gone with the next restart; use a database server."
      : "This database is a file on the machine of the application, and its data is lost with that machine; use a database server.";
  }
}
