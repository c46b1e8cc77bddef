package org.productiongap.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.sonar.plugins.java.api.location.Position;
import org.sonar.plugins.java.api.tree.Arguments;
import org.sonar.plugins.java.api.tree.BaseTreeVisitor;
import org.sonar.plugins.java.api.tree.ClassTree;
import org.sonar.plugins.java.api.tree.ConditionalExpressionTree;
import org.sonar.plugins.java.api.tree.ExpressionTree;
import org.sonar.plugins.java.api.tree.ForEachStatement;
import org.sonar.plugins.java.api.tree.IdentifierTree;
import org.sonar.plugins.java.api.tree.IfStatementTree;
import org.sonar.plugins.java.api.tree.LambdaExpressionTree;
import org.sonar.plugins.java.api.tree.MemberSelectExpressionTree;
import org.sonar.plugins.java.api.tree.MethodInvocationTree;
import org.sonar.plugins.java.api.tree.MethodReferenceTree;
import org.sonar.plugins.java.api.tree.MethodTree;
import org.sonar.plugins.java.api.tree.ParenthesizedTree;
import org.sonar.plugins.java.api.tree.StatementTree;
import org.sonar.plugins.java.api.tree.SwitchTree;
import org.sonar.plugins.java.api.tree.Tree;
import org.sonar.plugins.java.api.tree.UnaryExpressionTree;
import org.sonar.plugins.java.api.tree.VariableTree;

/**
 * Whether a text has been looked at before it is used: compared with what is allowed, matched against a pattern, converted to a
 * narrower type, or handed to something that is named for checking. What the check then does is not judged.
 */
public final class AllowLists {

  private static final Set<String> KEEPING = Set.of("trim", "strip", "toLowerCase", "toUpperCase", "toString", "get");
  private static final Set<String> CONTAINING = Set.of("contains", "containsKey", "containsValue", "anyMatch", "noneMatch", "allMatch", "indexOf",
    "containsAll");
  private static final Set<String> MATCHING = Set.of("matches", "matcher", "isIn", "in", "equalsAny", "equalsAnyIgnoreCase", "isAlpha", "isAlphanumeric",
    "isNumeric", "isAlphanumericSpace", "inArray", "isLetterOrDigit", "chars", "codePoints", "asMatchPredicate", "test");
  private static final Set<String> EQUAL = Set.of("equals", "equalsIgnoreCase", "contentEquals");
  private static final Set<String> CHECKING = Set.of("validate", "check", "verify", "require", "assert", "ensure", "allow", "allowed", "valid", "safe",
    "permitted", "whitelist", "whitelisted", "sanitize", "supported", "known", "guard", "sanitise", "injection");
  private static final Set<String> CHECKING_PRESENCE = Set.of("null", "empty", "blank", "text", "length", "present");

  private static final int LONGEST_CHAIN = 8;

  private AllowLists() {
  }

  /**
   * @param use a variable, or a call without changing arguments such as a getter, where its value is used
   * @return whether the same variable or call is looked at earlier in the same method
   */
  public static boolean guard(ExpressionTree use) {
    return same(use).stream().anyMatch(other -> other != use && isBefore(other, use) && isChecked(other, use));
  }

  private static List<ExpressionTree> same(ExpressionTree use) {
    if (use instanceof IdentifierTree identifier) {
      List<ExpressionTree> usages = new ArrayList<>();
      identifier.symbol().usages().forEach(usages::add);
      return usages;
    }
    return use instanceof MethodInvocationTree call && isShort(call) ? sameCalls(call) : List.of();
  }

  /** Whether a chain of calls is no longer than people write one twice. */
  private static boolean isShort(MethodInvocationTree call) {
    ExpressionTree link = call;
    for (int i = 0; i < LONGEST_CHAIN; i++) {
      Optional<ExpressionTree> receiver = link instanceof MethodInvocationTree next ? Calls.receiver(next) : Optional.empty();
      if (receiver.isEmpty()) {
        return true;
      }
      link = receiver.get();
    }
    return false;
  }

  private static List<ExpressionTree> sameCalls(MethodInvocationTree call) {
    List<ExpressionTree> found = new ArrayList<>();
    Tree scope = call;
    while (scope != null && !(scope instanceof MethodTree) && !(scope instanceof ClassTree)) {
      scope = scope.parent();
    }
    if (scope instanceof MethodTree method && method.block() != null) {
      method.block().accept(new BaseTreeVisitor() {
        @Override
        public void visitMethodInvocation(MethodInvocationTree other) {
          if (areSame(call, other)) {
            found.add(other);
          }
          super.visitMethodInvocation(other);
        }
      });
    }
    return found;
  }

  private static boolean areSame(ExpressionTree one, ExpressionTree other) {
    if (one instanceof IdentifierTree first && other instanceof IdentifierTree second) {
      return first.name().equals(second.name()) && first.symbol() == second.symbol();
    }
    if (one instanceof MemberSelectExpressionTree first && other instanceof MemberSelectExpressionTree second) {
      return first.identifier().name().equals(second.identifier().name()) && areSame(first.expression(), second.expression());
    }
    if (one instanceof MethodInvocationTree first && other instanceof MethodInvocationTree second) {
      return first.arguments().size() == second.arguments().size() && haveSameName(first.methodSelect(), second.methodSelect())
        && haveSameArguments(first.arguments(), second.arguments());
    }
    return Constants.of(one).isPresent() && Constants.of(one).equals(Constants.of(other));
  }

  private static boolean haveSameName(ExpressionTree one, ExpressionTree other) {
    return one instanceof IdentifierTree first && other instanceof IdentifierTree second ? first.name().equals(second.name()) : areSame(one, other);
  }

