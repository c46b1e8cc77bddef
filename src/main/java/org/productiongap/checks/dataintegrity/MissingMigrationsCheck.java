package org.productiongap.checks.dataintegrity;

import com.google.auto.service.AutoService;
import java.util.List;
import org.productiongap.checks.ConfigurationGaps;
import org.productiongap.checks.GapCheck;
import org.productiongap.configuration.gap.Absences;
import org.productiongap.configuration.gap.ApplicationBuild;
import org.productiongap.framework.ApplicationMain;
import org.productiongap.framework.persistence.StoredData;
import org.productiongap.project.Findings;
import org.productiongap.project.Project;
import org.productiongap.project.ProjectRule;
import org.sonar.check.Rule;
import org.sonar.plugins.java.api.tree.Tree;

/**
 * Without scripts nobody can say which schema production has, nor bring it from one release to the next. A library, an application whose build may bring a
 * tool that cannot be seen here, and one with an embedded database alone (another rule speaks there) are not reported.
 */
@AutoService(GapCheck.class)
@Rule(key = "MissingMigrations")
public final class MissingMigrationsCheck extends GapCheck implements ProjectRule {

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
    if (project.isComplete() && !project.facts(StoredData.class).isEmpty()) {
      ApplicationBuild.of(project.configuration(), !project.facts(ApplicationMain.class).isEmpty())
        .flatMap(Absences::migrations)
        .ifPresent(gap -> ConfigurationGaps.report(this, project, findings, List.of(gap)));
    }
  }
}
