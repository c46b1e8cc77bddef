package org.productiongap.framework.validation;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.productiongap.flow.Calls;
import org.sonar.plugins.java.api.semantic.Symbol;
import org.sonar.plugins.java.api.tree.BaseTreeVisitor;
import org.sonar.plugins.java.api.tree.IdentifierTree;
import org.sonar.plugins.java.api.tree.MemberSelectExpressionTree;
import org.sonar.plugins.java.api.tree.MethodInvocationTree;
import org.sonar.plugins.java.api.tree.MethodTree;
import org.sonar.plugins.java.api.tree.Tree;
import org.sonar.plugins.java.api.tree.VariableTree;

/**
 * Which members of an object a method reads, where it reads them itself and never hands the object on.
 */
final class ReadMembers {

  private ReadMembers() {
  }

  /**
   * @return the names of properties; empty where the object is used as a whole, so that all of its members may be read
   */
  static Optional<Set<String>> in(MethodTree method, VariableTree parameter) {
    Symbol object = parameter.symbol();
    Set<String> read = new HashSet<>();
    boolean[] isWhole = {method.block() == null || object.isUnknown()};
    if (!isWhole[0]) {
      method.block().accept(new BaseTreeVisitor() {
        @Override
        public void visitIdentifier(IdentifierTree identifier) {
          if (identifier.symbol() == object) {
            Tree parent = identifier.parent();
            if (parent instanceof MemberSelectExpressionTree select && select.expression() == identifier && !isCallWithArguments(select)) {
              read.add(CheckedMembers.propertyOf(select.identifier().name()));
            } else {
              isWhole[0] = true;
            }
          }
        }
      });
    }
    return isWhole[0] ? Optional.empty() : Optional.of(read);
  }

  private static boolean isCallWithArguments(MemberSelectExpressionTree select) {
    return select.parent() instanceof MethodInvocationTree call && call.methodSelect() == select && !Calls.is(call, select.identifier().name(), 0);
  }
}
