package org.productiongap.checks.validation;

import com.google.auto.service.AutoService;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.productiongap.checks.GapCheck;
import org.productiongap.framework.Names;
import org.productiongap.framework.validation.ConstrainedType;
import org.productiongap.framework.validation.LookedAtType;
import org.productiongap.framework.validation.SelfCheckingType;
import org.productiongap.framework.validation.UnconstrainedBodies;
import org.productiongap.framework.validation.UnconstrainedBody;
import org.productiongap.framework.validation.UnconstrainedBody.Evidence;
import org.productiongap.project.Findings;
import org.productiongap.project.Project;
import org.productiongap.project.ProjectRule;
import org.sonar.check.Rule;
import org.sonar.plugins.java.api.tree.Tree;
import org.sonar.plugins.java.api.tree.VariableTree;

/**
 * A body that may hold anything ends in the database as anything. Reported once for each type and file. Entities, logins, searches, generated types, bodies
 * that only select, and bodies whose members somebody looks at are not reported.
 */
@AutoService(GapCheck.class)
@Rule(key = "RequestBodyWithoutConstraints")
public final class RequestBodyWithoutConstraintsCheck extends GapCheck implements ProjectRule {

  private static final int MOST_SHOWN = 5;

  @Override
  public List<Tree.Kind> nodesToVisit() {
    return List.of(Tree.Kind.COMPILATION_UNIT);
  }

  @Override
  protected void check(Tree tree) {
    UnconstrainedBodies.in(file()).forEach(this::report);
  }

  private void report(UnconstrainedBody body) {
    List<Reason> reasons = new ArrayList<>();
    body.trees().stream().limit(MOST_SHOWN).forEach(member -> reasons.add(new Reason("Nothing says what this has to be like.", nameOf(member))));
    body.uses().forEach(use -> reasons.add(new Reason("It is taken here, too.", use)));
    String order = body.isParameter() ? "constrain its members and annotate this parameter with \"@Valid\"" : "constrain its members and validate this body";
    String message = "Nothing in \"%s\" says what \"%s\" and \"%s\" have to be like, so any value is accepted; %s."
      .formatted(body.type(), body.members().get(0), body.members().get(1), order);
    body.elsewhere().ifPresentOrElse(evidence -> suspect(body.place(), message, reasons, evidence), () -> reportIssue(body.place(), message, reasons));
  }

  /** A type of another file may check itself, or carry constraints that are not on the class path, or another class the values that it holds. */
  @Override
  public void judge(Project project, Findings findings) {
    Set<String> constrained = project.facts(ConstrainedType.class).stream().map(ConstrainedType::name).collect(Collectors.toSet());
    Set<String> checking = Names.union(constrained, project.facts(SelfCheckingType.class).stream().map(SelfCheckingType::name).toList());
    Set<String> lookedAt = project.facts(LookedAtType.class).stream().map(LookedAtType::name).collect(Collectors.toSet());
    project.suspicions(this, Evidence.class)
      .filter(suspected -> Collections.disjoint(checking, suspected.evidence().lineage()) && Collections.disjoint(constrained, suspected.evidence().parts())
        && !lookedAt.contains(suspected.evidence().type()))
      .forEach(suspected -> findings.report(suspected.suspicion()));
  }

  private static Tree nameOf(Tree member) {
    return member instanceof VariableTree variable ? variable.simpleName() : member;
  }
}
