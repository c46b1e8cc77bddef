package org.productiongap.checks.authentication;

import com.google.auto.service.AutoService;
import java.util.List;
import org.productiongap.checks.ConfigurationGaps;
import org.productiongap.checks.GapCheck;
import org.productiongap.configuration.gap.SecurityOff;
import org.productiongap.framework.DevelopmentOnly;
import org.productiongap.framework.security.ConfiguredSecurity;
import org.productiongap.framework.security.SecuritySwitches;
import org.productiongap.framework.security.SecuritySwitches.Switch;
import org.productiongap.project.Findings;
import org.productiongap.project.Project;
import org.productiongap.project.ProjectRule;
import org.sonar.check.Rule;
import org.sonar.plugins.java.api.tree.Tree;

/**
 * Requests that never reach the security layer have no user, no headers and no rules.
 * Static files taken out of it and single features switched off (a default user, a login page) are not reported, nor are defaults left
 * out of an application that configures its security itself.
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
      .forEach(this::check);
  }

  private void check(Switch found) {
    String message = "This takes " + found.what() + " away from the security layer; leave it on and permit the public paths by name.";
    if (found.isReplaceable()) {
      suspect(found.tree(), message, List.of(), new LeftOut(ConfiguredSecurity.home(file())));
    } else {
      reportIssue(found.tree(), message);
    }
  }

  @Override
  public void judge(Project project, Findings findings) {
    ConfigurationGaps.report(this, project, findings, SecurityOff.in(project.configuration()));
    if (project.isComplete()) {
      if (project.facts(ConfiguredSecurity.class).isEmpty()) {
        ConfigurationGaps.report(this, project, findings, SecurityOff.leftOut(project.configuration()));
      }
      project.suspicions(this, LeftOut.class)
        .filter(leftOut -> project.facts(ConfiguredSecurity.class).stream().noneMatch(own -> own.mayServe(leftOut.evidence().application())))
        .forEach(leftOut -> findings.report(leftOut.suspicion()));
    }
  }

  /**
   * The defaults of the security layer are left out.
   *
   * @param application the package of the class that does it
   */
  public record LeftOut(String application) {
  }
}
