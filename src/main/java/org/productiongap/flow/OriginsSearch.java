package org.productiongap.flow;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.productiongap.flow.Origins.Entered;
import org.productiongap.flow.Origins.Origin;
import org.sonar.plugins.java.api.semantic.Symbol;
import org.sonar.plugins.java.api.tree.Arguments;
import org.sonar.plugins.java.api.tree.ArrayAccessExpressionTree;
import org.sonar.plugins.java.api.tree.AssignmentExpressionTree;
import org.sonar.plugins.java.api.tree.BaseTreeVisitor;
import org.sonar.plugins.java.api.tree.BinaryExpressionTree;
import org.sonar.plugins.java.api.tree.ConditionalExpressionTree;
import org.sonar.plugins.java.api.tree.ExpressionStatementTree;
import org.sonar.plugins.java.api.tree.ExpressionTree;
import org.sonar.plugins.java.api.tree.ForEachStatement;
import org.sonar.plugins.java.api.tree.IdentifierTree;
import org.sonar.plugins.java.api.tree.LambdaExpressionTree;
import org.sonar.plugins.java.api.tree.MemberSelectExpressionTree;
import org.sonar.plugins.java.api.tree.MethodInvocationTree;
import org.sonar.plugins.java.api.tree.MethodReferenceTree;
import org.sonar.plugins.java.api.tree.MethodTree;
import org.sonar.plugins.java.api.tree.NewArrayTree;
import org.sonar.plugins.java.api.tree.NewClassTree;
import org.sonar.plugins.java.api.tree.ParenthesizedTree;
import org.sonar.plugins.java.api.tree.SwitchExpressionTree;
import org.sonar.plugins.java.api.tree.Tree;
import org.sonar.plugins.java.api.tree.TypeCastTree;
import org.sonar.plugins.java.api.tree.VariableTree;

/**
 * One search for {@link Origins}.
 */
final class OriginsSearch {

  private static final int MOST_STEPS = 400;
  private static final int MOST_CALLS = 2;

  /** What is asked for. */
  enum Kind {
    /** What the value may be. */
    VALUE,
    /** What it may hold, too. */
    CONTENT,
    /** Which texts it may be put together from. */
    TEXT
  }

  private final boolean inside;
  private final boolean ofText;
  private final Predicate<ExpressionTree> harmless;
  private final List<Origin> found = new ArrayList<>();
  private final Set<Origin> seen = new HashSet<>();
  private final Set<Origin> filled = new HashSet<>();
  private int steps = MOST_STEPS;
  private int callers = MOST_CALLS;
  private boolean complete = true;

  /**
   * @param harmless where the search does not go
   */
  OriginsSearch(Kind kind, Predicate<ExpressionTree> harmless) {
    this.inside = kind != Kind.VALUE;
    this.ofText = kind == Kind.TEXT;
    this.harmless = harmless;
  }

  Origins from(Origin origin) {
    follow(origin.tree(), origin.entered());
    return new Origins(found, complete);
  }

  private void follow(ExpressionTree tree, Entered entered) {
    if (steps <= 0) {
      complete = false;
      return;
    }
    if (!seen.add(new Origin(tree, entered)) || harmless.test(tree)) {
      return;
    }
    steps--;
    if (tree instanceof ParenthesizedTree parenthesized) {
      follow(parenthesized.expression(), entered);
    } else if (tree instanceof TypeCastTree cast) {
      follow(cast.expression(), entered);
    } else if (tree instanceof ConditionalExpressionTree conditional) {
      follow(conditional.trueExpression(), entered);
      follow(conditional.falseExpression(), entered);
    } else if (tree instanceof SwitchExpressionTree choice) {
      Returns.of(choice).forEach(result -> follow(result, entered));
    } else if (tree instanceof AssignmentExpressionTree assignment) {
      follow(assignment.expression(), entered);
    } else if (tree instanceof IdentifierTree identifier) {
      followVariable(identifier, identifier.symbol(), entered);
    } else if (tree instanceof MemberSelectExpressionTree select && select.identifier().symbol().isVariableSymbol()) {
      followVariable(select, select.identifier().symbol(), entered);
    } else if (tree instanceof MethodInvocationTree call) {
      followCall(call, entered);
    } else {
      add(tree, entered);
      if (inside) {
        followParts(tree, entered);
      }
    }
  }

  private static int depth(Entered entered) {
    return entered == null ? 0 : entered.depth();
  }

  private void add(ExpressionTree tree, Entered entered) {
    found.add(new Origin(tree, entered));
  }

