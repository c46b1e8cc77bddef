package org.productiongap.framework.validation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.productiongap.flow.Answer;
import org.productiongap.framework.Annotation;
import org.productiongap.framework.Annotations;
import org.productiongap.framework.ClassPath;
import org.productiongap.framework.Jakarta;
import org.productiongap.framework.Payload;
import org.productiongap.framework.Types;
import org.productiongap.framework.validation.InertConstraint.Cause;
import org.sonar.plugins.java.api.semantic.Symbol;
import org.sonar.plugins.java.api.tree.BaseTreeVisitor;
import org.sonar.plugins.java.api.tree.ClassTree;
import org.sonar.plugins.java.api.tree.CompilationUnitTree;
import org.sonar.plugins.java.api.tree.IdentifierTree;
import org.sonar.plugins.java.api.tree.MethodInvocationTree;
import org.sonar.plugins.java.api.tree.MethodTree;
import org.sonar.plugins.java.api.tree.Modifier;
import org.sonar.plugins.java.api.tree.Tree;
import org.sonar.plugins.java.api.tree.VariableTree;

/**
 * Beans and configuration whose class lacks the annotation that makes constraints run. Methods that a library calls, such as
 * listeners, are left out: it may validate what it calls them with.
 */
final class InertBeans {

  private static final Set<String> VALID = Jakarta.both("validation.Valid");
  private static final Set<String> VALIDATOR = Set.of("org.springframework.validation.Validator");
  private static final List<String> CALLED_BY_LIBRARIES = List.of("Listener", "Handler", "Mapping", "Activator", "Method", "Tool", "Query", "Mutation",
    "Subscription", "Data", "Bean", "Consumer", "Incoming", "Path");

  private final List<InertConstraint> found = new ArrayList<>();
  private final ClassPath classPath;

  private InertBeans(ClassPath classPath) {
    this.classPath = classPath;
  }

  static List<InertConstraint> in(CompilationUnitTree file, ClassPath classPath) {
    InertBeans search = new InertBeans(classPath);
    ClassesOfFile.of(file).stream()
      .filter(type -> type.simpleName() != null && type.is(Tree.Kind.CLASS, Tree.Kind.RECORD))
      .forEach(search::judge);
    return search.found;
  }

  private void judge(ClassTree type) {
    if (BeanValidationOfSpring.isConfiguration(type)) {
      ofConfiguration(type);
    } else if (BeanValidationOfSpring.isBean(type)) {
      ofMethods(type, false);
    } else if (BeanValidationOfSpring.isController(type)) {
      ofMethods(type, true);
    }
  }

  private void ofConfiguration(ClassTree type) {
    if (Types.isAny(type.symbol().type(), VALIDATOR) || SelfValidation.of(type.symbol().type()) || validatesItself(type)) {
      return;
    }
    constraintOf(type)
      .filter(example -> BeanValidationOfSpring.isValidated(type) == Answer.NO)
      .ifPresent(example -> found.add(new InertConstraint(Cause.CONFIGURATION, type, nameOf(type), nameOf(type), example.text(),
        example.tree().stream().toList())));
  }

  /** A constraint of a class that settings are bound to, or of one of the groups of settings inside. */
  private static Optional<CarriedConstraint> constraintOf(ClassTree configuration) {
    return Stream.concat(Stream.of(configuration.symbol().type()),
        PayloadType.of(configuration.symbol().type()).members().stream().map(member -> member.content().type())
          .filter(group -> PayloadType.source(group) != null))
      .flatMap(type -> CarriedConstraints.of(type).example().stream())
      .findFirst();
  }

  private static boolean validatesItself(ClassTree type) {
    boolean[] found = new boolean[1];
    type.accept(new BaseTreeVisitor() {
      @Override
      public void visitMethodInvocation(MethodInvocationTree call) {
        found[0] |= Invocations.validates(call)
          && call.arguments().stream().anyMatch(argument -> argument instanceof IdentifierTree identifier && "this".equals(identifier.name()));
        super.visitMethodInvocation(call);
      }
    });
    return found[0];
  }

  private void ofMethods(ClassTree type, boolean isController) {
    List<Tree> constraints = new ArrayList<>();
    String example = null;
    for (Tree member : type.members()) {
      if (member instanceof MethodTree method && isIntercepted(method) && isController == BeanValidationOfSpring.isHandler(method)
        && (isController || !isCalledByLibrary(method))) {
        for (int i = 0; i < method.parameters().size(); i++) {
          VariableTree parameter = method.parameters().get(i);
          Optional<Annotation> constraint = constraintOn(method, i, isController);
          if (constraint.isPresent() && !isValidatedByHand(method, parameter.symbol())) {
            constraint.get().tree().ifPresent(constraints::add);
            example = example != null ? example : "\"@%s\" on \"%s\" of \"%s\"".formatted(Constraints.nameOf(constraint.get()),
              parameter.simpleName().name(), method.simpleName().name());
          }
        }
      }
    }
    boolean isInert = example != null && BeanValidationOfSpring.isValidated(type) == Answer.NO
      && (!isController || BeanValidationOfSpring.validatesHandlers(classPath) == Answer.NO);
    if (isInert) {
      found.add(new InertConstraint(Cause.BEAN, type, nameOf(type), nameOf(type), example, constraints));
    }
  }

  private static boolean isIntercepted(MethodTree method) {
    return method.is(Tree.Kind.METHOD) && method.block() != null
      && method.modifiers().modifiers().stream().noneMatch(keyword -> keyword.modifier() == Modifier.PRIVATE || keyword.modifier() == Modifier.STATIC);
  }

  private static boolean isCalledByLibrary(MethodTree method) {
    return Annotations.ofMethod(method).stream()
      .anyMatch(annotation -> CALLED_BY_LIBRARIES.stream().anyMatch(annotation.simpleName()::endsWith));
  }

  private static Optional<Annotation> constraintOn(MethodTree method, int index, boolean isController) {
    VariableTree parameter = method.parameters().get(index);
    Payload payload = Payload.of(parameter.type().symbolType(), parameter.type());
    List<Annotation> annotations = Stream.concat(Annotations.ofParameter(method, index).stream(), payload.annotations().stream()).toList();
    Optional<Annotation> constraint = Constraints.among(annotations).stream().findFirst();
    return constraint.isPresent() || isController ? constraint
      : annotations.stream().filter(annotation -> annotation.is(VALID) && CarriedConstraints.of(payload.type()).answer() == Answer.YES).findFirst();
  }

  private static boolean isValidatedByHand(MethodTree method, Symbol parameter) {
    boolean[] found = new boolean[1];
    method.block().accept(new BaseTreeVisitor() {
      @Override
      public void visitMethodInvocation(MethodInvocationTree call) {
        found[0] |= Invocations.validates(call)
          && call.arguments().stream().anyMatch(argument -> argument instanceof IdentifierTree identifier && identifier.symbol() == parameter);
        super.visitMethodInvocation(call);
      }
    });
    return found[0];
  }

  private static String nameOf(ClassTree type) {
    return type.simpleName().name();
  }
}
