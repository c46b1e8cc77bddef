package org.productiongap.framework.database;

import java.util.List;
import java.util.Optional;
import org.productiongap.flow.Constants;
import org.productiongap.framework.FileFacts;
import org.productiongap.framework.WorkingText;
import org.sonar.plugins.java.api.tree.BinaryExpressionTree;
import org.sonar.plugins.java.api.tree.CompilationUnitTree;
import org.sonar.plugins.java.api.tree.ExpressionTree;
import org.sonar.plugins.java.api.tree.LiteralTree;
import org.sonar.plugins.java.api.tree.Tree;

/**
 * An address of a database that code connects to.
 *
 * @param tree the literal that it begins with
 * @param url what it says
 */
public record DatabaseUrls(LiteralTree tree, DatabaseUrl url) {

  /**
   * @param file the root of a file
   * @return in the order of the source; computed once per file
   */
  public static List<DatabaseUrls> in(CompilationUnitTree file) {
    return FileFacts.of(file, DatabaseUrls.class, DatabaseUrls::find);
  }

  private static List<DatabaseUrls> find(CompilationUnitTree file) {
    return WorkingText.in(file).stream()
      .filter(text -> text.annotation() == null)
      .flatMap(text -> DatabaseUrl.of(whole(text.tree()).orElse(text.text())).map(url -> new DatabaseUrls(text.tree(), url)).stream())
      .toList();
  }

  /** The whole text where a literal is the first part of a longer constant. */
  private static Optional<String> whole(LiteralTree literal) {
    ExpressionTree outer = literal;
    while (outer.parent() instanceof BinaryExpressionTree sum && sum.is(Tree.Kind.PLUS) && sum.leftOperand() == outer) {
      outer = sum;
    }
    return outer == literal ? Optional.empty() : Constants.of(outer, String.class);
  }
}
