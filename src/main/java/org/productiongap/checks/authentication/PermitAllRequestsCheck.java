package org.productiongap.checks.authentication;

import com.google.auto.service.AutoService;
import java.util.Collection;
import java.util.List;
import org.productiongap.checks.GapCheck;
import org.productiongap.framework.DevelopmentOnly;
import org.productiongap.framework.security.AccessChain;
import org.productiongap.framework.security.AccessChains;
import org.productiongap.framework.security.AccessRule;
import org.productiongap.framework.security.ConfiguredSecurity;
import org.productiongap.framework.security.MethodSecurity;
import org.productiongap.project.Findings;
import org.productiongap.project.Project;
import org.productiongap.project.ProjectRule;
import org.sonar.check.Rule;
import org.sonar.plugins.java.api.tree.Tree;

/**
 * A security chain that lets everyone through is usually what was left of an afternoon with 403 answers.
 * A chain that protects some paths and opens the rest is a public site and is not reported, nor is one for a part of the paths.
 */
@AutoService(GapCheck.class)
@Rule(key = "PermitAllRequests")
public final class PermitAllRequestsCheck extends GapCheck implements ProjectRule {

  @Override
  public List<Tree.Kind> nodesToVisit() {
    return List.of(Tree.Kind.COMPILATION_UNIT);
  }

  @Override
  protected void check(Tree tree) {
    List<AccessChain> chains = AccessChains.in(file()).stream().filter(chain -> !DevelopmentOnly.guards(chain.method())).toList();
    for (AccessChain chain : chains) {
      if (chain.protectsNothing() && !chain.partial() && !protectsElsewhere(chain, chains)) {
        reportOpen(chain);
      }
      if (chain.asksNobody() && !chain.partial() && !protectsElsewhere(chain, chains)) {
        reportUnlessExplained(chain.method().simpleName(),
          "No rule of this chain says who may send a request, so everyone may; end it with a rule that requires a login.", List.of(),
          application());
      }
      chain.shadow().ifPresent(this::reportShadow);
    }
  }

  private static boolean protectsElsewhere(AccessChain open, List<AccessChain> chains) {
    return chains.stream()
      .filter(chain -> chain.method().parent() == open.method().parent())
      .flatMap(chain -> chain.rules().stream())
      .anyMatch(rule -> rule.grant() != AccessRule.Grant.EVERYONE);
  }

  private void reportOpen(AccessChain chain) {
    AccessRule open = chain.rules().stream().filter(AccessRule::all).findFirst().orElse(chain.rules().get(chain.rules().size() - 1));
    reportUnlessExplained(open.decision(), "Every request is let through, because no rule of this chain asks who sends it; "
      + "permit the public paths by name and end with a rule that requires a login.",
        List.of(new Reason("The chain is built here.", chain.method().simpleName())), application());
  }

  private Application application() {
    return new Application(ConfiguredSecurity.home(file()));
  }

  /** Annotations on the methods may decide instead. */
  @Override
  public void judge(Project project, Findings findings) {
    Collection<MethodSecurity> methods = project.facts(MethodSecurity.class);
    project.suspicions(this, Application.class).filter(suspected -> !MethodSecurity.decides(methods, suspected.evidence().home()))
      .forEach(suspected -> findings.report(suspected.suspicion()));
  }

  /**
   * The application that a chain belongs to.
   *
   * @param home the package of the chain
   */
  record Application(String home) {
  }

  private void reportShadow(AccessChain.Shadow shadow) {
    reportIssue(shadow.wide().decision(), "This rule lets everyone through before the narrower rules below it can decide; move it behind them.",
      shadow.hidden().stream().map(hidden -> new Reason("Never decides.", hidden.decision())).toList());
  }
}
