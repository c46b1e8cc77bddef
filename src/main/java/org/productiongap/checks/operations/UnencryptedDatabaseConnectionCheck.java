package org.productiongap.checks.operations;

import com.google.auto.service.AutoService;
import java.util.List;
import org.productiongap.checks.ConfigurationGaps;
import org.productiongap.checks.GapCheck;
import org.productiongap.configuration.gap.DatabaseEncryption;
import org.productiongap.framework.DevelopmentOnly;
import org.productiongap.framework.database.ConnectionSettings;
import org.productiongap.framework.database.DatabaseUrl;
import org.productiongap.framework.database.DatabaseUrls;
import org.productiongap.project.Findings;
import org.productiongap.project.Project;
import org.productiongap.project.ProjectRule;
import org.sonar.check.Rule;
import org.sonar.plugins.java.api.tree.Tree;

/**
 * Whoever listens on the way to the database reads every row and the password of the connection. A database on the same machine, in a
 * container beside, or with a host that only the environment knows is not reported.
 */
@AutoService(GapCheck.class)
@Rule(key = "UnencryptedDatabaseConnection")
public final class UnencryptedDatabaseConnectionCheck extends GapCheck implements ProjectRule {

  @Override
  public List<Tree.Kind> nodesToVisit() {
    return List.of(Tree.Kind.COMPILATION_UNIT);
  }

  @Override
  protected void check(Tree tree) {
    DatabaseUrls.in(file()).forEach(found -> report(found.tree(), found.url()));
    ConnectionSettings.in(file()).forEach(found -> report(found.place(), found.url()));
  }

  private void report(Tree place, DatabaseUrl url) {
    url.weakness().filter(weakness -> !DevelopmentOnly.guards(place)).ifPresent(weakness -> reportIssue(place, message(url, weakness)));
  }

  @Override
  public void judge(Project project, Findings findings) {
    ConfigurationGaps.report(this, project, findings, DatabaseEncryption.in(project.configuration()));
  }

  private static String message(DatabaseUrl url, String weakness) {
    return url.isOnlyUnverified()
      ? "\"%s\" lets anybody on the way answer for the database; check the server's certificate.".formatted(weakness)
      : "\"%s\" sends everything to the database in plain text over the network; require an encrypted connection.".formatted(weakness);
  }
}
