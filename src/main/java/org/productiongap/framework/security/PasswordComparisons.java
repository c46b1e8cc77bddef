package org.productiongap.framework.security;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.productiongap.flow.Calls;
import org.productiongap.framework.security.PlaintextPassword.Kind;
import org.sonar.plugins.java.api.tree.BaseTreeVisitor;
import org.sonar.plugins.java.api.tree.BinaryExpressionTree;
import org.sonar.plugins.java.api.tree.CompilationUnitTree;
import org.sonar.plugins.java.api.tree.ExpressionTree;
import org.sonar.plugins.java.api.tree.IfStatementTree;
import org.sonar.plugins.java.api.tree.MethodInvocationTree;
import org.sonar.plugins.java.api.tree.MethodTree;
import org.sonar.plugins.java.api.tree.Tree;

/**
 * Comparisons of a stored password with one that was typed. Two fields of a form, an old value and a new one, and
 * {@code equals} of a class are none.
 */
final class PasswordComparisons {

  private static final Set<String> EQUALS = Set.of("equals", "equalsIgnoreCase", "contentEquals", "compareTo", "isEqual", "nullSafeEquals", "equal");
  private static final Set<String> OBJECT_METHODS = Set.of("equals", "hashCode", "canEqual", "compareTo");

  private PasswordComparisons() {
  }

  static List<PlaintextPassword> find(CompilationUnitTree file) {
    List<PlaintextPassword> found = new ArrayList<>();
    if (!PasswordNames.mayBeIn(file)) {
      return found;
    }
    file.accept(new BaseTreeVisitor() {
      @Override
      public void visitMethod(MethodTree method) {
        if (!OBJECT_METHODS.contains(method.simpleName().name())) {
          super.visitMethod(method);
        }
      }

      @Override
      public void visitMethodInvocation(MethodInvocationTree call) {
        if (EQUALS.contains(Calls.name(call).name())) {
          if (call.arguments().size() == 1) {
            Calls.receiver(call).ifPresent(receiver -> compare(call, receiver, call.arguments().get(0)));
          } else if (call.arguments().size() == 2) {
            compare(call, call.arguments().get(0), call.arguments().get(1));
          }
        }
        super.visitMethodInvocation(call);
      }

      @Override
      public void visitBinaryExpression(BinaryExpressionTree binary) {
        if (binary.is(Tree.Kind.EQUAL_TO, Tree.Kind.NOT_EQUAL_TO)) {
          compare(binary, binary.leftOperand(), binary.rightOperand());
        }
        super.visitBinaryExpression(binary);
      }

      private void compare(ExpressionTree comparison, ExpressionTree one, ExpressionTree other) {
        if (isMaybePassword(one) && isMaybePassword(other) && (isKeptAndTyped(one, other) || isKeptAndTyped(other, one)) && !isChange(comparison)) {
          found.add(new PlaintextPassword(Kind.COMPARED, comparison, null));
        }
      }
    });
    return found;
  }

  /** A quick look before the search for origins. */
  private static boolean isMaybePassword(ExpressionTree expression) {
    ExpressionTree plain = Accounts.text(expression);
    return !plain.is(Tree.Kind.STRING_LITERAL, Tree.Kind.NULL_LITERAL, Tree.Kind.INT_LITERAL) && !PasswordNames.last(plain).isEmpty();
  }

  private static boolean isKeptAndTyped(ExpressionTree kept, ExpressionTree typed) {
    return Accounts.isStoredPassword(kept) && Accounts.isTyped(typed) && (!isStoredToo(typed) || isLookedUp(kept));
  }

  /** Whether what was typed came in an object of the stored class. */
  private static boolean isStoredToo(ExpressionTree typed) {
    return owner(typed).filter(Accounts::isStored).isPresent();
  }

  private static boolean isLookedUp(ExpressionTree kept) {
    return owner(kept).filter(Accounts::isLookedUp).isPresent();
  }

  private static Optional<ExpressionTree> owner(ExpressionTree password) {
    return Accounts.text(password) instanceof MethodInvocationTree call ? Calls.receiver(call) : Optional.empty();
  }

  /** Whether the comparison finds out if the password is to be changed. */
  private static boolean isChange(ExpressionTree comparison) {
    Tree inner = comparison;
    boolean isNegated = comparison.is(Tree.Kind.NOT_EQUAL_TO);
    while (inner.parent() instanceof ExpressionTree outer) {
      isNegated ^= outer.is(Tree.Kind.LOGICAL_COMPLEMENT);
      inner = outer;
    }
    return isNegated && inner.parent() instanceof IfStatementTree condition && setsPassword(condition.thenStatement());
  }

  private static boolean setsPassword(Tree branch) {
    boolean[] found = new boolean[1];
    branch.accept(new BaseTreeVisitor() {
      @Override
      public void visitMethodInvocation(MethodInvocationTree call) {
        String name = Calls.name(call).name();
        found[0] |= name.startsWith("set") && PasswordNames.isTyped(name) || PasswordNames.isHashing(name);
        super.visitMethodInvocation(call);
      }
    });
    return found[0];
  }
}
