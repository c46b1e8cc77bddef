package org.productiongap.framework.validation;

import java.util.HashSet;
import java.util.Set;
import org.productiongap.flow.Calls;
import org.productiongap.framework.Words;
import org.sonar.plugins.java.api.semantic.Symbol;
import org.sonar.plugins.java.api.semantic.Type;
import org.sonar.plugins.java.api.tree.Arguments;
import org.sonar.plugins.java.api.tree.BaseTreeVisitor;
import org.sonar.plugins.java.api.tree.BinaryExpressionTree;
import org.sonar.plugins.java.api.tree.ConditionalExpressionTree;
import org.sonar.plugins.java.api.tree.ExpressionTree;
import org.sonar.plugins.java.api.tree.IdentifierTree;
import org.sonar.plugins.java.api.tree.IfStatementTree;
import org.sonar.plugins.java.api.tree.MemberSelectExpressionTree;
import org.sonar.plugins.java.api.tree.MethodInvocationTree;
import org.sonar.plugins.java.api.tree.MethodTree;
import org.sonar.plugins.java.api.tree.ReturnStatementTree;
import org.sonar.plugins.java.api.tree.ThrowStatementTree;
import org.sonar.plugins.java.api.tree.Tree;
import org.sonar.plugins.java.api.tree.VariableTree;

/**
 * Whether code looks at the members of an object itself before it uses them: in a condition that ends the method, or with a call that requires
 * something. What another object is asked about a member, such as whether a repository has it, is no look at the member.
 */
final class MemberChecks extends BaseTreeVisitor {

  private static final Set<String> CHECKING = Set.of("require", "assert", "check", "ensure", "verify", "guard", "refuse", "reject", "valid", "validate",
    "not", "has", "is", "parse");

  /** Methods that keep a number within bounds, whoever declares them. */
  private static final Set<String> BOUNDING = Set.of("min", "max", "clamp");

  private static final Set<String> REPORTING = Set.of("error", "violation", "reject", "fail", "invalid");

  private final Set<Symbol> holders = new HashSet<>();
  private final Set<String> names = new HashSet<>();
  private final Set<Symbol> wholes = new HashSet<>();
  private final Set<MethodTree> visited = new HashSet<>();
  private boolean found;

  private MemberChecks(VariableTree parameter) {
    hold(parameter.symbol());
    if (!isSingleValue(parameter.symbol().type())) {
      wholes.add(parameter.symbol());
    }
  }

  private void hold(Symbol variable) {
    holders.add(variable);
    names.add(variable.name());
  }

  private static boolean isSingleValue(Type type) {
    return type.isPrimitive() || type.fullyQualifiedName().startsWith("java.");
  }

  /** Whether a method does so for one of its parameters, itself or in a helper of the same file that it hands the parameter to. */
  static boolean happen(MethodTree method, VariableTree parameter) {
    MemberChecks search = new MemberChecks(parameter);
    search.scan(method.block());
    return search.found;
  }

  @Override
  public void visitVariable(VariableTree variable) {
    super.visitVariable(variable);
    if (variable.initializer() != null && isMemberOrDefault(Calls.plain(variable.initializer()))) {
      hold(variable.symbol());
    }
  }

  @Override
  public void visitIfStatement(IfStatementTree statement) {
    found |= mentions(statement.condition()) && leaves(statement);
    super.visitIfStatement(statement);
  }

  @Override
  public void visitConditionalExpression(ConditionalExpressionTree expression) {
    found |= expression.parent().is(Tree.Kind.RETURN_STATEMENT) && mentions(expression.condition());
    super.visitConditionalExpression(expression);
  }

  /** Whether one of the branches ends the method. */
  private static boolean leaves(IfStatementTree statement) {
    boolean[] leaves = new boolean[1];
    BaseTreeVisitor search = new BaseTreeVisitor() {
      @Override
      public void visitThrowStatement(ThrowStatementTree thrown) {
        leaves[0] = true;
      }

      @Override
      public void visitReturnStatement(ReturnStatementTree returned) {
        leaves[0] = true;
      }

      @Override
      public void visitMethodInvocation(MethodInvocationTree call) {
        leaves[0] |= Words.of(Calls.name(call).name()).containAny(REPORTING);
      }
    };
    statement.thenStatement().accept(search);
    if (statement.elseStatement() != null) {
      statement.elseStatement().accept(search);
    }
    return leaves[0];
  }

