package org.productiongap.framework.web;

import com.google.auto.service.AutoService;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.productiongap.flow.Origins;
import org.productiongap.flow.Origins.Origin;
import org.productiongap.flow.Returns;
import org.productiongap.framework.EachNode;
import org.productiongap.framework.FactSource;
import org.productiongap.framework.JavaFile;
import org.productiongap.framework.Parameters;
import org.productiongap.framework.Types;
import org.sonar.plugins.java.api.tree.BaseTreeVisitor;
import org.sonar.plugins.java.api.tree.ConditionalExpressionTree;
import org.sonar.plugins.java.api.tree.ExpressionTree;
import org.sonar.plugins.java.api.tree.IfStatementTree;
import org.sonar.plugins.java.api.tree.MethodTree;
import org.sonar.plugins.java.api.tree.SwitchExpressionTree;
import org.sonar.plugins.java.api.tree.SwitchStatementTree;
import org.sonar.plugins.java.api.tree.VariableTree;

/**
 * The methods of a file that tell of any exception that they are given. One that decides something first is none of them.
 */
@AutoService(FactSource.class)
public final class TellingMethods implements FactSource {

  @Override
  public List<TellingMethod> of(JavaFile file) {
    Set<TellingMethod> found = new LinkedHashSet<>();
    new EachNode() {
      @Override
      public void visitMethod(MethodTree method) {
        List<VariableTree> exceptions = method.block() != null && method.symbol().isStatic()
          ? method.parameters().stream().filter(parameter -> Types.is(parameter.symbol().type(), "java.lang.Throwable")).toList() : List.of();
        if (!exceptions.isEmpty() && decidesNothing(method)) {
          exceptions.forEach(parameter -> Returns.of(method).forEach(result -> add(method, parameter, result)));
        }
      }

      private void add(MethodTree method, VariableTree parameter, ExpressionTree result) {
        String name = Parameters.nameOf(method.symbol(), method.parameters().indexOf(parameter));
        for (Origin origin : Origins.inside(result).all()) {
          if (ExceptionTexts.isTextOf(origin, parameter)) {
            found.add(new TellingMethod(name, false));
          }
        }
        if (ExceptionTexts.inside(result).stream().anyMatch(text -> text.kind() == ExceptionText.Kind.STACK_TRACE
          && text.declaration() == parameter.simpleName())) {
          found.add(new TellingMethod(name, true));
        }
      }
    }.goThrough(file.tree());
    return List.copyOf(found);
  }

  /** Whether a method does the same with every exception. */
  private static boolean decidesNothing(MethodTree method) {
    boolean[] decides = new boolean[1];
    method.block().accept(new BaseTreeVisitor() {
      @Override
      public void visitIfStatement(IfStatementTree choice) {
        decides[0] = true;
      }

      @Override
      public void visitConditionalExpression(ConditionalExpressionTree choice) {
        decides[0] = true;
      }

      @Override
      public void visitSwitchStatement(SwitchStatementTree choice) {
        decides[0] = true;
      }

      @Override
      public void visitSwitchExpression(SwitchExpressionTree choice) {
        decides[0] = true;
      }
    });
    return !decides[0];
  }
}
