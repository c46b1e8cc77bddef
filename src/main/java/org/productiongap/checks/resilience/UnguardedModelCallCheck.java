package org.productiongap.checks.resilience;

import com.google.auto.service.AutoService;
import java.util.List;
import java.util.Set;
import org.productiongap.checks.GapCheck;
import org.productiongap.configuration.Setting;
import org.productiongap.framework.DevelopmentOnly;
import org.productiongap.framework.TestCode;
import org.productiongap.framework.model.ModelCalls;
import org.productiongap.framework.model.ModelGuard;
import org.productiongap.project.Findings;
import org.productiongap.project.Project;
import org.productiongap.project.ProjectRule;
import org.sonar.check.Rule;
import org.sonar.plugins.java.api.tree.Tree;

/**
 * Hosted models are overloaded, slow and refusing far more often than a database. What nobody catches becomes an error page.
 * What a library does by default does not count: minutes of retries are no answer for somebody who waits.
 */
@AutoService(GapCheck.class)
@Rule(key = "UnguardedModelCall")
public final class UnguardedModelCallCheck extends GapCheck implements ProjectRule {

  /**
   * A call that a limited client and a handler of its failures may make up for, elsewhere in the project.
   *
   * @param library what people call the library
   */
  record Unguarded(String library) {
  }

  @Override
  public List<Tree.Kind> nodesToVisit() {
    return List.of(Tree.Kind.COMPILATION_UNIT);
  }

  @Override
  protected void check(Tree tree) {
    ModelCalls.unguarded(file()).stream()
      .filter(call -> !DevelopmentOnly.guards(call.place()) && !TestCode.surrounds(call.place()))
      .forEach(call -> suspect(call.place(),
        "When this model is slow, overloaded or refuses, nothing handles it: limit and retry the call, and answer with something of your own when it fails.",
        List.of(), new Unguarded(call.library())));
  }

  @Override
  public void judge(Project project, Findings findings) {
    if (project.isComplete() && !isGuarded(project)) {
      project.suspicions(this, Unguarded.class).forEach(suspected -> findings.report(suspected.suspicion()));
    }
  }

  /** Whether the application limits its clients itself and answers their failures in one place. */
  private static boolean isGuarded(Project project) {
    Set<ModelGuard> guards = Set.copyOf(project.facts(ModelGuard.class));
    boolean hasTimeout = guards.contains(ModelGuard.TIMEOUT) || isSet(project, Setting.MODEL_TIMEOUT, Setting.BLOCKING_CLIENT_TIMEOUT);
    boolean hasRetries = guards.contains(ModelGuard.RETRIES) || isSet(project, Setting.MODEL_RETRIES);
    return hasTimeout && hasRetries && guards.contains(ModelGuard.HANDLER);
  }

  private static boolean isSet(Project project, Setting... settings) {
    return project.configuration().inProduction(settings).findAny().isPresent();
  }
}