  private static boolean haveSameArguments(Arguments one, Arguments other) {
    for (int i = 0; i < one.size(); i++) {
      if (!areSame(one.get(i), other.get(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isBefore(Tree one, Tree other) {
    return Position.startOf(other).isAfter(Position.startOf(one));
  }

  private static boolean isChecked(ExpressionTree looked, ExpressionTree use) {
    ExpressionTree value = whole(looked);
    Tree parent = value.parent();
    if (parent instanceof SwitchTree) {
      return true;
    }
    if (parent instanceof Arguments arguments && arguments.parent() instanceof MethodInvocationTree call) {
      return takes(call, use);
    }
    if (parent instanceof MemberSelectExpressionTree select && select.parent() instanceof MethodInvocationTree call && call.methodSelect() == select) {
      String name = select.identifier().name();
      return MATCHING.contains(name) || EQUAL.contains(name) && (comparesWithText(call.arguments()) && isInBranch(call, use) || comparesWithElement(call));
    }
    return parent instanceof MethodReferenceTree reference && EQUAL.contains(reference.method().name());
  }

  private static boolean takes(MethodInvocationTree call, ExpressionTree use) {
    String name = Calls.name(call).name();
    if (EQUAL.contains(name)) {
      boolean isFixed = call.arguments().size() > 1 || Calls.receiver(call).flatMap(Constants::text).filter(text -> !text.isEmpty()).isPresent();
      return isFixed && isInBranch(call, use) || isComparedWithEach(call);
    }
    boolean isInText = Calls.receiver(call).filter(receiver -> receiver.symbolType().is("java.lang.String")).isPresent();
    return CONTAINING.contains(name) && !isInText || MATCHING.contains(name) || isNamedForChecking(name) || narrows(call, name);
  }

  /** Whether a text is compared with the elements of a collection, in a loop or a lambda. */
  private static boolean isComparedWithEach(MethodInvocationTree call) {
    return Calls.receiver(call).filter(AllowLists::isElement).isPresent();
  }

  private static boolean isNamedForChecking(String name) {
    List<String> words = List.of(name.split("(?=\\p{Lu})|_")).stream().map(word -> word.toLowerCase(Locale.ROOT)).toList();
    return words.stream().anyMatch(CHECKING::contains) && words.stream().noneMatch(CHECKING_PRESENCE::contains);
  }

  /** Whether a call fails for a text that is no number, identifier, date or constant. */
  private static boolean narrows(MethodInvocationTree call, String name) {
    boolean isConversion = name.startsWith("parse") || name.equals("valueOf") || name.equals("fromString");
    return isConversion && Calls.receiver(call).filter(Calls::isTypeName).isPresent() && !call.symbolType().is("java.lang.String");
  }

  private static boolean comparesWithElement(MethodInvocationTree call) {
    return call.arguments().size() == 1 && isElement(call.arguments().get(0));
  }

  private static boolean isElement(ExpressionTree value) {
    Tree outer = value instanceof IdentifierTree name && name.symbol().declaration() instanceof VariableTree variable ? variable.parent() : null;
    return outer instanceof LambdaExpressionTree || outer instanceof ForEachStatement;
  }

  private static boolean comparesWithText(Arguments arguments) {
    return arguments.size() == 1 && Constants.text(arguments.get(0)).filter(text -> !text.isEmpty()).isPresent();
  }

  /** The value with the operations on it that keep what it says, such as {@code trim()}. */
  private static ExpressionTree whole(ExpressionTree value) {
    ExpressionTree whole = value;
    while (true) {
      if (whole.parent() instanceof ParenthesizedTree parenthesized) {
        whole = parenthesized;
      } else if (whole.parent() instanceof MemberSelectExpressionTree select && select.expression() == whole
        && select.parent() instanceof MethodInvocationTree call
        && KEEPING.contains(select.identifier().name()) && call.methodSelect() == select) {
        whole = call;
      } else {
        return whole;
      }
    }
  }

  /** Whether a use is reached only when a comparison says equal. */
  private static boolean isInBranch(ExpressionTree comparison, Tree use) {
    boolean negated = false;
    Tree child = comparison;
    Tree parent = comparison.parent();
    while (parent != null && !(parent instanceof StatementTree) && !(parent instanceof ConditionalExpressionTree)) {
      negated ^= parent instanceof UnaryExpressionTree not && not.is(Tree.Kind.LOGICAL_COMPLEMENT);
      child = parent;
      parent = parent.parent();
    }
    if (parent instanceof IfStatementTree choice && choice.condition() == child) {
      return negated ? Branches.isInside(use, choice.elseStatement()) || !Branches.isInside(use, choice) && leavesOrReplaces(choice.thenStatement())
        : Branches.isInside(use, choice.thenStatement());
    }
    return parent instanceof ConditionalExpressionTree choice && choice.condition() == child
      && Branches.isInside(use, negated ? choice.falseExpression() : choice.trueExpression());
  }

  private static boolean leavesOrReplaces(StatementTree branch) {
    boolean[] leaves = new boolean[1];
    branch.accept(new BaseTreeVisitor() {
      @Override
      protected void scan(Tree tree) {
        leaves[0] |= tree != null && tree.is(Tree.Kind.RETURN_STATEMENT, Tree.Kind.THROW_STATEMENT, Tree.Kind.ASSIGNMENT, Tree.Kind.CONTINUE_STATEMENT);
        super.scan(tree);
      }
    });
    return leaves[0] || branch.is(Tree.Kind.RETURN_STATEMENT, Tree.Kind.THROW_STATEMENT, Tree.Kind.CONTINUE_STATEMENT);
  }
}
