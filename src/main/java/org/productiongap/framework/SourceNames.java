package org.productiongap.framework;

import java.util.Collection;
import java.util.Optional;
import org.sonar.plugins.java.api.semantic.Type;
import org.sonar.plugins.java.api.tree.CompilationUnitTree;
import org.sonar.plugins.java.api.tree.ExpressionTree;
import org.sonar.plugins.java.api.tree.IdentifierTree;
import org.sonar.plugins.java.api.tree.ImportClauseTree;
import org.sonar.plugins.java.api.tree.ImportTree;
import org.sonar.plugins.java.api.tree.MemberSelectExpressionTree;
import org.sonar.plugins.java.api.tree.ParameterizedTypeTree;
import org.sonar.plugins.java.api.tree.Tree;
import org.sonar.plugins.java.api.tree.TypeTree;

/**
 * The fully qualified name that a type's name in the source means. Where the class path is missing, an explicit import or a
 * name written in full still tells it; a star import does not.
 */
public final class SourceNames {

  private SourceNames() {
  }

  /**
   * @param name a type tree, the name of an annotation, or the name before a static call
   * @return the fully qualified name, nested types with a dollar sign; empty when it cannot be told
   */
  public static Optional<String> of(Tree name) {
    Tree plain = name instanceof ParameterizedTypeTree parameterized ? parameterized.type() : name;
    return resolved(plain).or(() -> written(plain));
  }

  /**
   * Whether the type is known to the analyzer, with its package.
   *
   * @param type any type
   */
  public static boolean isKnown(Type type) {
    return !type.isUnknown() && (type.isPrimitive() || type.isArray() || type.isTypeVar() || type.fullyQualifiedName().indexOf('.') > 0
      || type.symbol().declaration() != null);
  }

  private static Optional<String> resolved(Tree tree) {
    Type type;
    if (tree instanceof TypeTree typeTree) {
      type = typeTree.symbolType();
    } else if (tree instanceof ExpressionTree expression) {
      type = expression.symbolType();
    } else {
      return Optional.empty();
    }
    return isKnown(type) ? Optional.of(type.fullyQualifiedName()) : Optional.empty();
  }

  private static Optional<String> written(Tree tree) {
    if (tree instanceof IdentifierTree identifier) {
      return imported(identifier, identifier.name());
    }
    if (tree instanceof MemberSelectExpressionTree select) {
      String text = dotted(select);
      if (text.isEmpty()) {
        return Optional.empty();
      }
      int dot = text.indexOf('.');
      String first = text.substring(0, dot);
      return Character.isLowerCase(first.charAt(0)) ? Optional.of(text)
        : imported(select, first).map(outer -> outer + text.substring(dot).replace('.', '$'));
    }
    return Optional.empty();
  }

  static String dotted(ExpressionTree tree) {
    if (tree instanceof IdentifierTree identifier) {
      return identifier.name();
    }
    if (tree instanceof MemberSelectExpressionTree select) {
      String left = dotted(select.expression());
      return left.isEmpty() ? "" : left + "." + select.identifier().name();
    }
    return "";
  }

  private static Optional<String> imported(Tree from, String simpleName) {
    for (ImportClauseTree clause : fileOf(from).imports()) {
      if (clause instanceof ImportTree imported && !imported.isStatic()
        && imported.qualifiedIdentifier() instanceof MemberSelectExpressionTree select
        && select.identifier().name().equals(simpleName)) {
        return Optional.of(dotted(select));
      }
    }
    return Optional.empty();
  }

  /**
   * Whether a simple name that the class path does not resolve can only mean one of these types, because a star import brings
   * their package in and no explicit import says otherwise.
   *
   * @param name the name as it is written
   * @param fullyQualifiedNames types that are known to exist
   */
  public static boolean isStarImported(Tree name, Collection<String> fullyQualifiedNames) {
    String simpleName = name instanceof ExpressionTree expression ? dotted(expression).replace('.', '$') : "";
    if (simpleName.isEmpty() || of(name).isPresent()) {
      return false;
    }
    for (ImportClauseTree clause : fileOf(name).imports()) {
      if (clause instanceof ImportTree imported && !imported.isStatic()
        && imported.qualifiedIdentifier() instanceof MemberSelectExpressionTree select && "*".equals(select.identifier().name())
        && fullyQualifiedNames.contains(dotted(select.expression()) + "." + simpleName)) {
        return true;
      }
    }
    return false;
  }

  /**
   * The file that a node belongs to.
   *
   * @param tree any node of it
   */
  public static CompilationUnitTree fileOf(Tree tree) {
    Tree current = tree;
    while (!(current instanceof CompilationUnitTree file)) {
      current = current.parent();
    }
    return file;
  }
}
