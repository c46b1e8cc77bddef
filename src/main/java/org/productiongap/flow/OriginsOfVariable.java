package org.productiongap.flow;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sonar.plugins.java.api.location.Position;
import org.sonar.plugins.java.api.semantic.Symbol;
import org.sonar.plugins.java.api.tree.AssignmentExpressionTree;
import org.sonar.plugins.java.api.tree.BlockTree;
import org.sonar.plugins.java.api.tree.CaseGroupTree;
import org.sonar.plugins.java.api.tree.CatchTree;
import org.sonar.plugins.java.api.tree.DoWhileStatementTree;
import org.sonar.plugins.java.api.tree.ExpressionStatementTree;
import org.sonar.plugins.java.api.tree.ExpressionTree;
import org.sonar.plugins.java.api.tree.ForEachStatement;
import org.sonar.plugins.java.api.tree.ForStatementTree;
import org.sonar.plugins.java.api.tree.IdentifierTree;
import org.sonar.plugins.java.api.tree.IfStatementTree;
import org.sonar.plugins.java.api.tree.LambdaExpressionTree;
import org.sonar.plugins.java.api.tree.MemberSelectExpressionTree;
import org.sonar.plugins.java.api.tree.MethodInvocationTree;
import org.sonar.plugins.java.api.tree.MethodReferenceTree;
import org.sonar.plugins.java.api.tree.NewClassTree;
import org.sonar.plugins.java.api.tree.Tree;
import org.sonar.plugins.java.api.tree.TryStatementTree;
import org.sonar.plugins.java.api.tree.VariableTree;
import org.sonar.plugins.java.api.tree.WhileStatementTree;

/**
 * What has happened to a variable when it is used: which values it was given, and which calls changed the object that it holds.
 * An assignment counts when it comes before the use, none after it is sure to replace it, and its branch goes on to the use.
 */
final class OriginsOfVariable {

  private final VariableTree declaration;
  private final Tree use;
  private final Set<Tree> aroundUse = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Set<Tree> aroundDeclaration = Collections.newSetFromMap(new IdentityHashMap<>());
  private final List<ExpressionTree> values = new ArrayList<>();
  private final List<MethodInvocationTree> changes = new ArrayList<>();
  private final List<MethodInvocationTree> handedOver = new ArrayList<>();
  private final List<ExpressionTree> fields = new ArrayList<>();

  private OriginsOfVariable(VariableTree declaration, Tree use) {
    this.declaration = declaration;
    this.use = use;
  }

  /**
   * @param declaration a local variable or a parameter
   * @param use the place where its value counts, in the scope of the variable
   */
  static OriginsOfVariable reaching(VariableTree declaration, Tree use) {
    OriginsOfVariable origins = new OriginsOfVariable(declaration, use);
    List<IdentifierTree> changes = Usages.of(declaration).changes();
    if (!changes.isEmpty()) {
      addAround(use, origins.aroundUse);
      addAround(declaration, origins.aroundDeclaration);
    }
    origins.collect(changes);
    return origins;
  }

  /** The values that it may have been given. */
  List<ExpressionTree> values() {
    return values;
  }

  /** Statements that call a method on it; each call of a chain by itself. */
  List<MethodInvocationTree> changes() {
    return changes;
  }

  /** Statements that hand it, or an object that wraps it, to a method. */
  List<MethodInvocationTree> handedOver() {
    return handedOver;
  }

  /** The values that fields of its object were given, and what holds a value that one of its methods takes by reference. */
  List<ExpressionTree> fields() {
    return fields;
  }

  private static void addAround(Tree tree, Set<Tree> all) {
    for (Tree around = tree; around != null; around = around.parent()) {
      all.add(around);
    }
  }

  private void collect(List<IdentifierTree> candidates) {
    List<AssignmentExpressionTree> assignments = new ArrayList<>();
    for (IdentifierTree usage : candidates) {
      if (usage != use && reaches(usage)) {
        Tree parent = usage.parent();
        if (parent instanceof AssignmentExpressionTree assignment && assignment.variable() == usage) {
          assignments.add(assignment);
        } else if (parent instanceof MemberSelectExpressionTree select && select.expression() == usage) {
          collectChange(select);
        } else if (parent instanceof MethodReferenceTree reference && isArgument(reference)) {
          collectReference(reference);
        } else if (isArgument(usage)) {
          collectHandedOver((ExpressionTree) usage);
        }
      }
    }
    if (declaration.initializer() != null && assignments.stream().noneMatch(this::isSureToComeFirst)) {
      values.add(declaration.initializer());
    }
    Optional<AssignmentExpressionTree> lastSure = assignments.stream().filter(this::isSureToComeFirst).max(Comparator.comparing(Position::startOf));
    assignments.stream()
      .filter(assignment -> lastSure.isEmpty() || assignment == lastSure.get() || !isAfter(lastSure.get(), assignment))
      .map(AssignmentExpressionTree::expression)
      .forEach(values::add);
  }

  /** Whether a usage may say something about the value, so that it is worth asking whether it reaches the use. */
  static boolean isChange(IdentifierTree usage) {
    Tree parent = usage.parent();
    if (parent instanceof AssignmentExpressionTree assignment) {
      return assignment.variable() == usage;
    }
    if (parent instanceof MemberSelectExpressionTree select) {
      return select.expression() == usage && (isTarget(select) || isStatement(chainOf(select)));
    }
    return parent instanceof MethodReferenceTree || isArgument(usage) && (parent.parent() instanceof NewClassTree || isStatement(parent.parent()));
  }

  private static boolean isTarget(MemberSelectExpressionTree select) {
    return select.parent() instanceof AssignmentExpressionTree assignment && assignment.variable() == select;
  }

