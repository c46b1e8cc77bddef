package org.productiongap.flow;

import java.util.ArrayList;
import java.util.List;
import org.sonar.plugins.java.api.tree.BaseTreeVisitor;
import org.sonar.plugins.java.api.tree.ClassTree;
import org.sonar.plugins.java.api.tree.ExpressionTree;
import org.sonar.plugins.java.api.tree.LambdaExpressionTree;
import org.sonar.plugins.java.api.tree.MethodTree;
import org.sonar.plugins.java.api.tree.ReturnStatementTree;
import org.sonar.plugins.java.api.tree.Tree;

/**
 * What a method or a lambda hands back.
 */
public final class Returns {

  private Returns() {
  }

  /**
   * The expressions that a method returns.
   *
   * @param method any method
   * @return in the order of the source, without those of lambdas and classes inside; empty for a method without a body
   */
  public static List<ExpressionTree> of(MethodTree method) {
    return method.block() == null ? List.of() : in(method.block());
  }

  /**
   * The expressions that a lambda returns; its body where that is an expression.
   *
   * @param lambda any lambda
   */
  public static List<ExpressionTree> of(LambdaExpressionTree lambda) {
    return lambda.body() instanceof ExpressionTree expression ? List.of(expression) : in(lambda.body());
  }

  private static List<ExpressionTree> in(Tree body) {
    List<ExpressionTree> returned = new ArrayList<>();
    body.accept(new BaseTreeVisitor() {
      @Override
      public void visitReturnStatement(ReturnStatementTree tree) {
        if (tree.expression() != null) {
          returned.add(tree.expression());
        }
      }

      @Override
      public void visitLambdaExpression(LambdaExpressionTree tree) {
        // what it returns is its own
      }

      @Override
      public void visitClass(ClassTree tree) {
        // what its methods return is their own
      }
    });
    return List.copyOf(returned);
  }
}
