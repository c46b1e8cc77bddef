package org.productiongap.framework.web;

import org.sonar.plugins.java.api.tree.ExpressionTree;
import org.sonar.plugins.java.api.tree.MemberSelectExpressionTree;
import org.sonar.plugins.java.api.tree.MethodInvocationTree;
import org.sonar.plugins.java.api.tree.NewClassTree;
import org.sonar.plugins.java.api.tree.ReturnStatementTree;
import org.sonar.plugins.java.api.tree.Tree;

/**
 * A value that is sent to the client of a web application, whatever the framework.
 *
 * @param content the value, where it is handed over; what it holds is told by {@code flow.Origins.inside}
 * @param sink the call or the statement that sends it
 */
public record ClientAnswer(ExpressionTree content, Tree sink) {

  /** The word of the sink that says that something is sent: the name of the method, the type that is created, or {@code return}. */
  public Tree place() {
    if (sink instanceof MethodInvocationTree call) {
      return call.methodSelect() instanceof MemberSelectExpressionTree select ? select.identifier() : call.methodSelect();
    }
    if (sink instanceof NewClassTree creation) {
      return creation.identifier();
    }
    return sink instanceof ReturnStatementTree statement ? statement.returnKeyword() : sink;
  }
}
