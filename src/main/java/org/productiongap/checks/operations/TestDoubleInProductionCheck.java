package org.productiongap.checks.operations;

import com.google.auto.service.AutoService;
import java.util.List;
import org.productiongap.checks.ConfigurationGaps;
import org.productiongap.checks.GapCheck;
import org.productiongap.configuration.gap.MockSettings;
import org.productiongap.framework.Wiring;
import org.productiongap.framework.testdouble.TestDouble;
import org.productiongap.project.Findings;
import org.productiongap.project.Project;
import org.productiongap.project.ProjectRule;
import org.sonar.check.Rule;
import org.sonar.plugins.java.api.tree.Tree;

/**
 * What stood in for the real thing so that the rest could be built is easily forgotten: it answers, and nothing happens. What a
 * development profile or a condition guards is not reported, nor are modules that exist to support tests.
 */
@AutoService(GapCheck.class)
@Rule(key = "TestDoubleInProduction")
public final class TestDoubleInProductionCheck extends GapCheck implements ProjectRule {

  @Override
  public List<Tree.Kind> nodesToVisit() {
    return List.of(Tree.Kind.COMPILATION_UNIT);
  }

  @Override
  protected void check(Tree tree) {
    for (TestDouble found : TestDouble.in(file())) {
      String message = (found.isLibrary()
        ? "\"%s\" belongs to tests, and production code uses it here; move this code to the tests, or use a library that is made for production."
        : "\"%s\" stands in for the real thing and is wired into production; replace it, or guard it with a development profile.").formatted(found.name());
      Wiring.decidedElsewhere(found.place())
        .ifPresentOrElse(plain -> suspect(found.place(), message, List.of(), plain), () -> reportIssue(found.place(), message));
    }
  }

  @Override
  public void judge(Project project, Findings findings) {
    ConfigurationGaps.report(this, project, findings, MockSettings.in(project.configuration()));
    List<Wiring> wirings = project.facts(Wiring.class);
    project.suspicions(this, Wiring.PlainClass.class)
      .filter(suspected -> !suspected.evidence().isOnlyInDevelopment(wirings))
      .forEach(suspected -> findings.report(suspected.suspicion()));
  }
}
