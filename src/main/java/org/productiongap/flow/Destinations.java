package org.productiongap.flow;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.sonar.plugins.java.api.semantic.Symbol;
import org.sonar.plugins.java.api.tree.Arguments;
import org.sonar.plugins.java.api.tree.AssignmentExpressionTree;
import org.sonar.plugins.java.api.tree.ConditionalExpressionTree;
import org.sonar.plugins.java.api.tree.ExpressionTree;
import org.sonar.plugins.java.api.tree.IdentifierTree;
import org.sonar.plugins.java.api.tree.MemberSelectExpressionTree;
import org.sonar.plugins.java.api.tree.MethodInvocationTree;
import org.sonar.plugins.java.api.tree.MethodTree;
import org.sonar.plugins.java.api.tree.ParenthesizedTree;
import org.sonar.plugins.java.api.tree.ReturnStatementTree;
import org.sonar.plugins.java.api.tree.Tree;
import org.sonar.plugins.java.api.tree.TypeCastTree;
import org.sonar.plugins.java.api.tree.VariableTree;

/**
 * Where a value goes within its file: through variables, into methods of the file and out of them, up to the calls and
 * constructors that take it.
 */
public final class Destinations {

  private final Predicate<MethodInvocationTree> passesOn;
  private final Set<Tree> seen = Collections.newSetFromMap(new IdentityHashMap<>());
  private final List<Tree> takers = new ArrayList<>();
  private final List<Tree> handed = new ArrayList<>();
  private boolean leaves;

  private Destinations(Predicate<MethodInvocationTree> passesOn) {
    this.passesOn = passesOn;
  }

  /**
   * @param value the expression that yields the value
   * @param passesOn which calls on the value, or that take it, return something that still stands for it
   */
  public static Destinations of(ExpressionTree value, Predicate<MethodInvocationTree> passesOn) {
    Destinations destinations = new Destinations(passesOn);
    destinations.follow(value);
    return destinations;
  }

  /**
   * The same for everything that a variable may hold, from where it is used.
   *
   * @param variable a local variable, a parameter or a field
   */
  public static Destinations of(Symbol variable, Predicate<MethodInvocationTree> passesOn) {
    Destinations destinations = new Destinations(passesOn);
    destinations.follow(variable);
    return destinations;
  }

  /** Those of the takers, outside this file, that get the value as an argument. */
  public List<Tree> handed() {
    return handed;
  }

  /** The calls and constructors that take the value as an argument, and the calls on it. */
  public List<Tree> takers() {
    return takers;
  }

  /** Whether it also goes where this file does not show what becomes of it. */
  public boolean leaves() {
    return leaves;
  }

  private void follow(ExpressionTree value) {
    if (!seen.add(value)) {
      return;
    }
    Tree parent = value.parent();
    if (parent instanceof ParenthesizedTree || parent instanceof TypeCastTree
      || parent instanceof ConditionalExpressionTree conditional && conditional.condition() != value) {
      follow((ExpressionTree) parent);
    } else if (parent instanceof Arguments arguments) {
      argument(value, arguments);
    } else if (parent instanceof MemberSelectExpressionTree select && select.parent() instanceof MethodInvocationTree call
      && call.methodSelect() == select) {
      take(call);
    } else if (parent instanceof VariableTree variable) {
      follow(variable.symbol());
    } else if (parent instanceof AssignmentExpressionTree assignment && assignment.expression() == value) {
      assigned(Calls.plain(assignment.variable()));
    } else if (parent instanceof ReturnStatementTree) {
      returned(parent);
    } else if (!Calls.isStatement(value) && !parent.is(Tree.Kind.EQUAL_TO, Tree.Kind.NOT_EQUAL_TO, Tree.Kind.INSTANCE_OF, Tree.Kind.TRY_STATEMENT,
      Tree.Kind.SYNCHRONIZED_STATEMENT)) {
      leaves = true;
    }
  }

  private void take(MethodInvocationTree call) {
    takers.add(call);
    if (passesOn.test(call)) {
      follow(call);
    }
  }

  private void argument(ExpressionTree value, Arguments arguments) {
    if (!(arguments.parent() instanceof MethodInvocationTree call)) {
      takers.add(arguments.parent());
      handed.add(arguments.parent());
      return;
    }
    take(call);
    MethodTree method = Calls.target(call).orElse(null);
    int index = Calls.indexIn(arguments, value);
    if (method != null && index >= 0 && index < method.parameters().size()) {
      follow(method.parameters().get(index).symbol());
    } else {
      handed.add(call);
    }
  }

  private void assigned(ExpressionTree target) {
    Symbol symbol = target instanceof IdentifierTree identifier ? identifier.symbol()
      : target instanceof MemberSelectExpressionTree select ? select.identifier().symbol() : null;
    if (symbol == null || !(symbol.isLocalVariable() || symbol.isParameter() || symbol.isPrivate())) {
      leaves = true;
    } else {
      follow(symbol);
    }
  }

  private void follow(Symbol variable) {
    for (IdentifierTree usage : LocalsUsages.of(variable)) {
      ExpressionTree value = usage.parent() instanceof MemberSelectExpressionTree select && select.identifier() == usage ? select : usage;
      boolean isTarget = value.parent() instanceof AssignmentExpressionTree assignment && assignment.variable() == value;
      if (!isTarget) {
        follow(value);
      }
    }
  }

  private void returned(Tree statement) {
    if (Calls.code(statement).orElse(null) instanceof MethodTree method) {
      leaves |= Calls.callers(method).isEmpty();
      Calls.callersInFile(method).ifPresent(calls -> calls.forEach(this::follow));
    } else {
      leaves = true;
    }
  }
}
