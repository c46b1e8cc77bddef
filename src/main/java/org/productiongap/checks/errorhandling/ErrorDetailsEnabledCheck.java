package org.productiongap.checks.errorhandling;

import com.google.auto.service.AutoService;
import java.util.List;
import org.productiongap.checks.ConfigurationGaps;
import org.productiongap.checks.GapCheck;
import org.productiongap.configuration.gap.ErrorAnswers;
import org.productiongap.framework.TestCode;
import org.productiongap.framework.web.ErrorDetails;
import org.productiongap.project.Findings;
import org.productiongap.project.Project;
import org.productiongap.project.ProjectRule;
import org.sonar.check.Rule;
import org.sonar.plugins.java.api.tree.Tree;

/**
 * Frameworks hide the details of exceptions from clients until somebody tells them not to, usually while looking for a mistake. Not reported are settings
 * under a condition, those of a development profile, and the errors of single fields, which are written for the client.
 */
@AutoService(GapCheck.class)
@Rule(key = "ErrorDetailsEnabled")
public final class ErrorDetailsEnabledCheck extends GapCheck implements ProjectRule {

  @Override
  public List<Tree.Kind> nodesToVisit() {
    return List.of(Tree.Kind.COMPILATION_UNIT);
  }

  @Override
  protected void check(Tree tree) {
    ErrorDetails.in(file()).stream()
      .filter(detail -> !TestCode.surrounds(detail.place()))
      .forEach(detail -> reportIssue(detail.place(), "Error answers carry " + detail.what() + " of every exception"
        + (detail.onRequest() ? " for whoever asks" : "") + ": leave it out, and look into the log instead."));
  }

  @Override
  public void judge(Project project, Findings findings) {
    ConfigurationGaps.report(this, project, findings, ErrorAnswers.in(project.configuration()));
  }
}
