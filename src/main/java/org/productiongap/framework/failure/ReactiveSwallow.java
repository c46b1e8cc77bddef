package org.productiongap.framework.failure;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.productiongap.flow.Answer;
import org.productiongap.flow.Calls;
import org.productiongap.flow.Returns;
import org.productiongap.framework.Names;
import org.productiongap.framework.persistence.Write;
import org.productiongap.framework.persistence.Writes;
import org.productiongap.framework.persistence.Writes.Reached;
import org.productiongap.framework.transaction.TransactionScope;
import org.productiongap.framework.transaction.Transactions;
import org.sonar.plugins.java.api.semantic.Symbol;
import org.sonar.plugins.java.api.tree.ExpressionTree;
import org.sonar.plugins.java.api.tree.IdentifierTree;
import org.sonar.plugins.java.api.tree.LambdaExpressionTree;
import org.sonar.plugins.java.api.tree.MemberSelectExpressionTree;
import org.sonar.plugins.java.api.tree.MethodInvocationTree;
import org.sonar.plugins.java.api.tree.MethodReferenceTree;

/**
 * Operators of reactive chains that put nothing in the place of a failure, or what was to be written as if it had been.
 */
final class ReactiveSwallow {

  private static final Set<String> RESUMING = Set.of("onErrorResume", "recoverWithUni", "recoverWithMulti");
  private static final Set<String> ENDING = Set.of("onErrorComplete", "recoverWithNull");
  private static final Set<String> REPLACING = Set.of("onErrorReturn", "recoverWithItem");
  /** The calls that may be one. */
  static final Set<String> CALLS = Names.union(RESUMING, ENDING, REPLACING);
  private static final Set<String> NOTHING = Set.of("empty", "nullItem", "voidItem", "nothing", "never");
  private static final Set<String> WITH = Set.of("just", "item");
  private static final Set<String> FILLING = Set.of("switchIfEmpty", "defaultIfEmpty", "ifNull", "onItem", "singleOptional", "hasElement");

  private ReactiveSwallow() {
  }

  static Optional<SwallowedWrite> of(MethodInvocationTree call) {
    String name = Calls.name(call).name();
    boolean isCandidate = !call.arguments().isEmpty() && (RESUMING.contains(name) || REPLACING.contains(name)) || ENDING.contains(name);
    if (!isCandidate || !(call.methodSelect() instanceof MemberSelectExpressionTree select) || !isForEveryFailure(call) || isFilledLater(call)) {
      return Optional.empty();
    }
    ExpressionTree handler = call.arguments().isEmpty() ? null : call.arguments().get(call.arguments().size() - 1);
    boolean logs = false;
    if (!ENDING.contains(name)) {
      if (!resumesWithNothing(handler) && !pretendsWritten(handler, select.expression())) {
        return Optional.empty();
      }
      if (handler instanceof LambdaExpressionTree lambda) {
        FailureBranch branch = FailureBranch.of(lambda.body(), lambda.parameters().isEmpty() ? "" : lambda.parameters().get(0).simpleName().name());
        if (branch.raises() || branch.handsOn() || branch.acts() && !(lambda.body() instanceof ExpressionTree)) {
          return Optional.empty();
        }
        logs = branch.logs();
      }
    }
    boolean isLogged = logs || isToldBefore(select.expression());
    if (BestEffort.isAside(call)) {
      return Optional.empty();
    }
    return Writes.during(select.expression()).stream().map(Reached::write).filter(write -> !BestEffort.is(write)).findFirst()
      .flatMap(write -> judged(call, select, write, isLogged));
  }

  private static Optional<SwallowedWrite> judged(MethodInvocationTree call, MemberSelectExpressionTree select, Write write, boolean logs) {
    TransactionScope scope = Transactions.at(call);
    boolean isInTransaction = scope.open() == Answer.YES && !scope.isReadOnly() && write.isStored();
    return logs && isSubscribed(call) ? Optional.empty()
      : Optional.of(new SwallowedWrite(write, select.identifier(), logs, isInTransaction, isInTransaction ? scope.place() : null));
  }