  /** The last call of a chain. */
  private static Tree chainOf(MemberSelectExpressionTree select) {
    Tree top = select;
    while (top instanceof MemberSelectExpressionTree link && link.parent() instanceof MethodInvocationTree call && call.methodSelect() == link) {
      top = call.parent() instanceof MemberSelectExpressionTree ? call.parent() : call;
    }
    return top;
  }

  /** A setter that is handed to the holder of a value: {@code Optional.ofNullable(text).ifPresent(answer::setText)}. */
  private void collectReference(MethodReferenceTree setter) {
    if (setter.parent().parent() instanceof MethodInvocationTree call && isStatement(call) && call.arguments().size() == 1
      && call.methodSelect() instanceof MemberSelectExpressionTree holder) {
      fields.add(holder.expression());
    }
  }

  private void collectChange(MemberSelectExpressionTree select) {
    if (select.parent() instanceof AssignmentExpressionTree assignment && assignment.variable() == select) {
      fields.add(assignment.expression());
      return;
    }
    List<MethodInvocationTree> chain = new ArrayList<>();
    Tree top = select;
    while (top instanceof MemberSelectExpressionTree link && link.parent() instanceof MethodInvocationTree call && call.methodSelect() == link) {
      chain.add(call);
      top = call.parent() instanceof MemberSelectExpressionTree ? call.parent() : call;
    }
    if (top instanceof MethodInvocationTree && isStatement(top)) {
      changes.addAll(chain);
    }
  }

  /** As an argument of a call, directly or inside the object that wraps it, such as a writer that prints into it. */
  private void collectHandedOver(ExpressionTree argument) {
    Tree call = argument.parent().parent();
    if (call instanceof MethodInvocationTree invocation && isStatement(invocation)) {
      handedOver.add(invocation);
    } else if (call instanceof NewClassTree wrapper) {
      if (isArgument(wrapper)) {
        collectHandedOver(wrapper);
      } else if (wrapper.parent() instanceof VariableTree wrapping && wrapping != declaration) {
        wrapping.symbol().usages().stream()
          .filter(usage -> isArgument(usage) && usage.parent().parent() instanceof MethodInvocationTree printing && isStatement(printing))
          .forEach(usage -> handedOver.add((MethodInvocationTree) usage.parent().parent()));
      }
    }
  }

  private static boolean isArgument(Tree tree) {
    return tree.parent() != null && tree.parent().is(Tree.Kind.ARGUMENTS);
  }

  private static boolean isStatement(Tree call) {
    return Calls.isStatement(call) || call.parent() instanceof LambdaExpressionTree;
  }

  private boolean reaches(Tree earlier) {
    boolean isBefore = isAfter(use, earlier) && !isInside(earlier.parent());
    return (isBefore || shareLoop(earlier)) && goesOn(earlier);
  }

  private boolean isInside(Tree assignment) {
    return assignment instanceof AssignmentExpressionTree && aroundUse.contains(assignment);
  }

  private boolean shareLoop(Tree earlier) {
    for (Tree around = earlier; around != null && !aroundDeclaration.contains(around); around = around.parent()) {
      boolean isLoop = around instanceof WhileStatementTree || around instanceof ForEachStatement || around instanceof ForStatementTree
        || around instanceof DoWhileStatementTree;
      if (isLoop && aroundUse.contains(around)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the branch that something happens in goes on to the use instead of leaving the method or excluding it. */
  private boolean goesOn(Tree earlier) {
    Tree child = earlier;
    boolean leaves = false;
    while (child.parent() != null && !aroundUse.contains(child.parent())) {
      leaves = !(child instanceof LambdaExpressionTree) && (leaves || endsByLeaving(child));
      child = child.parent();
    }
    Tree fork = child.parent();
    if (fork instanceof TryStatementTree attempt) {
      return child == attempt.block() || !leaves && !endsByLeaving(child) && (!(child instanceof CatchTree) || aroundUse.contains(attempt.finallyBlock()));
    }
    return fork != null && !leaves && !endsByLeaving(child) && !(child instanceof CaseGroupTree) && !isOtherBranch(fork, child);
  }

  private boolean isOtherBranch(Tree fork, Tree branch) {
    return fork instanceof IfStatementTree condition && branch == condition.thenStatement() && aroundUse.contains(condition.elseStatement());
  }

  private static boolean endsByLeaving(Tree branch) {
    if (branch instanceof CatchTree handler) {
      return Branches.leave(handler.block().body());
    }
    return branch instanceof BlockTree block && Branches.leave(block.body()) || branch instanceof CaseGroupTree group && Branches.leave(group.body());
  }

  /** Whether an assignment is always carried out on the way to the use: it is a statement of a block that the use is in. */
  private boolean isSureToComeFirst(AssignmentExpressionTree assignment) {
    return assignment.is(Tree.Kind.ASSIGNMENT) && isAfter(use, assignment) && !aroundUse.contains(assignment)
      && assignment.parent() instanceof ExpressionStatementTree statement
      && statement.parent() instanceof BlockTree block && aroundUse.contains(block);
  }

  private static boolean isAfter(Tree one, Tree other) {
    return Position.startOf(one).isAfter(Position.startOf(other));
  }

  /** Whether the variable is declared by a catch, a lambda, a pattern or a method, so that its first value is somebody else's. */
  static boolean isGivenFromOutside(VariableTree declaration) {
    Tree parent = declaration.parent();
    return declaration.initializer() == null && !(parent instanceof BlockTree || parent instanceof CaseGroupTree || isField(declaration));
  }

  static boolean isField(VariableTree declaration) {
    Symbol owner = declaration.symbol().owner();
    return owner != null && owner.isTypeSymbol();
  }
}
