package org.productiongap.checks.validation;

import com.google.auto.service.AutoService;
import java.util.List;
import org.productiongap.checks.ConfigurationGaps;
import org.productiongap.checks.GapCheck;
import org.productiongap.configuration.gap.SizeLimits;
import org.productiongap.framework.DevelopmentOnly;
import org.productiongap.framework.upload.UploadLimits;
import org.productiongap.project.Findings;
import org.productiongap.project.Project;
import org.productiongap.project.ProjectRule;
import org.sonar.check.Rule;
import org.sonar.plugins.java.api.tree.Tree;

/**
 * Without a limit one request fills the memory or the disk, and everybody else waits. Limits that are only generous are left to SonarQube's rule S5693;
 * what the framework limits by itself is not reported.
 */
@AutoService(GapCheck.class)
@Rule(key = "UnlimitedUploadSize")
public final class UnlimitedUploadSizeCheck extends GapCheck implements ProjectRule {

  @Override
  public List<Tree.Kind> nodesToVisit() {
    return List.of(Tree.Kind.COMPILATION_UNIT);
  }

  @Override
  protected void check(Tree tree) {
    UploadLimits.missingIn(file()).stream()
      .filter(place -> !DevelopmentOnly.guards(place))
      .forEach(place -> reportIssue(place, "Nothing limits the size of what is uploaded here: set a limit, before one request fills the memory or the disk."));
  }

  @Override
  public void judge(Project project, Findings findings) {
    ConfigurationGaps.report(this, project, findings, SizeLimits.in(project.configuration()));
  }
}
