package org.productiongap.framework.validation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.productiongap.flow.Answer;
import org.productiongap.framework.Annotation;
import org.productiongap.framework.Annotations;
import org.productiongap.framework.Jakarta;
import org.productiongap.framework.FileFacts;
import org.productiongap.framework.Payload;
import org.productiongap.framework.SourceNames;
import org.productiongap.framework.web.RequestInput;
import org.productiongap.framework.web.WebEndpoint;
import org.productiongap.framework.web.WebEndpoints;
import org.sonar.plugins.java.api.semantic.Type;
import org.sonar.plugins.java.api.tree.BaseTreeVisitor;
import org.sonar.plugins.java.api.tree.ClassTree;
import org.sonar.plugins.java.api.tree.CompilationUnitTree;
import org.sonar.plugins.java.api.tree.MethodInvocationTree;
import org.sonar.plugins.java.api.tree.MethodTree;
import org.sonar.plugins.java.api.tree.Tree;

/**
 * Whether something makes the constraints of a request's content run before the endpoint uses it: an annotation, or code that
 * does it by hand.
 */
public final class ValidationTrigger {

  private static final Set<String> VALID = Jakarta.both("validation.Valid");
  private static final Set<String> VALIDATED = Set.of("org.springframework.validation.annotation.Validated");
  private static final Set<String> OF_METHODS = Jakarta.both("validation.executable.ValidateOnExecution");
  private static final Set<String> INIT_BINDER = Set.of("org.springframework.web.bind.annotation.InitBinder");
  private static final Set<String> BINDER_VALIDATORS = Set.of("setValidator", "addValidators", "replaceValidators");
  /** Libraries whose annotations on a parameter are no composition of anything, class path or not. */
  private static final List<String> PLAIN_HOMES = List.of("java.", "javax.", "jakarta.", "org.springframework.", "com.fasterxml.", "io.swagger.",
    "org.eclipse.microprofile.", "org.jboss.", "org.glassfish.", "io.micronaut.", "io.quarkus.", "org.springdoc.", "lombok.", "org.jetbrains.",
    "org.jspecify.", "org.hibernate.");
  private static final String VALID_PREFIX = "Valid";

  private ValidationTrigger() {
  }

  /**
   * @param endpoint an endpoint
   * @param input one of its inputs
   * @param content the type inside the input, without containers
   * @return whether the constraints of the content run. "Cannot tell" also for a validator that a data binder gets, for an annotation that
   *   nobody here can read, and where the same content is validated by another endpoint of the file and this one uses a part of it
   */
  public static Answer of(WebEndpoint endpoint, RequestInput input, Type content) {
    List<Annotation> annotations = annotationsOf(input);
    if (annotations.stream().anyMatch(ValidationTrigger::isTrigger) || HandValidation.happens(endpoint, input, content)) {
      return Answer.YES;
    }
    boolean mayBe = annotations.stream().anyMatch(ValidationTrigger::mayTrigger)
      || surroundings(endpoint.handler()).anyMatch(ValidationTrigger::mayValidateArguments)
      || SelfValidation.of(content)
      || hasBinderWithValidator(endpoint.handler())
      || isMeantForOthers(endpoint, content);
    return mayBe ? Answer.CANNOT_TELL : Answer.NO;
  }

  private static List<Annotation> annotationsOf(RequestInput input) {
    return Stream.concat(input.annotations().stream(), Payload.of(input.type(), input.typeTree()).annotations().stream()).toList();
  }

  /** Whether somebody chose to validate this type where it is complete, and not here, where only a part of it is sent. */
  private static boolean isMeantForOthers(WebEndpoint endpoint, Type content) {
    return (Operations.isLookUp(endpoint) || Operations.isPartial(endpoint, content))
      && FileFacts.of(SourceNames.fileOf(endpoint.handler()), ValidationTrigger.class, ValidationTrigger::validating)
        .getOrDefault(content.fullyQualifiedName(), List.of()).stream().anyMatch(other -> other != endpoint);
  }

  /** The endpoints that validate an input, by the type of its content. */
  private static Map<String, List<WebEndpoint>> validating(CompilationUnitTree file) {
    Map<String, List<WebEndpoint>> validating = new HashMap<>();
    for (WebEndpoint endpoint : WebEndpoints.in(file)) {
      endpoint.inputs().stream()
        .filter(input -> annotationsOf(input).stream().anyMatch(ValidationTrigger::isTrigger))
        .forEach(input -> validating.computeIfAbsent(Payload.of(input.type(), input.typeTree()).type().fullyQualifiedName(), type -> new ArrayList<>())
          .add(endpoint));
    }
    return validating;
  }

  /**
   * Whether an annotation on a parameter makes the constraints of its type run. Spring takes every one whose simple name starts
   * with "Valid".
   */
  static boolean isTrigger(Annotation annotation) {
    return annotation.simpleName().startsWith(VALID_PREFIX) || annotation.isOrCarries(VALID) || annotation.isOrCarries(VALIDATED);
  }

  private static boolean mayTrigger(Annotation annotation) {
    return Constraints.isOwnConstraint(annotation) || isOfAnUnknownLibrary(annotation);
  }

  /** Whether nobody here can tell what an annotation is composed of. */
  static boolean isOfAnUnknownLibrary(Annotation annotation) {
    return !annotation.isKnown() && PLAIN_HOMES.stream().noneMatch(annotation.name()::startsWith);
  }

  /** The annotations on the endpoint and on the classes around it. */
  private static Stream<Annotation> surroundings(Tree handler) {
    return Stream.iterate(handler, node -> node != null, Tree::parent)
      .flatMap(node -> node instanceof MethodTree method ? Annotations.ofMethod(method).stream()
        : node instanceof ClassTree owner ? Annotation.on(owner.modifiers()).stream() : Stream.empty());
  }

  /** A team's own annotation for an interceptor that validates. The standard ones start nothing for a body by themselves. */
  private static boolean mayValidateArguments(Annotation annotation) {
    return annotation.simpleName().startsWith(VALID_PREFIX) && !annotation.is(VALID) && !annotation.is(VALIDATED) && !annotation.is(OF_METHODS)
      && !Constraints.isConstraint(annotation);
  }

  /** Whether the class around a handler gives a validator to the binder of its requests. */
  static boolean hasBinderWithValidator(Tree handler) {
    return Stream.iterate(handler, node -> node != null, Tree::parent)
      .filter(ClassTree.class::isInstance)
      .anyMatch(owner -> FileFacts.about(ValidationTrigger.class, owner, type -> bindsWithValidator((ClassTree) type)));
  }

  private static boolean bindsWithValidator(ClassTree type) {
    return type.members().stream()
      .anyMatch(member -> member instanceof MethodTree method && Annotations.has(Annotation.on(method.modifiers()), INIT_BINDER) && setsValidator(method));
  }

  private static boolean setsValidator(MethodTree method) {
    boolean[] found = new boolean[1];
    method.accept(new BaseTreeVisitor() {
      @Override
      public void visitMethodInvocation(MethodInvocationTree call) {
        found[0] |= BINDER_VALIDATORS.contains(Invocations.nameOf(call));
        super.visitMethodInvocation(call);
      }
    });
    return found[0];
  }
}