  private void followParts(ExpressionTree tree, Entered entered) {
    if (tree instanceof BinaryExpressionTree sum && sum.is(Tree.Kind.PLUS)) {
      follow(sum.leftOperand(), entered);
      follow(sum.rightOperand(), entered);
    } else if (tree instanceof NewClassTree creation) {
      followCreation(creation, entered);
    } else if (tree instanceof NewArrayTree array) {
      array.initializers().forEach(element -> follow(element, entered));
    } else if (tree instanceof ArrayAccessExpressionTree access) {
      follow(access.expression(), entered);
    } else if (tree instanceof LambdaExpressionTree lambda) {
      Returns.of(lambda).forEach(result -> follow(result, entered));
    }
  }

  private void followCreation(NewClassTree creation, Entered entered) {
    if (OriginsOfCall.isThrowable(creation)) {
      return;
    }
    boolean isOfThePlatform = OriginsOfCall.isOfThePlatform(creation.symbolType());
    if (ofText && !isOfThePlatform) {
      return;
    }
    followArguments(creation.arguments(), isOfThePlatform, entered);
    if (creation.classBody() != null) {
      creation.classBody().members().stream()
        .filter(member -> member.is(Tree.Kind.INITIALIZER))
        .forEach(member -> member.accept(new BaseTreeVisitor() {
          @Override
          public void visitExpressionStatement(ExpressionStatementTree statement) {
            if (statement.expression() instanceof MethodInvocationTree call) {
              followArguments(call.arguments(), isOfThePlatform, entered);
            }
          }
        }));
    }
  }

  private void followArguments(Arguments arguments, boolean exceptionsToo, Entered entered) {
    arguments.stream().filter(argument -> exceptionsToo || !OriginsOfCall.isThrowable(argument)).forEach(argument -> follow(argument, entered));
  }

  private void followCall(MethodInvocationTree call, Entered entered) {
    MethodTree helper = OriginsOfCall.helper(call);
    boolean isFollowed = helper != null && helper.block() != null && depth(entered) < MOST_CALLS;
    if (isFollowed) {
      Returns.of(helper).forEach(result -> follow(result, new Entered(call, entered)));
      if (!inside || ofText || OriginsOfCall.isOfClassAround(helper, call) || !OriginsOfCall.of(call).carriesArguments()) {
        return;
      }
    }
    add(call, entered);
    if (!inside) {
      return;
    }
    OriginsOfCall carried = ofText ? OriginsOfCall.ofText(call) : OriginsOfCall.of(call);
    boolean isOfResultsOnly = ofText && carried.carriesResults() && call.arguments().stream().anyMatch(OriginsSearch::isConversion);
    if (carried.carriesReceiver() && !isOfResultsOnly && call.methodSelect() instanceof MemberSelectExpressionTree select) {
      follow(select.expression(), entered);
    }
    if (carried.carriesArguments()) {
      followArguments(call.arguments(), OriginsOfCall.isOfThePlatform(call), entered);
    } else if (carried.carriesResults()) {
      for (ExpressionTree argument : call.arguments()) {
        if (argument instanceof LambdaExpressionTree lambda) {
          Returns.of(lambda).forEach(result -> follow(result, entered));
        } else if (argument instanceof MethodReferenceTree) {
          add(argument, entered);
        } else if (!OriginsOfCall.isThrowable(argument)) {
          follow(argument, entered);
        }
      }
    }
  }

  private void followVariable(ExpressionTree use, Symbol symbol, Entered entered) {
    if (!symbol.isVariableSymbol() || !(symbol.declaration() instanceof VariableTree declaration)) {
      add(use, entered);
    } else if (OriginsOfVariable.isField(declaration)) {
      followField(use, declaration, entered);
    } else if (declaration.parent() instanceof MethodTree method) {
      followParameter(use, declaration, method, entered);
    } else if (OriginsOfVariable.isGivenFromOutside(declaration)) {
      add(use, entered);
      if (ofText) {
        takenFrom(declaration).ifPresent(whole -> follow(whole, entered));
      }
    } else {
      followLocal(use, declaration, entered);
    }
  }

  /** Whether an argument makes something else of what it is given, so that only its own results count. */
  private static boolean isConversion(ExpressionTree argument) {
    return argument instanceof LambdaExpressionTree lambda && !lambda.parameters().isEmpty()
      || argument instanceof MethodReferenceTree reference && !OriginsOfCall.keepsText(reference);
  }

