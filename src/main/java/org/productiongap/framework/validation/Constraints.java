package org.productiongap.framework.validation;

import java.util.List;
import java.util.Set;
import org.productiongap.framework.Annotation;
import org.productiongap.framework.Jakarta;

/**
 * Which annotations say what a value must be like: those of Bean Validation, of its reference implementation, and every one that
 * a team declares as a constraint.
 */
public final class Constraints {

  private static final Set<String> STANDARD_HOMES = Set.of("jakarta.validation.constraints.", "javax.validation.constraints.");
  /** Named one by one for star imports without class path. */
  private static final Set<String> STANDARD = Jakarta.bothIn("validation.constraints", "AssertFalse", "AssertTrue", "DecimalMax", "DecimalMin",
    "Digits", "Email", "Future", "FutureOrPresent", "Max", "Min", "Negative", "NegativeOrZero", "NotBlank", "NotEmpty", "NotNull", "Null", "Past",
    "PastOrPresent", "Pattern", "Positive", "PositiveOrZero", "Size");
  private static final String HIBERNATE = "org.hibernate.validator.constraints.";
  private static final Set<String> HIBERNATE_OTHERS = Set.of(HIBERNATE + "ConstraintComposition", HIBERNATE + "CompositionType");
  private static final Set<String> CONSTRAINT = Jakarta.both("validation.Constraint");
  private static final Set<String> CASCADES = Jakarta.both("validation.Valid", "validation.groups.ConvertGroup");
  private static final String LIST = "List";

  private Constraints() {
  }

  /** Whether an annotation is a constraint, or holds several of one kind. */
  public static boolean isConstraint(Annotation annotation) {
    return isLibraryConstraint(annotation) || isOwnConstraint(annotation);
  }

  /** Whether an annotation is a constraint that comes with Bean Validation or its reference implementation. */
  public static boolean isLibraryConstraint(Annotation annotation) {
    String name = annotation.name();
    return STANDARD_HOMES.stream().anyMatch(name::startsWith) || annotation.is(STANDARD) || name.startsWith(HIBERNATE) && !HIBERNATE_OTHERS.contains(name);
  }

  /** Whether an annotation is a constraint that somebody else declares. */
  public static boolean isOwnConstraint(Annotation annotation) {
    return !isLibraryConstraint(annotation) && annotation.meta().stream().anyMatch(meta -> meta.is(CONSTRAINT));
  }

  /** The constraints among annotations, in their order. */
  public static List<Annotation> among(List<Annotation> annotations) {
    return annotations.stream().filter(Constraints::isConstraint).toList();
  }

  /** Whether one of these annotations hands validation on to what the annotated value holds. */
  public static boolean cascade(List<Annotation> annotations) {
    return annotations.stream().anyMatch(annotation -> annotation.is(CASCADES));
  }

  /**
   * The name of a constraint as people write it, without package.
   *
   * @param constraint a constraint
   */
  static String nameOf(Annotation constraint) {
    String simple = constraint.simpleName();
    if (!LIST.equals(simple)) {
      return simple;
    }
    String outer = constraint.name().substring(0, constraint.name().length() - LIST.length() - 1);
    return outer.substring(Math.max(outer.lastIndexOf('.'), outer.lastIndexOf('$')) + 1);
  }
}
