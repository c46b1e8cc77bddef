package org.productiongap.checks.dataintegrity;

import com.google.auto.service.AutoService;
import java.util.List;
import org.productiongap.checks.ConfigurationGaps;
import org.productiongap.checks.GapCheck;
import org.productiongap.configuration.gap.SchemaChanges;
import org.productiongap.framework.DevelopmentOnly;
import org.productiongap.framework.database.EmbeddedSource;
import org.productiongap.framework.database.SchemaChange;
import org.productiongap.project.Findings;
import org.productiongap.project.Project;
import org.productiongap.project.ProjectRule;
import org.sonar.check.Rule;
import org.sonar.plugins.java.api.tree.Tree;

/**
 * A mapping library that changes the schema at start-up does it unseen, without an order and without a way back. Validation and a
 * value that only the environment knows are not reported, nor the schema of a database inside the application; a default that the
 * environment may replace is.
 */
@AutoService(GapCheck.class)
@Rule(key = "SchemaAutoUpdate")
public final class SchemaAutoUpdateCheck extends GapCheck implements ProjectRule {

  /**
   * A schema that changes.
   *
   * @param dataSource the name of the bean that gives access to it
   */
  record Changed(String dataSource) {
  }

  @Override
  public List<Tree.Kind> nodesToVisit() {
    return List.of(Tree.Kind.COMPILATION_UNIT);
  }

  @Override
  protected void check(Tree tree) {
    SchemaChange.in(file()).stream()
      .filter(change -> !DevelopmentOnly.guards(change.tree()))
      .forEach(change -> EmbeddedSource.nameAround(change.tree())
        .ifPresentOrElse(name -> suspect(change.tree(), message(change.action()), List.of(), new Changed(name)),
          () -> reportIssue(change.tree(), message(change.action()))));
  }

  @Override
  public void judge(Project project, Findings findings) {
    project.suspicions(this, Changed.class)
      .filter(suspected -> !project.facts(EmbeddedSource.class).contains(new EmbeddedSource(suspected.evidence().dataSource())))
      .forEach(suspected -> findings.report(suspected.suspicion()));
    ConfigurationGaps.report(this, project, findings, SchemaChanges.in(project.configuration()));
  }

  private static String message(String action) {
    return "\"%s\" changes the database schema when the application starts; use migration scripts and let the application validate only.".formatted(action);
  }
}
