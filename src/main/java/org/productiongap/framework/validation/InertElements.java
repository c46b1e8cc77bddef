package org.productiongap.framework.validation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.productiongap.flow.Answer;
import org.productiongap.framework.Annotations;
import org.productiongap.framework.ClassPath;
import org.productiongap.framework.Jakarta;
import org.productiongap.framework.Payload;
import org.productiongap.framework.Types;
import org.productiongap.framework.validation.InertConstraint.Cause;
import org.productiongap.framework.web.RequestInput;
import org.productiongap.framework.web.RequestInput.Kind;
import org.productiongap.framework.web.WebEndpoint;
import org.productiongap.framework.web.WebEndpoints;
import org.sonar.plugins.java.api.semantic.Type;
import org.sonar.plugins.java.api.tree.ClassTree;
import org.sonar.plugins.java.api.tree.CompilationUnitTree;
import org.sonar.plugins.java.api.tree.MethodTree;
import org.sonar.plugins.java.api.tree.VariableTree;

/**
 * Bodies that are a container of constrained elements, in controllers of Spring. What validates a body there knows the members of an
 * object and not the elements of a container; those are validated with the call of the method, for a class with {@code @Validated}, and since 6.1
 * also without it for a list, an array, a map, or elements that are annotated themselves.
 */
final class InertElements {

  private static final Set<String> VALID = Jakarta.both("validation.Valid");
  private static final Set<String> CONTAINERS = Set.of("java.util.List", "java.util.Collection", "java.util.Set", "java.util.SortedSet", "java.util.ArrayList",
    "java.util.LinkedList", "java.util.HashSet", "java.util.LinkedHashSet", "java.util.TreeSet", "java.util.Map", "java.util.HashMap",
    "java.util.LinkedHashMap");
  private static final List<String> WITH_INDEX_OR_KEY = List.of("java.util.List", "java.util.Map");

  private InertElements() {
  }

  static List<InertConstraint> in(CompilationUnitTree file, ClassPath classPath) {
    List<InertConstraint> found = new ArrayList<>();
    for (WebEndpoint endpoint : WebEndpoints.in(file)) {
      if (endpoint.handler() instanceof MethodTree handler && handler.parent() instanceof ClassTree owner && !ValidationPlace.isContract(endpoint)
        && BeanValidationOfSpring.isController(owner) && BeanValidationOfSpring.isHandler(handler)) {
        endpoint.inputs().stream()
          .filter(input -> input.kind() == Kind.BODY && isContainer(input.type()))
          .forEach(body -> judge(endpoint, owner, body, classPath, found));
      }
    }
    return found;
  }

  private static boolean isContainer(Type type) {
    return type.isArray() || CONTAINERS.contains(type.erasure().fullyQualifiedName());
  }

  private static void judge(WebEndpoint endpoint, ClassTree owner, RequestInput body, ClassPath classPath, List<InertConstraint> found) {
    Payload payload = Payload.of(body.type(), body.typeTree());
    boolean isElementValid = Annotations.has(payload.annotations(), VALID);
    boolean isValid = Annotations.has(body.annotations(), VALID);
    if (!(body.tree() instanceof VariableTree parameter)
      || !isValid && !isElementValid && body.annotations().stream().noneMatch(ValidationTrigger::isTrigger)) {
      return;
    }
    Cause cause = isValid || isElementValid ? Cause.ELEMENTS_OF_UNVALIDATED_CLASS : Cause.ELEMENTS_WITHOUT_CASCADE;
    boolean isInert = cause == Cause.ELEMENTS_WITHOUT_CASCADE ? body.annotations().stream().noneMatch(ValidationTrigger::isOfAnUnknownLibrary)
      : BeanValidationOfSpring.isValidated(owner) == Answer.NO && isBeyond(BeanValidationOfSpring.validatesHandlers(classPath), body.type(), isElementValid);
    CarriedConstraints carried = CarriedConstraints.of(payload.type());
    if (isInert && carried.answer() == Answer.YES && !HandValidation.happens(endpoint, body, payload.type())) {
      CarriedConstraint example = carried.example().orElseThrow();
      found.add(new InertConstraint(cause, parameter, parameter.simpleName().name(), payload.type().name(), example.text(), example.tree().stream().toList()));
    }
  }

  /** Whether the version of the framework does not look into such a container by itself. */
  private static boolean isBeyond(Answer validatesHandlers, Type container, boolean isElementValid) {
    boolean isLookedInto = isElementValid || container.isArray() || Types.isAny(container, WITH_INDEX_OR_KEY);
    return validatesHandlers == Answer.NO || validatesHandlers == Answer.YES && !isLookedInto;
  }
}