  @Override
  public void visitMethodInvocation(MethodInvocationTree call) {
    boolean takes = call.arguments().stream().anyMatch(this::mentions);
    if (takes && !asksAnother(call) && !call.arguments().stream().allMatch(this::isWholeOrPlain) && Words.of(Calls.name(call).name()).startWithAny(CHECKING)) {
      found = true;
    }
    found |= takes && call.arguments().size() > 1 && BOUNDING.contains(Calls.name(call).name());
    if (takes) {
      Calls.target(call).filter(visited::add).ifPresent(helper -> follow(call.arguments(), helper));
    }
    super.visitMethodInvocation(call);
  }

  private void follow(Arguments arguments, MethodTree helper) {
    for (int i = 0; i < Math.min(arguments.size(), helper.parameters().size()); i++) {
      if (mentions(arguments.get(i))) {
        hold(helper.parameters().get(i).symbol());
        if (isWhole(arguments.get(i))) {
          wholes.add(helper.parameters().get(i).symbol());
        }
      }
    }
    scan(helper.block());
  }

  /** Whether an expression is a member of what is held, or made from one alone. */
  private boolean isMember(ExpressionTree expression) {
    if (expression instanceof MethodInvocationTree call) {
      return call.arguments().isEmpty() && Calls.receiver(call).filter(this::isMember).isPresent();
    }
    return expression instanceof IdentifierTree identifier && names.contains(identifier.name()) && holders.contains(identifier.symbol())
      || expression instanceof MemberSelectExpressionTree select && isMember(select.expression());
  }

  /** Whether an expression is a member, or a member where it is there and something else where not. */
  private boolean isMemberOrDefault(ExpressionTree expression) {
    return isMember(expression) || expression instanceof ConditionalExpressionTree choice
      && (isMember(Calls.plain(choice.trueExpression())) || isMember(Calls.plain(choice.falseExpression())));
  }

  private boolean isWhole(ExpressionTree expression) {
    return expression instanceof IdentifierTree identifier && wholes.contains(identifier.symbol());
  }

  /** Whether an argument tells nothing of a member. */
  private boolean isWholeOrPlain(ExpressionTree argument) {
    return isWhole(argument) || !mentions(argument);
  }

  private boolean mentions(ExpressionTree expression) {
    boolean[] mentioned = new boolean[1];
    expression.accept(new BaseTreeVisitor() {
      @Override
      public void visitBinaryExpression(BinaryExpressionTree comparison) {
        boolean isNullCheck = Calls.isNull(comparison.rightOperand()) && isWhole(comparison.leftOperand()) || Calls.isNull(comparison.leftOperand())
          && isWhole(comparison.rightOperand());
        if (!isNullCheck) {
          super.visitBinaryExpression(comparison);
        }
      }

      @Override
      public void visitIdentifier(IdentifierTree identifier) {
        mentioned[0] |= names.contains(identifier.name()) && holders.contains(identifier.symbol());
      }

      @Override
      public void visitMethodInvocation(MethodInvocationTree call) {
        if (asksAnother(call)) {
          Calls.receiver(call).ifPresent(receiver -> receiver.accept(this));
        } else {
          super.visitMethodInvocation(call);
        }
      }
    });
    return mentioned[0];
  }

  /** Whether a call is made on another object, which is told about the member. */
  private boolean asksAnother(MethodInvocationTree call) {
    return Calls.receiver(call)
      .filter(receiver -> !Calls.isThis(receiver) && !Calls.isTypeName(receiver)
        && !(receiver instanceof IdentifierTree identifier && names.contains(identifier.name()) && holders.contains(identifier.symbol())))
      .filter(receiver -> !receiver.is(Tree.Kind.STRING_LITERAL) && receiver instanceof IdentifierTree)
      .isPresent();
  }

  @Override
  protected void scan(Tree tree) {
    if (!found) {
      super.scan(tree);
    }
  }
}
