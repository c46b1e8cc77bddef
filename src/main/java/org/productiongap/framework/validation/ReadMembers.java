package org.productiongap.framework.validation;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.productiongap.flow.Calls;
import org.sonar.plugins.java.api.semantic.Symbol;
import org.sonar.plugins.java.api.tree.Arguments;
import org.sonar.plugins.java.api.tree.BaseTreeVisitor;
import org.sonar.plugins.java.api.tree.BinaryExpressionTree;
import org.sonar.plugins.java.api.tree.IdentifierTree;
import org.sonar.plugins.java.api.tree.MemberSelectExpressionTree;
import org.sonar.plugins.java.api.tree.MethodInvocationTree;
import org.sonar.plugins.java.api.tree.MethodTree;
import org.sonar.plugins.java.api.tree.Tree;
import org.sonar.plugins.java.api.tree.VariableTree;

/**
 * Which members of an object a method reads, where it and its helpers in the same file read them themselves and never hand the object on.
 */
final class ReadMembers extends BaseTreeVisitor {

  private final Set<Symbol> objects = new HashSet<>();
  private final Set<MethodTree> visited = new HashSet<>();
  private final Set<String> read = new HashSet<>();
  private boolean isWhole;

  private ReadMembers() {
  }

  /**
   * @return the names of properties; empty where the object is used as a whole, so that all of its members may be read, or where a method of it does
   *   something else
   */
  static Optional<Set<String>> in(MethodTree method, VariableTree parameter) {
    ReadMembers search = new ReadMembers();
    if (method.block() == null || parameter.symbol().isUnknown()) {
      return Optional.empty();
    }
    search.objects.add(parameter.symbol());
    search.visited.add(method);
    search.scan(method.block());
    boolean readsOnly = !search.isWhole && PayloadType.of(parameter.symbol().type()).members().stream().map(PayloadMember::name).toList()
      .containsAll(search.read);
    return readsOnly ? Optional.of(search.read) : Optional.empty();
  }

  @Override
  public void visitIdentifier(IdentifierTree identifier) {
    if (!objects.contains(identifier.symbol())) {
      return;
    }
    Tree parent = identifier.parent();
    if (parent instanceof MemberSelectExpressionTree select && select.expression() == identifier && !isCallWithArguments(select)) {
      read.add(CheckedMembers.propertyOf(select.identifier().name()));
    } else if (parent instanceof BinaryExpressionTree comparison && (Calls.isNull(comparison.leftOperand()) || Calls.isNull(comparison.rightOperand()))) {
      return;
    } else if (parent instanceof Arguments arguments && arguments.parent() instanceof MethodInvocationTree call && Calls.target(call).isPresent()) {
      follow(Calls.target(call).get(), arguments.indexOf(identifier));
    } else {
      isWhole = true;
    }
  }

  private void follow(MethodTree helper, int index) {
    if (index < helper.parameters().size()) {
      boolean isNew = objects.add(helper.parameters().get(index).symbol());
      if (isNew || visited.add(helper)) {
        scan(helper.block());
      }
    }
  }

  private static boolean isCallWithArguments(MemberSelectExpressionTree select) {
    return select.parent() instanceof MethodInvocationTree call && call.methodSelect() == select && !call.arguments().isEmpty();
  }
}
