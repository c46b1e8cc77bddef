package org.productiongap.checks.validation;

import com.google.auto.service.AutoService;
import java.util.List;
import org.productiongap.checks.GapCheck;
import org.productiongap.framework.validation.MisappliedConstraint;
import org.productiongap.framework.validation.MisappliedConstraint.Subject;
import org.productiongap.framework.validation.MisappliedConstraint.Value;
import org.productiongap.framework.validation.MisappliedConstraints;
import org.sonar.check.Rule;
import org.sonar.plugins.java.api.tree.Tree;

/**
 * No validator fits, so the first value that is validated ends in an exception of the library: a server error for every caller, also for the honest ones.
 * Wrappers, and types that another library may bring a validator for, are not reported.
 */
@AutoService(GapCheck.class)
@Rule(key = "MisappliedConstraint")
public final class MisappliedConstraintCheck extends GapCheck {

  private static final List<String> PRESENCE = List.of("NotBlank", "NotEmpty");
  private static final String REMOVE = "remove it";

  @Override
  public List<Tree.Kind> nodesToVisit() {
    return List.of(Tree.Kind.COMPILATION_UNIT);
  }

  @Override
  protected void check(Tree tree) {
    MisappliedConstraints.in(file()).forEach(constraint -> reportIssue(constraint.tree(), message(constraint)));
  }

  private static String message(MisappliedConstraint constraint) {
    String name = constraint.constraint().equals(constraint.unsupported()) ? "\"@" + constraint.constraint() + "\""
      : "\"@%s\" contains \"@%s\", which".formatted(constraint.constraint(), constraint.unsupported());
    return "%s does not support \"%s\", so every validation of \"%s\" fails with an exception; %s."
      .formatted(name, constraint.type(), constraint.member(), advice(constraint));
  }

  private static String advice(MisappliedConstraint constraint) {
    return switch (constraint.subject()) {
      case TEXT, SIZE -> forText(constraint);
      case NUMBER -> constraint.value() == Value.CONTAINER ? "use \"@Size\"" : constraint.value() == Value.TIME ? "use \"@Past\" or \"@Future\"" : REMOVE;
      case TIME -> constraint.value() == Value.TEXT || constraint.value() == Value.NUMBER || constraint.value() == Value.PRIMITIVE_NUMBER
        ? "declare it as a date" : REMOVE;
      case TRUTH -> constraint.value() == Value.OTHER ? "use \"@NotNull\"" : REMOVE;
      case DURATION -> "declare it as a \"Duration\"";
      case COLLECTION -> "declare it as a collection";
    };
  }

  private static String forText(MisappliedConstraint constraint) {
    boolean isPresence = PRESENCE.contains(constraint.unsupported());
    return switch (constraint.value()) {
      case PRIMITIVE_NUMBER -> "use \"@Min\" and \"@Max\"";
      case NUMBER -> isPresence ? "use \"@NotNull\"" : "use \"@Min\" and \"@Max\"";
      case CONTAINER -> isPresence && constraint.subject() == Subject.TEXT ? "use \"@NotEmpty\"" : "put it on the elements";
      case TIME, TRUTH, TEXT, OTHER -> isPresence ? "use \"@NotNull\"" : REMOVE;
    };
  }
}
