package org.productiongap.flow;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.sonar.plugins.java.api.tree.AssignmentExpressionTree;
import org.sonar.plugins.java.api.tree.IdentifierTree;
import org.sonar.plugins.java.api.tree.MemberSelectExpressionTree;
import org.sonar.plugins.java.api.tree.Tree;
import org.sonar.plugins.java.api.tree.VariableTree;

/**
 * What the usages of a variable say, whichever of them is looked at. A variable that is used a thousand times is asked a thousand times.
 */
final class Usages {

  private final boolean assigned;
  private final List<IdentifierTree> changes;

  private Usages(VariableTree variable) {
    List<IdentifierTree> all = variable.symbol().usages();
    assigned = all.stream().anyMatch(Usages::isAssigned);
    changes = all.stream().filter(OriginsOfVariable::isChange).toList();
  }

  static Usages of(VariableTree variable) {
    return LastFile.read(variable, OfFile.class, root -> new OfFile()).known.computeIfAbsent(variable, Usages::new);
  }

  /** Whether anything is assigned to it behind its declaration. */
  boolean isAssigned() {
    return assigned;
  }

  /** Those that may say something about its value. */
  List<IdentifierTree> changes() {
    return changes;
  }

  private static boolean isAssigned(IdentifierTree usage) {
    Tree target = usage.parent() instanceof MemberSelectExpressionTree select && select.identifier() == usage ? select : usage;
    return target.parent() instanceof AssignmentExpressionTree assignment && assignment.variable() == target
      || target.parent().is(Tree.Kind.POSTFIX_INCREMENT, Tree.Kind.PREFIX_INCREMENT);
  }

  private static final class OfFile {

    private final Map<VariableTree, Usages> known = new IdentityHashMap<>();
  }
}
