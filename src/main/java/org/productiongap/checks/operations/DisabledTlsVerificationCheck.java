package org.productiongap.checks.operations;

import com.google.auto.service.AutoService;
import java.util.List;
import org.productiongap.checks.ConfigurationGaps;
import org.productiongap.checks.GapCheck;
import org.productiongap.configuration.gap.TlsSettings;
import org.productiongap.framework.DevelopmentOnly;
import org.productiongap.framework.network.DisabledTls;
import org.productiongap.project.Findings;
import org.productiongap.project.Project;
import org.productiongap.project.ProjectRule;
import org.sonar.check.Rule;
import org.sonar.plugins.java.api.tree.Tree;

/**
 * An encrypted connection to nobody knows whom keeps no secret: whoever sits between can answer. Trust managers and host name verifiers
 * that an application writes itself are left to SonarQube's rules S4830 and S5527.
 */
@AutoService(GapCheck.class)
@Rule(key = "DisabledTlsVerification")
public final class DisabledTlsVerificationCheck extends GapCheck implements ProjectRule {

  @Override
  public List<Tree.Kind> nodesToVisit() {
    return List.of(Tree.Kind.COMPILATION_UNIT);
  }

  @Override
  protected void check(Tree tree) {
    DisabledTls.in(file()).stream()
      .filter(disabled -> !DevelopmentOnly.guards(disabled.tree()))
      .forEach(disabled -> reportIssue(disabled.place(), message(disabled.check())));
  }

  @Override
  public void judge(Project project, Findings findings) {
    ConfigurationGaps.report(this, project, findings, TlsSettings.in(project.configuration()));
  }

  private static String message(DisabledTls.Check check) {
    return check == DisabledTls.Check.CERTIFICATE
      ? "This accepts any certificate, so anybody on the way can answer for the server; trust the certificates that it really has."
      : "This accepts the certificate of any host, so anybody who has one can answer for the server; leave the check of host names on.";
  }
}
