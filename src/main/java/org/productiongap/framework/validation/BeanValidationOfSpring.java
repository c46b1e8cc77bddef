package org.productiongap.framework.validation;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.productiongap.flow.Answer;
import org.productiongap.framework.Annotation;
import org.productiongap.framework.Annotations;
import org.productiongap.framework.ClassPath;
import org.productiongap.framework.Jakarta;
import org.productiongap.framework.SourceNames;
import org.sonar.plugins.java.api.semantic.Type;
import org.sonar.plugins.java.api.tree.ClassTree;
import org.sonar.plugins.java.api.tree.MethodTree;

/**
 * When Spring validates the calls of a bean: for a class with {@code @Validated}, and since 6.1 for the handlers of controllers
 * without it.
 */
final class BeanValidationOfSpring {

  private static final String STEREOTYPE = "org.springframework.stereotype.";
  private static final Set<String> BEANS = Set.of(STEREOTYPE + "Component", STEREOTYPE + "Service", STEREOTYPE + "Repository");
  private static final Set<String> CONTROLLERS = Set.of(STEREOTYPE + "Controller", "org.springframework.web.bind.annotation.RestController");
  private static final Set<String> CONFIGURATIONS = Set.of("org.springframework.boot.context.properties.ConfigurationProperties");
  private static final Set<String> VALIDATED = Set.of("org.springframework.validation.annotation.Validated");
  private static final List<String> MAPPING_HOMES = List.of("org.springframework.web.bind.annotation.", "org.springframework.web.service.annotation.");
  /** Beans of libraries that call them, and validate what they call them with, in their own way. */
  private static final List<String> LIBRARIES = List.of("org.springframework.", "com.netflix.", "io.", "net.", "org.axonframework.", "org.apache.");
  private static final Set<String> VALIDATED_BY_OTHERS = Jakarta.both("ws.rs.Path");
  private static final String METHOD_VALIDATION = "org.springframework.web.method.annotation.HandlerMethodValidationException";
  private static final String HANDLER_METHOD = "org.springframework.web.method.HandlerMethod";

  private BeanValidationOfSpring() {
  }

  /** Whether handlers of controllers are validated without an annotation on their class, as they are since version 6.1. */
  static Answer validatesHandlers(ClassPath classPath) {
    return classPath.isSince(METHOD_VALIDATION, HANDLER_METHOD);
  }

  /** Whether a class is a component that other beans call, and no controller. */
  static boolean isBean(ClassTree type) {
    List<Annotation> annotations = Annotation.on(type.modifiers());
    return annotations.stream().anyMatch(annotation -> annotation.is(BEANS) || isOfNoLibrary(annotation) && annotation.isOrCarries(BEANS))
      && !isController(type) && !isConfiguration(type) && hierarchy(type).noneMatch(annotation -> annotation.is(VALIDATED_BY_OTHERS));
  }

  private static boolean isOfNoLibrary(Annotation annotation) {
    return LIBRARIES.stream().noneMatch(annotation.name()::startsWith);
  }

  static boolean isController(ClassTree type) {
    return Annotations.has(Annotation.on(type.modifiers()), CONTROLLERS);
  }

  /** Whether settings are bound to a class. */
  static boolean isConfiguration(ClassTree type) {
    return Annotations.has(Annotation.on(type.modifiers()), CONFIGURATIONS);
  }

  /** Whether a method answers requests that Spring MVC or WebFlux map to it. */
  static boolean isHandler(MethodTree method) {
    return Annotations.ofMethod(method).stream()
      .flatMap(annotation -> Stream.concat(Stream.of(annotation), annotation.meta().stream()))
      .anyMatch(annotation -> MAPPING_HOMES.stream().anyMatch(annotation.name()::startsWith)
        && (annotation.simpleName().endsWith("Mapping") || annotation.simpleName().endsWith("Exchange")));
  }

  /** Whether a class, or something it extends or implements, asks for validation; cannot tell when one of them cannot be read. */
  static Answer isValidated(ClassTree type) {
    if (hierarchy(type).anyMatch(annotation -> annotation.isOrCarries(VALIDATED))) {
      return Answer.YES;
    }
    boolean isKnown = Stream.concat(Stream.ofNullable(type.superClass()), type.superInterfaces().stream())
      .allMatch(parent -> SourceNames.isKnown(parent.symbolType()))
      && type.symbol().superTypes().stream().allMatch(SourceNames::isKnown)
      && hierarchy(type).noneMatch(ValidationTrigger::isOfAnUnknownLibrary);
    return isKnown ? Answer.NO : Answer.CANNOT_TELL;
  }

  /** What a class and everything it extends or implements outside the platform carries. */
  static Stream<Annotation> hierarchy(ClassTree type) {
    return Stream.concat(Annotation.on(type.modifiers()).stream(), inherited(type.symbol().superTypes()));
  }

  private static Stream<Annotation> inherited(Collection<Type> types) {
    return types.stream().filter(type -> !PayloadType.isOfThePlatform(type)).flatMap(type -> Annotation.on(type.symbol()).stream());
  }
}
