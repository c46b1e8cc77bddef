package org.productiongap.checks.authentication;

import com.google.auto.service.AutoService;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.productiongap.checks.GapCheck;
import org.productiongap.framework.DevelopmentOnly;
import org.productiongap.framework.security.AccessDecisions;
import org.productiongap.framework.security.AskedBean;
import org.productiongap.framework.security.BeanMethod;
import org.productiongap.framework.security.ProvidedBean;
import org.productiongap.project.Findings;
import org.productiongap.project.Project;
import org.productiongap.project.ProjectRule;
import org.sonar.check.Rule;
import org.sonar.plugins.java.api.tree.Tree;

/**
 * A decision about access that is a constant yes looks like protection to everyone who calls it.
 * What the framework wants as yes by default (an account that is not locked) is not a decision about access and not reported.
 */
@AutoService(GapCheck.class)
@Rule(key = "AlwaysGrantedAccess")
public final class AlwaysGrantedAccessCheck extends GapCheck implements ProjectRule {

  @Override
  public List<Tree.Kind> nodesToVisit() {
    return List.of(Tree.Kind.COMPILATION_UNIT);
  }

  @Override
  protected void check(Tree tree) {
    AccessDecisions.in(file()).stream()
      .filter(AccessDecisions.Decision::isAlwaysYes)
      .filter(decision -> !DevelopmentOnly.guards(decision.place()))
      .forEach(this::report);
  }

  private void report(AccessDecisions.Decision decision) {
    String message = "\"" + decision.name() + "\" says yes to everyone; decide by who asks and for what, or refuse until that is written.";
    List<Reason> reasons = decision.results().stream().map(result -> new Reason("Always yes.", result)).toList();
    decision.onlyIf().ifPresentOrElse(asked -> suspect(decision.place(), message, reasons, asked), () -> reportIssue(decision.place(), message, reasons));
  }

  /** An expression of another file may ask the bean. */
  @Override
  public void judge(Project project, Findings findings) {
    Set<AskedBean> asked = new HashSet<>(project.facts(AskedBean.class));
    project.suspicions(this, AskedBean.class).filter(suspected -> asked.contains(suspected.evidence()))
      .forEach(suspected -> findings.report(suspected.suspicion()));
    List<ProvidedBean> provided = project.facts(ProvidedBean.class);
    project.suspicions(this, BeanMethod.class).filter(suspected -> suspected.evidence().isAsked(asked, provided))
      .forEach(suspected -> findings.report(suspected.suspicion()));
  }
}
