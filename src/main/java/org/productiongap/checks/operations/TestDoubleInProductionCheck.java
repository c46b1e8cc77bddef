package org.productiongap.checks.operations;

import com.google.auto.service.AutoService;
import java.util.List;
import org.productiongap.checks.GapCheck;
import org.productiongap.framework.testdouble.TestDouble;
import org.sonar.check.Rule;
import org.sonar.plugins.java.api.tree.Tree;

/**
 * What stood in for the real thing so that the rest could be built is easily forgotten: it answers, and nothing happens. What a
 * development profile or a condition guards is not reported, nor are modules that exist to support tests.
 */
@AutoService(GapCheck.class)
@Rule(key = "TestDoubleInProduction")
public final class TestDoubleInProductionCheck extends GapCheck {

  @Override
  public List<Tree.Kind> nodesToVisit() {
    return List.of(Tree.Kind.COMPILATION_UNIT);
  }

  @Override
  protected void check(Tree tree) {
    TestDouble.in(file()).forEach(found -> reportIssue(found.place(), found.isLibrary()
      ? "\"%s\" belongs to tests, and production code uses it here; move this code to the tests, or use a library that is made for production.".formatted(found.name())
      : "\"%s\" stands in for the real thing and is wired into production; replace it, or guard it with a development profile.".formatted(found.name())));
  }
}
