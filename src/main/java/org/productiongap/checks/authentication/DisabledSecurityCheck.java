package org.productiongap.checks.authentication;

import com.google.auto.service.AutoService;
import java.util.List;
import org.productiongap.checks.ConfigurationGaps;
import org.productiongap.checks.GapCheck;
import org.productiongap.configuration.gap.SecurityOff;
import org.productiongap.framework.DevelopmentOnly;
import org.productiongap.framework.security.SecuritySwitches;
import org.productiongap.project.Findings;
import org.productiongap.project.Project;
import org.productiongap.project.ProjectRule;
import org.sonar.check.Rule;
import org.sonar.plugins.java.api.tree.Tree;

/**
 * Requests that never reach the security layer have no user, no headers and no rules.
 * Static files taken out of it and single features switched off (a default user, a login page) are not reported.
 */
@AutoService(GapCheck.class)
@Rule(key = "DisabledSecurity")
public final class DisabledSecurityCheck extends GapCheck implements ProjectRule {

  @Override
  public List<Tree.Kind> nodesToVisit() {
    return List.of(Tree.Kind.COMPILATION_UNIT);
  }

  @Override
  protected void check(Tree tree) {
    SecuritySwitches.in(file()).stream()
      .filter(found -> !DevelopmentOnly.guards(found.tree()))
      .forEach(found -> reportIssue(found.tree(),
        "This takes " + found.what() + " away from the security layer; leave it on and permit the public paths by name."));
  }

  @Override
  public void judge(Project project, Findings findings) {
    ConfigurationGaps.report(this, project, findings, SecurityOff.in(project.configuration()));
  }
}
