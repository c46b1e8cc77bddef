package org.productiongap.flow;

import java.util.Optional;
import java.util.stream.Stream;
import org.sonar.plugins.java.api.tree.BlockTree;
import org.sonar.plugins.java.api.tree.CatchTree;
import org.sonar.plugins.java.api.tree.ClassTree;
import org.sonar.plugins.java.api.tree.ForEachStatement;
import org.sonar.plugins.java.api.tree.IdentifierTree;
import org.sonar.plugins.java.api.tree.LambdaExpressionTree;
import org.sonar.plugins.java.api.tree.MethodTree;
import org.sonar.plugins.java.api.tree.Tree;
import org.sonar.plugins.java.api.tree.VariableTree;

/**
 * Names in code that the analyzer leaves alone, such as a lambda whose method it does not know.
 */
public final class Scopes {

  private Scopes() {
  }

  /**
   * The variable that a name means which the analyzer knows nothing of, by where it stands.
   *
   * @param name any name
   * @return the parameter, local variable or field of this name that is declared closest around it; empty for a name that the analyzer knows
   */
  public static Optional<VariableTree> variable(IdentifierTree name) {
    for (Tree scope = name.symbol().isUnknown() ? name.parent() : null; scope != null; scope = scope.parent()) {
      Optional<VariableTree> own = declared(scope).filter(VariableTree.class::isInstance).map(VariableTree.class::cast)
        .filter(variable -> variable.simpleName().name().equals(name.name())).findFirst();
      if (own.isPresent()) {
        return own;
      }
    }
    return Optional.empty();
  }

  private static Stream<? extends Tree> declared(Tree scope) {
    if (scope instanceof LambdaExpressionTree lambda) {
      return lambda.parameters().stream();
    }
    if (scope instanceof MethodTree method) {
      return method.parameters().stream();
    }
    if (scope instanceof BlockTree block) {
      return block.body().stream();
    }
    if (scope instanceof ClassTree type) {
      return type.members().stream();
    }
    return scope instanceof ForEachStatement loop ? Stream.of(loop.variable()) : scope instanceof CatchTree handler ? Stream.of(handler.parameter())
      : Stream.empty();
  }
}
