package org.productiongap.flow;

import java.util.ArrayList;
import java.util.List;
import org.sonar.plugins.java.api.semantic.Symbol;
import org.sonar.plugins.java.api.tree.BaseTreeVisitor;
import org.sonar.plugins.java.api.tree.ClassTree;
import org.sonar.plugins.java.api.tree.IdentifierTree;
import org.sonar.plugins.java.api.tree.MemberSelectExpressionTree;
import org.sonar.plugins.java.api.tree.MethodInvocationTree;
import org.sonar.plugins.java.api.tree.MethodTree;
import org.sonar.plugins.java.api.tree.Tree;
import org.sonar.plugins.java.api.tree.VariableTree;

/**
 * Where a variable is used. Without the class path the analyzer does not know the names inside a lambda that is handed to an
 * unknown method; there, the same name means the same variable.
 */
final class LocalsUsages {

  private LocalsUsages() {
  }

  static List<IdentifierTree> of(Symbol variable) {
    List<IdentifierTree> usages = new ArrayList<>(variable.usages());
    Tree scope = variable.declaration() instanceof VariableTree declaration ? scope(declaration) : null;
    if (scope != null) {
      scope.accept(new BaseTreeVisitor() {
        @Override
        public void visitIdentifier(IdentifierTree identifier) {
          if (identifier.name().equals(variable.name()) && identifier.symbol().isUnknown() && isValue(identifier)) {
            usages.add(identifier);
          }
          super.visitIdentifier(identifier);
        }
      });
    }
    return usages;
  }

  private static Tree scope(VariableTree declaration) {
    Tree scope = declaration.parent();
    while (scope != null && !(scope instanceof MethodTree) && !(scope instanceof ClassTree)) {
      scope = scope.parent();
    }
    return scope;
  }

  private static boolean isValue(IdentifierTree identifier) {
    Tree parent = identifier.parent();
    boolean isMember = parent instanceof MemberSelectExpressionTree select && select.identifier() == identifier && !Calls.isThis(select.expression());
    boolean isMethod = parent instanceof MethodInvocationTree call && call.methodSelect() == identifier;
    boolean isDeclared = parent instanceof VariableTree variable && variable.simpleName() == identifier
      || parent instanceof MethodTree method && method.simpleName() == identifier;
    return !isMember && !isMethod && !isDeclared;
  }
}
