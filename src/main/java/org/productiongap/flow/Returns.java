package org.productiongap.flow;

import java.util.ArrayList;
import java.util.List;
import org.sonar.plugins.java.api.tree.BaseTreeVisitor;
import org.sonar.plugins.java.api.tree.CaseGroupTree;
import org.sonar.plugins.java.api.tree.CaseLabelTree;
import org.sonar.plugins.java.api.tree.ClassTree;
import org.sonar.plugins.java.api.tree.ExpressionStatementTree;
import org.sonar.plugins.java.api.tree.ExpressionTree;
import org.sonar.plugins.java.api.tree.LambdaExpressionTree;
import org.sonar.plugins.java.api.tree.MethodTree;
import org.sonar.plugins.java.api.tree.ReturnStatementTree;
import org.sonar.plugins.java.api.tree.StatementTree;
import org.sonar.plugins.java.api.tree.SwitchExpressionTree;
import org.sonar.plugins.java.api.tree.Tree;
import org.sonar.plugins.java.api.tree.YieldStatementTree;

/**
 * What a method, a lambda or a switch expression hands back.
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

  /**
   * The values that a switch expression may have.
   *
   * @param choice any switch expression
   * @return in the order of the source; a case that throws has none
   */
  public static List<ExpressionTree> of(SwitchExpressionTree choice) {
    List<ExpressionTree> results = new ArrayList<>();
    for (CaseGroupTree group : choice.cases()) {
      boolean isArrow = group.labels().stream().noneMatch(CaseLabelTree::isFallThrough);
      for (StatementTree statement : group.body()) {
        if (isArrow && statement instanceof ExpressionStatementTree arrow) {
          results.add(arrow.expression());
        } else {
          statement.accept(new BaseTreeVisitor() {
            @Override
            public void visitYieldStatement(YieldStatementTree tree) {
              results.add(tree.expression());
            }

            @Override
            public void visitLambdaExpression(LambdaExpressionTree tree) {
              // its results are its own
            }

            @Override
            public void visitClass(ClassTree tree) {
              // its results are its own
            }

            @Override
            public void visitSwitchExpression(SwitchExpressionTree tree) {
              // its results are its own
            }
          });
        }
      }
    }
    return List.copyOf(results);
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
