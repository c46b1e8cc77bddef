package org.productiongap.checks.validation;

import com.google.auto.service.AutoService;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.productiongap.checks.GapCheck;
import org.productiongap.framework.ClassPath;
import org.productiongap.framework.validation.InertConstraint;
import org.productiongap.framework.validation.InertConstraint.Evidence;
import org.productiongap.framework.validation.InertConstraints;
import org.productiongap.framework.validation.TakenType;
import org.productiongap.project.Findings;
import org.productiongap.project.Project;
import org.productiongap.project.ProjectRule;
import org.sonar.check.Rule;
import org.sonar.plugins.java.api.tree.ClassTree;
import org.sonar.plugins.java.api.tree.MethodTree;
import org.sonar.plugins.java.api.tree.Tree;
import org.sonar.plugins.java.api.tree.VariableTree;

/**
 * A constraint that never runs is read as a promise by everybody who sees it. Not reported are bodies that nothing validates at all, which
 * is another rule's, and whatever a version or an annotation out of sight may validate.
 */
@AutoService(GapCheck.class)
@Rule(key = "InertConstraint")
public final class InertConstraintCheck extends GapCheck implements ProjectRule {

  private static final int MOST_SHOWN = 5;

  @Override
  public List<Tree.Kind> nodesToVisit() {
    return List.of(Tree.Kind.COMPILATION_UNIT);
  }

  @Override
  protected void check(Tree tree) {
    InertConstraints.in(file(), ClassPath.of(context)).forEach(inert -> {
      List<Reason> reasons = inert.constraints().stream().limit(MOST_SHOWN).map(constraint -> new Reason("This constraint never runs.", constraint)).toList();
      if (inert.owner().isEmpty()) {
        reportIssue(nameOf(inert.place()), message(inert), reasons);
      } else {
        suspect(nameOf(inert.place()), message(inert), reasons, new Evidence(inert.owner()));
      }
    });
  }

  /** A member whose type has constraints is a gap when an endpoint of any file has what is around it validated. */
  @Override
  public void judge(Project project, Findings findings) {
    Set<String> validated = project.facts(TakenType.class).stream().filter(TakenType::isValidated).map(TakenType::name).collect(Collectors.toSet());
    project.suspicions(this, Evidence.class)
      .filter(suspected -> validated.contains(suspected.evidence().owner()))
      .forEach(suspected -> findings.report(suspected.suspicion()));
  }

  private static String message(InertConstraint inert) {
    return switch (inert.cause()) {
      case BEAN -> "Annotate \"%s\" with \"@Validated\": nothing checks the constraints of its parameters, such as %s."
        .formatted(inert.name(), inert.example());
      case CONFIGURATION -> "Annotate \"%s\" with \"@Validated\": nothing checks this configuration when it is bound, such as %s."
        .formatted(inert.name(), inert.example());
      case MEMBER -> "Annotate \"%s\" with \"@Valid\": validation stops here and never checks the constraints of \"%s\", such as %s."
        .formatted(inert.name(), inert.container(), inert.example());
      case ELEMENTS_OF_UNVALIDATED_CLASS -> "Annotate the class with \"@Validated\": without it nothing checks the elements of \"%s\", such as %s of \"%s\"."
        .formatted(inert.name(), inert.example(), inert.container());
      case ELEMENTS_WITHOUT_CASCADE -> "Annotate \"%s\" with \"@Valid\": \"@Validated\" does not reach its elements, and nothing checks %s of \"%s\"."
        .formatted(inert.name(), inert.example(), inert.container());
    };
  }

  private static Tree nameOf(Tree place) {
    if (place instanceof ClassTree type) {
      return type.simpleName();
    }
    return place instanceof MethodTree method ? method.simpleName() : place instanceof VariableTree variable ? variable.simpleName() : place;
  }
}