  /** What the elements of a loop, or the value that a lambda is handed, are taken from. */
  private static Optional<ExpressionTree> takenFrom(VariableTree element) {
    if (element.parent() instanceof ForEachStatement loop) {
      return Optional.of(loop.expression());
    }
    boolean isHanded = element.parent() instanceof LambdaExpressionTree lambda && lambda.parent() instanceof Arguments arguments
      && arguments.parent() instanceof MethodInvocationTree call && call.methodSelect() instanceof MemberSelectExpressionTree;
    return isHanded ? Optional.of(((MemberSelectExpressionTree) ((MethodInvocationTree) element.parent().parent().parent()).methodSelect()).expression())
      : Optional.empty();
  }

  private void followField(ExpressionTree use, VariableTree field, Entered entered) {
    if (field.initializer() != null && field.symbol().isFinal()) {
      follow(field.initializer(), entered);
    } else {
      add(use, entered);
    }
  }

  private void followLocal(ExpressionTree use, VariableTree declaration, Entered entered) {
    OriginsOfVariable history = OriginsOfVariable.reaching(declaration, use);
    if (history.values().isEmpty()) {
      add(use, entered);
    }
    history.values().forEach(value -> follow(value, entered));
    followHistory(history, declaration, entered);
  }

  private void followHistory(OriginsOfVariable history, VariableTree declaration, Entered entered) {
    if (!inside) {
      return;
    }
    history.fields().forEach(value -> follow(value, entered));
    history.changes().stream()
      .filter(OriginsOfCall::mayFill)
      .forEach(change -> followArguments(change.arguments(), OriginsOfCall.isOfThePlatform(change), entered));
    for (MethodInvocationTree call : history.handedOver()) {
      MethodTree helper = OriginsOfCall.helper(call);
      if (helper != null) {
        followFilling(helper, call, declaration, entered);
      } else if (OriginsOfCall.printsStackTrace(call)) {
        add(call, entered);
      }
    }
  }

  /** What a helper puts into an object that it is given. */
  private void followFilling(MethodTree helper, MethodInvocationTree call, VariableTree target, Entered entered) {
    if (depth(entered) >= MOST_CALLS || helper.block() == null || !filled.add(new Origin(call, entered))) {
      return;
    }
    for (int i = 0; i < helper.parameters().size() && i < call.arguments().size(); i++) {
      if (call.arguments().get(i) instanceof IdentifierTree identifier && identifier.symbol() == target.symbol()) {
        VariableTree parameter = helper.parameters().get(i);
        followHistory(OriginsOfVariable.reaching(parameter, helper.block().closeBraceToken()), parameter, new Entered(call, entered));
      }
    }
  }

  private void followParameter(ExpressionTree use, VariableTree parameter, MethodTree method, Entered entered) {
    int index = method.parameters().indexOf(parameter);
    OriginsOfVariable history = OriginsOfVariable.reaching(parameter, use);
    history.values().forEach(value -> follow(value, entered));
    followHistory(history, parameter, entered);
    if (entered != null && OriginsOfCall.helper(entered.call()) == method) {
      if (index < entered.call().arguments().size()) {
        follow(entered.call().arguments().get(index), entered.from());
      }
      return;
    }
    boolean isSettledHere = isCalledHereOnly(method);
    List<MethodInvocationTree> calls = callers > 0 && (ofText || isSettledHere) ? callsOf(method) : List.of();
    if (calls.isEmpty() || !isSettledHere) {
      add(use, entered);
    }
    if (calls.isEmpty()) {
      return;
    }
    callers--;
    calls.stream().filter(call -> index < call.arguments().size()).forEach(call -> follow(call.arguments().get(index), null));
    callers++;
  }

  /** Whether nobody but this file calls a method, as far as the file shows: nothing declares it elsewhere, nothing finds it by an annotation. */
  private static boolean isCalledHereOnly(MethodTree method) {
    return method.symbol().isPrivate()
      || Boolean.FALSE.equals(method.isOverriding()) && method.modifiers().annotations().isEmpty() && !method.symbol().isPublic();
  }

  /** The calls of a method; none when it is handed on as a reference. */
  private static List<MethodInvocationTree> callsOf(MethodTree method) {
    List<MethodInvocationTree> calls = new ArrayList<>();
    for (IdentifierTree usage : method.symbol().usages()) {
      Tree select = usage.parent() instanceof MemberSelectExpressionTree ? usage.parent() : usage;
      if (!(select.parent() instanceof MethodInvocationTree call) || call.methodSelect() != select) {
        return List.of();
      }
      calls.add(call);
    }
    return calls;
  }
}
