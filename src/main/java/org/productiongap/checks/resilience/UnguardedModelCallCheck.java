package org.productiongap.checks.resilience;

import com.google.auto.service.AutoService;
import java.util.List;
import org.productiongap.checks.GapCheck;
import org.productiongap.framework.DevelopmentOnly;
import org.productiongap.framework.TestCode;
import org.productiongap.framework.model.ModelCalls;
import org.sonar.check.Rule;
import org.sonar.plugins.java.api.tree.Tree;

/**
 * Hosted models are overloaded, slow and refusing far more often than a database. What nobody catches becomes an error page.
 * What a library does by default does not count: minutes of retries are no answer for somebody who waits.
 */
@AutoService(GapCheck.class)
@Rule(key = "UnguardedModelCall")
public final class UnguardedModelCallCheck extends GapCheck {

  @Override
  public List<Tree.Kind> nodesToVisit() {
    return List.of(Tree.Kind.COMPILATION_UNIT);
  }

  @Override
  protected void check(Tree tree) {
    ModelCalls.unguarded(file()).stream()
      .filter(call -> !DevelopmentOnly.guards(call.place()) && !TestCode.surrounds(call.place()))
      .forEach(call -> reportIssue(call.place(),
        "When this model is slow, overloaded or refuses, nothing handles it: limit and retry the call, and answer with something of your own when it fails."));
  }
}
