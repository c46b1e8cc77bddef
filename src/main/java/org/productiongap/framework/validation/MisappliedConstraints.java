package org.productiongap.framework.validation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.productiongap.flow.Answer;
import org.productiongap.framework.Annotation;
import org.productiongap.framework.EachNode;
import org.productiongap.framework.Jakarta;
import org.productiongap.framework.SourceNames;
import org.productiongap.framework.validation.MisappliedConstraint.Subject;
import org.sonar.plugins.java.api.semantic.Type;
import org.sonar.plugins.java.api.tree.AnnotationTree;
import org.sonar.plugins.java.api.tree.ClassTree;
import org.sonar.plugins.java.api.tree.CompilationUnitTree;
import org.sonar.plugins.java.api.tree.MethodTree;
import org.sonar.plugins.java.api.tree.ParameterizedTypeTree;
import org.sonar.plugins.java.api.tree.Tree;
import org.sonar.plugins.java.api.tree.TypeTree;
import org.sonar.plugins.java.api.tree.VariableTree;

/**
 * The constraints of a file that do not support the type they are on. Constraints that ask for a value to be taken out of its wrapper, and pairs for which
 * this file has a validator, are left out.
 */
public final class MisappliedConstraints extends EachNode {

  private static final Set<String> VALIDATOR = Jakarta.both("validation.ConstraintValidator");
  private static final Set<String> UNWRAPS = Set.of("org.hibernate.validator.valuehandling.UnwrapValidatedValue");
  private static final List<String> OTHER_TARGETS = List.of("payload", "validationAppliesTo");
  private static final String LIST = "List";

  private final String home;
  private final Set<String> validated = new HashSet<>();
  private final List<MisappliedConstraint> found = new ArrayList<>();

  private MisappliedConstraints(String home) {
    this.home = home;
  }

  /**
   * @param file the root of a file
   * @return in the order of the source
   */
  public static List<MisappliedConstraint> in(CompilationUnitTree file) {
    MisappliedConstraints search = new MisappliedConstraints(Applications.homeOf(file));
    ClassesOfFile.of(file).forEach(search::rememberValidator);
    search.goThrough(file);
    return List.copyOf(search.found);
  }

  private void rememberValidator(ClassTree type) {
    type.superInterfaces().stream()
      .filter(parent -> parent instanceof ParameterizedTypeTree && SourceNames.of(parent).filter(VALIDATOR::contains).isPresent())
      .map(parent -> ((ParameterizedTypeTree) parent).typeArguments())
      .filter(arguments -> arguments.size() == 2)
      .forEach(arguments -> validated.add(SourceNames.of(arguments.get(0)).orElse("") + " " + SourceNames.of(arguments.get(1)).orElse("")));
  }

  @Override
  public void visitVariable(VariableTree variable) {
    if (variable.parent() instanceof ClassTree || variable.parent() instanceof MethodTree) {
      judge(Annotation.on(variable.modifiers()), variable.type(), variable.simpleName().name());
    }
  }

  @Override
  public void visitMethod(MethodTree method) {
    if (method.returnType() != null) {
      judge(Annotation.on(method.modifiers()), method.returnType(), method.simpleName().name());
    }
  }

  private void judge(List<Annotation> annotations, TypeTree type, String member) {
    if (!annotations.isEmpty()) {
      judge(annotations, type.symbolType(), member);
    }
    elements(type, member);
  }

  private void elements(TypeTree type, String member) {
    if (type instanceof ParameterizedTypeTree parameterized) {
      for (Tree argument : parameterized.typeArguments()) {
        if (argument instanceof TypeTree element) {
          if (!element.annotations().isEmpty()) {
            judge(element.annotations().stream().map(Annotation::of).toList(), element.symbolType(), member);
          }
          elements(element, member);
        }
      }
    }
  }

  private void judge(List<Annotation> annotations, Type type, String member) {
    if (annotations.stream().noneMatch(annotation -> annotation.is(UNWRAPS))) {
      annotations.stream()
        .flatMap(annotation -> LIST.equals(annotation.simpleName()) ? annotation.nested("value").stream() : Stream.of(annotation))
        .filter(annotation -> annotation.tree().isPresent() && OTHER_TARGETS.stream().noneMatch(annotation::gives))
        .forEach(annotation -> unsupported(annotation, type).ifPresent(constraint -> report(annotation, constraint, type, member)));
    }
  }

  private Optional<Annotation> unsupported(Annotation annotation, Type type) {
    Stream<Annotation> parts = Constraints.isOwnConstraint(annotation) ? annotation.meta().stream() : Stream.of(annotation);
    return parts.filter(constraint -> !validated.contains(constraint.name() + " " + type.fullyQualifiedName())
      && ConstraintTypes.subjectOf(constraint).filter(subject -> ConstraintTypes.supports(subject, type, home) == Answer.NO).isPresent()).findFirst();
  }

  private void report(Annotation annotation, Annotation constraint, Type type, String member) {
    AnnotationTree tree = annotation.tree().orElseThrow();
    Subject subject = ConstraintTypes.subjectOf(constraint).orElseThrow();
    found.add(new MisappliedConstraint(tree, annotation.simpleName(), constraint.simpleName(), subject, type.name(), ConstraintTypes.valueOf(type), member));
  }
}
