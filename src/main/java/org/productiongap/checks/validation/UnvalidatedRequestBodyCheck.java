package org.productiongap.checks.validation;

import com.google.auto.service.AutoService;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.productiongap.checks.GapCheck;
import org.productiongap.flow.Answer;
import org.productiongap.framework.validation.ArgumentInterceptor;
import org.productiongap.framework.validation.BodyContent;
import org.productiongap.framework.validation.CarriedConstraint;
import org.productiongap.framework.validation.CarriedConstraints;
import org.productiongap.framework.validation.HeldConstraint;
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

  private static final String MESSAGE = "%s: nothing checks the constraints of \"%s\", such as %s.";

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
      Optional<HeldConstraint> held = HeldConstraint.in(content);
      Tree place = ValidationPlace.of(endpoint, body);
      List<Type> constrained = Stream.concat(carried.answer() == Answer.YES ? Stream.of(content) : Stream.empty(),
        held.stream().flatMap(inside -> Stream.of(content, inside.member().content().type()))).toList();
      if (!constrained.isEmpty() && constrained.stream().allMatch(type -> ValidationTrigger.of(endpoint, body, type) == Answer.NO) && reported.add(place)) {
        carried.example().ifPresentOrElse(example -> report(place, endpoint, body, content, example), () -> report(place, endpoint, body, held.orElseThrow()));
      }
    }
  }

  /**
   * An interceptor of the team's own may validate every argument, or a class between the endpoint and a service hands the body to one that asks for a
   * valid one.
   */
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
    String order = place instanceof VariableTree ? "Annotate this parameter with \"@Valid\"" : "Validate this body before using it";
    report(place, endpoint, body, MESSAGE.formatted(order, content.name(), example.text()), reasons(example));
  }

  private void report(Tree place, WebEndpoint endpoint, RequestInput body, HeldConstraint held) {
    List<Reason> reasons = reasons(held.example());
    Optional.ofNullable(held.member().tree()).ifPresent(member -> reasons.add(new Reason("Validation would stop here.", nameOf(member))));
    String order = place instanceof VariableTree ? "Annotate this parameter and \"%s\" with \"@Valid\""
      : "Validate this body before using it, and annotate \"%s\" with \"@Valid\"";
    report(place, endpoint, body, MESSAGE.formatted(order.formatted(held.member().name()), held.member().content().type().name(), held.text()), reasons);
  }

  private static List<Reason> reasons(CarriedConstraint example) {
    return example.tree().stream().map(constraint -> new Reason("This constraint never runs.", constraint)).collect(Collectors.toCollection(ArrayList::new));
  }

  private void report(Tree place, WebEndpoint endpoint, RequestInput body, String message, List<Reason> reasons) {
    if (place != body.tree()) {
      reasons.add(new Reason("Nothing validates it here either.", nameOf(body.tree())));
    }
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
