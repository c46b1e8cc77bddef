package org.productiongap.framework;

import java.util.List;
import org.sonar.plugins.java.api.tree.AnnotationTree;
import org.sonar.plugins.java.api.tree.AssignmentExpressionTree;
import org.sonar.plugins.java.api.tree.ClassTree;
import org.sonar.plugins.java.api.tree.ExpressionTree;
import org.sonar.plugins.java.api.tree.LiteralTree;
import org.sonar.plugins.java.api.tree.MethodTree;
import org.sonar.plugins.java.api.tree.ModifiersTree;
import org.sonar.plugins.java.api.tree.NewArrayTree;
import org.sonar.plugins.java.api.tree.Tree;
import org.sonar.plugins.java.api.tree.VariableTree;

/**
 * What a team silenced in the code. SonarQube reads it itself for issues of the Java analyzer; issues that are raised at the
 * end of a scan, and scans without a server, need it here.
 */
public final class Suppression {

  private static final String REPOSITORY = "production-gap:";

  private Suppression() {
  }

  /**
   * Whether {@code @SuppressWarnings} on a declaration around a node names a rule, or everything.
   *
   * @param tree where a finding would be
   * @param key of the rule
   */
  public static boolean of(Tree tree, String key) {
    for (Tree around = tree; around != null; around = around.parent()) {
      ModifiersTree modifiers = modifiers(around);
      if (modifiers != null && modifiers.annotations().stream().anyMatch(annotation -> silences(annotation, key))) {
        return true;
      }
    }
    return false;
  }

  private static ModifiersTree modifiers(Tree tree) {
    if (tree instanceof MethodTree method) {
      return method.modifiers();
    }
    if (tree instanceof ClassTree type) {
      return type.modifiers();
    }
    return tree instanceof VariableTree variable ? variable.modifiers() : null;
  }

  private static boolean silences(AnnotationTree annotation, String key) {
    return annotation.annotationType().lastToken().text().equals("SuppressWarnings")
      && annotation.arguments().stream().anyMatch(argument -> names(argument, key));
  }

  private static boolean names(ExpressionTree value, String key) {
    if (value instanceof AssignmentExpressionTree assignment) {
      return names(assignment.expression(), key);
    }
    if (value instanceof NewArrayTree array) {
      return array.initializers().stream().anyMatch(element -> names(element, key));
    }
    return value instanceof LiteralTree literal && List.of("\"all\"", '"' + REPOSITORY + key + '"').contains(literal.value());
  }
}
