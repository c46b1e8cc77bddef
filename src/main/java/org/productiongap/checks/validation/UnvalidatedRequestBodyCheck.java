package org.productiongap.checks.validation;

import com.google.auto.service.AutoService;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.productiongap.checks.GapCheck;
import org.productiongap.flow.Answer;
import org.productiongap.framework.validation.ArgumentInterceptor;
import org.productiongap.framework.validation.BodyContent;
import org.productiongap.framework.validation.CarriedConstraint;
import org.productiongap.framework.validation.CarriedConstraints;
import org.productiongap.framework.validation.RequestBodies;
import org.productiongap.framework.validation.ValidatedParameter;
import org.productiongap.framework.validation.ValidationPlace;
import org.productiongap.framework.validation.ValidationTrigger;
import org.productiongap.framework.web.RequestInput;
import org.productiongap.framework.web.WebEndpoint;
import org.productiongap.framework.web.WebEndpoints;
import org.productiongap.project.Findings;
import org.productiongap.project.Project;
import org.productiongap.project.ProjectRule;
import org.sonar.check.Rule;
import org.sonar.plugins.java.api.semantic.Type;
import org.sonar.plugins.java.api.tree.Tree;
import org.sonar.plugins.java.api.tree.VariableTree;

/**
 * Constraints that nothing triggers are comments: whatever the caller sends is stored. Bodies without any constraint are another
 * rule's; contracts whose implementation is elsewhere, and whatever looks like validation by hand, are not reported.
 */
@AutoService(GapCheck.class)
@Rule(key = "UnvalidatedRequestBody")
public final class UnvalidatedRequestBodyCheck extends GapCheck implements ProjectRule {

  @Override
  public List<Tree.Kind> nodesToVisit() {
    return List.of(Tree.Kind.COMPILATION_UNIT);
  }

  @Override
  protected void check(Tree tree) {
    Set<Tree> reported = new HashSet<>();
    for (WebEndpoint endpoint : WebEndpoints.in(file())) {
      if (!ValidationPlace.isContract(endpoint)) {
        RequestBodies.of(endpoint).forEach(body -> check(endpoint, body, reported));
      }
    }
  }

  private void check(WebEndpoint endpoint, RequestInput body, Set<Tree> reported) {
    for (Type content : BodyContent.typesOf(endpoint, body)) {
      CarriedConstraints carried = CarriedConstraints.of(content);
      Tree place = ValidationPlace.of(endpoint, body);
      if (carried.answer() == Answer.YES && ValidationTrigger.of(endpoint, body, content) == Answer.NO && reported.add(place)) {
        report(place, endpoint, body, content, carried.example().orElseThrow());
      }
    }
  }

  /** An interceptor of the team's own may validate every argument, or a class between the endpoint and a service hands the body to one that asks for a valid one. */
  @Override
  public void judge(Project project, Findings findings) {
    boolean hasInterceptor = !project.facts(ArgumentInterceptor.class).isEmpty();
    Set<String> validated = project.facts(ValidatedParameter.class).stream().map(ValidatedParameter::name).collect(Collectors.toSet());
    project.suspicions(this, Argument.class)
      .filter(suspected -> !(hasInterceptor && suspected.evidence().isOfResource()) && Collections.disjoint(validated, suspected.evidence().handedTo()))
      .forEach(suspected -> findings.report(suspected.suspicion()));
  }

  /**
   * A body that something out of sight may validate.
   *
   * @param isOfResource whether it is taken by a Jakarta REST resource
   * @param handedTo the parameters that the endpoint hands it to
   */
  record Argument(boolean isOfResource, List<String> handedTo) {
  }

  private void report(Tree place, WebEndpoint endpoint, RequestInput body, Type content, CarriedConstraint example) {
    List<Reason> reasons = new ArrayList<>();
    example.tree().ifPresent(constraint -> reasons.add(new Reason("This constraint never runs.", constraint)));
    if (place != body.tree()) {
      reasons.add(new Reason("Nothing validates it here either.", nameOf(body.tree())));
    }
    String order = place instanceof VariableTree ? "Annotate this parameter with \"@Valid\"" : "Validate this body before using it";
    String message = "%s: nothing checks the constraints of \"%s\", such as %s.".formatted(order, content.name(), example.text());
    Argument argument = new Argument(ArgumentInterceptor.mayStandBefore(endpoint), ValidatedParameter.handedTo(endpoint, body));
    if (argument.isOfResource() || !argument.handedTo().isEmpty()) {
      reportUnlessExplained(nameOf(place), message, reasons, argument);
    } else {
      reportIssue(nameOf(place), message, reasons);
    }
  }

  private static Tree nameOf(Tree tree) {
    return tree instanceof VariableTree parameter ? parameter.simpleName() : tree;
  }
}
