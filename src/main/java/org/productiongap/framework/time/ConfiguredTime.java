package org.productiongap.framework.time;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.productiongap.flow.Calls;
import org.productiongap.flow.Constants;
import org.productiongap.framework.Annotation;
import org.productiongap.framework.Settings;
import org.sonar.plugins.java.api.tree.AssignmentExpressionTree;
import org.sonar.plugins.java.api.tree.IdentifierTree;
import org.sonar.plugins.java.api.tree.Tree;
import org.sonar.plugins.java.api.tree.VariableTree;

/**
 * Numbers that the configuration gives and that have a default in the code: a field that is injected, or one that a constructor fills with what is injected.
 */
final class ConfiguredTime {

  private static final Set<String> PLACEHOLDER = Set.of("org.springframework.beans.factory.annotation.Value", "io.micronaut.context.annotation.Value");
  private static final Set<String> PROPERTY = Set.of("org.eclipse.microprofile.config.inject.ConfigProperty");
  private static final Set<String> NUMBERS = Set.of("int", "long", "java.lang.Integer", "java.lang.Long");

  private ConfiguredTime() {
  }

  /**
   * @param field a member of a class
   * @return what it holds where nothing is configured; empty for a field without a default in the code
   */
  static Optional<Time> of(VariableTree field) {
    if (!NUMBERS.contains(field.type().symbolType().fullyQualifiedName())) {
      return Optional.empty();
    }
    List<Annotation> own = Annotation.on(field.modifiers());
    if (!own.isEmpty()) {
      return field.initializer() == null && Constants.assignments(field.symbol()).isEmpty() ? injected(own) : Optional.empty();
    }
    List<AssignmentExpressionTree> assignments = Constants.assignments(field.symbol());
    boolean isFilledOnce = assignments.size() == 1 && field.initializer() == null && assignments.get(0).is(Tree.Kind.ASSIGNMENT)
      && Calls.code(assignments.get(0)).filter(code -> code.is(Tree.Kind.CONSTRUCTOR)).isPresent();
    return isFilledOnce && Calls.plain(assignments.get(0).expression()) instanceof IdentifierTree given && given.symbol().isParameter()
      && given.symbol().declaration() instanceof VariableTree parameter && Constants.assignments(parameter.symbol()).isEmpty()
      ? injected(Annotation.on(parameter.modifiers())) : Optional.empty();
  }

  private static Optional<Time> injected(List<Annotation> annotations) {
    for (Annotation annotation : annotations) {
      if (annotation.is(PLACEHOLDER)) {
        return annotation.value("value").map(Object::toString)
          .flatMap(text -> Settings.placeholderDefault(text).flatMap(value -> number(value, text.substring(2, text.indexOf(':')))));
      }
      if (annotation.is(PROPERTY)) {
        return annotation.value("defaultValue").flatMap(value -> annotation.value("name").flatMap(key -> number(value.toString(), key.toString())));
      }
    }
    return Optional.empty();
  }

  private static Optional<Time> number(String text, String key) {
    try {
      return Optional.of(Time.number(Long.parseLong(text.strip()), false).unless(key));
    } catch (NumberFormatException notANumber) {
      return Optional.empty();
    }
  }
}
