package org.productiongap.checks.operations;

import com.google.auto.service.AutoService;
import java.util.List;
import org.productiongap.checks.ConfigurationGaps;
import org.productiongap.checks.GapCheck;
import org.productiongap.configuration.gap.LocalAddressSettings;
import org.productiongap.framework.Wiring;
import org.productiongap.framework.network.LocalAddress;
import org.productiongap.project.Findings;
import org.productiongap.project.Project;
import org.productiongap.project.ProjectRule;
import org.sonar.check.Rule;
import org.sonar.plugins.java.api.tree.Tree;

/**
 * On the machine of a developer everything runs side by side; in production nothing answers at localhost. A default that deployment
 * replaces is not reported, nor a text that is logged, compared or part of the API documentation.
 */
@AutoService(GapCheck.class)
@Rule(key = "LocalhostEndpoint")
public final class LocalhostEndpointCheck extends GapCheck implements ProjectRule {

  @Override
  public List<Tree.Kind> nodesToVisit() {
    return List.of(Tree.Kind.COMPILATION_UNIT);
  }

  @Override
  protected void check(Tree tree) {
    for (LocalAddress address : LocalAddress.in(file())) {
      String message = "\"%s\" is the machine the code runs on, and in production nothing answers there; take the address from configuration."
        .formatted(address.text());
      List<Reason> others = address.others().stream().map(other -> new Reason("So is this one", other)).toList();
      Wiring.decidedElsewhere(address.tree())
        .ifPresentOrElse(plain -> suspect(address.tree(), message, others, plain), () -> reportIssue(address.tree(), message, others));
    }
  }

  @Override
  public void judge(Project project, Findings findings) {
    List<Wiring> wirings = project.facts(Wiring.class);
    project.suspicions(this, Wiring.PlainClass.class)
      .filter(suspected -> !suspected.evidence().isOnlyInDevelopment(wirings))
      .forEach(suspected -> findings.report(suspected.suspicion()));
    ConfigurationGaps.report(this, project, findings, LocalAddressSettings.in(project.configuration()));
  }
}
