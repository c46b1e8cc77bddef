package org.productiongap.checks.validation;

import java.util.List;
import java.util.Set;
import org.productiongap.checks.GapCheck;
import org.productiongap.framework.Mentions;
import org.productiongap.framework.validation.CheckedMember;
import org.productiongap.framework.validation.CheckedParameter;
import org.productiongap.framework.validation.HandedMember;
import org.productiongap.framework.validation.SelfCheckingType;
import org.productiongap.framework.validation.SentMembers;
import org.productiongap.framework.validation.SentValue;
import org.productiongap.framework.validation.SentValue.Evidence;
import org.productiongap.framework.validation.SentValues;
import org.productiongap.framework.validation.TakenType;
import org.productiongap.project.Findings;
import org.productiongap.project.Project;
import org.productiongap.project.ProjectRule;
import org.sonar.plugins.java.api.tree.Tree;

/**
 * The base of the checks that judge single values that callers choose. A member of a type that an endpoint of another file takes is reported at the
 * end of the scan, when all endpoints and all code that may check it have been seen.
 */
abstract class SentValueCheck extends GapCheck implements ProjectRule {

  /** In lower case, what the name of every value has in it that may lack something: a quick look. */
  protected abstract Set<String> parts();

  /** Whether a value lacks what the rule asks for, as far as its declaration tells. */
  protected abstract boolean lacks(SentValue value);

  /** One sentence: what is wrong, what to do. */
  protected abstract String message(SentValue value);

  @Override
  public final List<Tree.Kind> nodesToVisit() {
    return List.of(Tree.Kind.COMPILATION_UNIT);
  }

  @Override
  protected final void check(Tree tree) {
    if (!Mentions.parts(file(), parts())) {
      return;
    }
    for (SentValue value : SentValues.in(file())) {
      if (lacks(value)) {
        if (value.isTaken()) {
          reportIssue(value.place(), message(value));
        } else {
          suspect(value.place(), message(value), List.of(), value.evidence());
        }
      }
    }
  }

  @Override
  public final void judge(Project project, Findings findings) {
    SentMembers members = new SentMembers(project.facts(TakenType.class), project.facts(CheckedMember.class), project.facts(SelfCheckingType.class),
      project.facts(HandedMember.class), project.facts(CheckedParameter.class));
    project.suspicions(this, Evidence.class)
      .filter(suspected -> members.isOpen(suspected.evidence()))
      .forEach(suspected -> findings.report(suspected.suspicion()));
  }
}