  /** Whether the chain is started right here, so that nobody waits for what becomes of it. */
  private static boolean isSubscribed(MethodInvocationTree call) {
    MethodInvocationTree link = call;
    while (link.parent() instanceof MemberSelectExpressionTree select && select.parent() instanceof MethodInvocationTree next) {
      if (select.identifier().name().equals("subscribe")) {
        return true;
      }
      link = next;
    }
    return false;
  }

  private static boolean isForEveryFailure(MethodInvocationTree call) {
    for (int i = 0; i < call.arguments().size(); i++) {
      ExpressionTree argument = call.arguments().get(i);
      boolean isHandler = i == call.arguments().size() - 1 && !ENDING.contains(Calls.name(call).name());
      boolean isGeneral = argument instanceof MemberSelectExpressionTree type && type.identifier().name().equals("class")
        && FailureTypes.isGeneral(type.expression());
      if (!isHandler && !isGeneral) {
        return false;
      }
    }
    // Mutiny chooses in the step before: onFailure(SomeException.class)
    return !(Calls.receiver(call).orElse(null) instanceof MethodInvocationTree before) || !Calls.name(before).name().equals("onFailure")
      || before.arguments().isEmpty();
  }

  private static boolean resumesWithNothing(ExpressionTree handler) {
    if (handler instanceof LambdaExpressionTree lambda) {
      List<ExpressionTree> results = Returns.of(lambda);
      return !results.isEmpty() && results.stream().allMatch(ReactiveSwallow::isNothing);
    }
    return handler instanceof MethodInvocationTree && isNothing(handler) && !(handler instanceof MethodReferenceTree);
  }

  /** Whether what was to be written is handed on as if it had been. */
  private static boolean pretendsWritten(ExpressionTree handler, ExpressionTree chain) {
    List<ExpressionTree> results = handler instanceof LambdaExpressionTree lambda ? Returns.of(lambda) : List.of(handler);
    Set<Symbol> handedOn = results.stream().map(ReactiveSwallow::content).filter(IdentifierTree.class::isInstance)
      .map(content -> ((IdentifierTree) content).symbol()).filter(Symbol::isVariableSymbol).collect(Collectors.toSet());
    return handedOn.size() == 1 && results.stream().map(ReactiveSwallow::content).allMatch(IdentifierTree.class::isInstance)
      && Writes.inside(chain).stream().flatMap(write -> write.call().arguments().stream())
        .anyMatch(written -> written instanceof IdentifierTree identifier && handedOn.contains(identifier.symbol()));
  }

  private static ExpressionTree content(ExpressionTree result) {
    return Calls.plain(result) instanceof MethodInvocationTree call && WITH.contains(Calls.name(call).name()) && call.arguments().size() == 1
      ? Calls.plain(call.arguments().get(0)) : Calls.plain(result);
  }

  private static boolean isNothing(ExpressionTree result) {
    return Calls.plain(result) instanceof MethodInvocationTree call && NOTHING.contains(Calls.name(call).name()) && call.arguments().isEmpty();
  }

  private static boolean isFilledLater(MethodInvocationTree call) {
    MethodInvocationTree link = call;
    while (link.parent() instanceof MemberSelectExpressionTree select && select.parent() instanceof MethodInvocationTree next) {
      if (FILLING.contains(select.identifier().name())) {
        return true;
      }
      link = next;
    }
    return false;
  }

  private static boolean isToldBefore(ExpressionTree chain) {
    for (ExpressionTree link = chain; link instanceof MethodInvocationTree call; link = Calls.receiver(call).orElse(null)) {
      if (Calls.name(call).name().equals("doOnError")) {
        return true;
      }
    }
    return false;
  }
}
