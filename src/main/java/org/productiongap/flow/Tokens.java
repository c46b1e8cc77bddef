package org.productiongap.flow;

import java.util.ArrayList;
import java.util.List;
import org.sonar.plugins.java.api.tree.BaseTreeVisitor;
import org.sonar.plugins.java.api.tree.IdentifierTree;
import org.sonar.plugins.java.api.tree.LiteralTree;
import org.sonar.plugins.java.api.tree.SyntaxToken;
import org.sonar.plugins.java.api.tree.Tree;

/**
 * The names and literals of a piece of source.
 */
final class Tokens {

  private Tokens() {
  }

  static List<SyntaxToken> of(Tree tree) {
    List<SyntaxToken> tokens = new ArrayList<>();
    tree.accept(new BaseTreeVisitor() {
      @Override
      public void visitIdentifier(IdentifierTree identifier) {
        tokens.add(identifier.identifierToken());
      }

      @Override
      public void visitLiteral(LiteralTree literal) {
        tokens.add(literal.token());
      }
    });
    return tokens;
  }
}
