package org.productiongap.framework.token;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.productiongap.flow.BuilderCalls;
import org.productiongap.flow.Calls;
import org.sonar.plugins.java.api.tree.ExpressionTree;
import org.sonar.plugins.java.api.tree.MethodInvocationTree;
import org.sonar.plugins.java.api.tree.Tree;

/**
 * A library that collects the claims in one object before a last call makes the token.
 */
abstract class BuilderLibrary implements TokenLibrary {

  /** The object that a call makes a token of, if the call looks like the last one. */
  abstract Optional<ExpressionTree> built(MethodInvocationTree call);

  /** What is known right after the start; empty when this does not start a builder of the library. */
  abstract Optional<Expiry> start(ExpressionTree start, Reading reading);

  /** What is known after a call on the builder. */
  abstract Expiry step(Expiry before, MethodInvocationTree call, Reading reading);

  /** How the expiry is set, in the style of this code. */
  abstract String fix(List<MethodInvocationTree> calls);

  /** Whether what the last call makes certainly becomes a token. */
  boolean isToken(MethodInvocationTree last) {
    return true;
  }

  @Override
  public final Optional<TokenBuild> build(MethodInvocationTree call, Reading reading) {
    Optional<ExpressionTree> object = built(call);
    if (object.isEmpty()) {
      return Optional.empty();
    }
    BuilderCalls history = reading.on(object.get());
    Optional<ExpressionTree> start = history.starts().stream().filter(expression -> start(expression, reading).isPresent()).findFirst();
    if (start.isEmpty() || !isToken(call)) {
      return Optional.empty();
    }
    Set<Expiry> expiries = expiries(history, reading);
    return expiries.isEmpty() ? Optional.empty()
      : Optional.of(new TokenBuild(call, start.get(), List.copyOf(expiries), fix(calls(history)), reading.caller()));
  }

  /** What a builder starts with that copies a set of claims. */
  final Expiry copied(ExpressionTree claims, Reading reading) {
    return reading.within(() -> Expiry.agreed(expiries(reading.on(claims), reading)));
  }

  private Set<Expiry> expiries(BuilderCalls history, Reading reading) {
    return history.outcomes(expression -> start(expression, reading).orElse(Expiry.UNKNOWN), (before, step) -> after(before, step, reading),
      before -> Expiry.UNKNOWN);
  }

  Expiry after(Expiry before, Tree step, Reading reading) {
    return step instanceof MethodInvocationTree call ? step(before, call, reading) : before;
  }

  private static List<MethodInvocationTree> calls(BuilderCalls history) {
    List<MethodInvocationTree> calls = new ArrayList<>();
    for (Tree step : history.steps()) {
      if (step instanceof MethodInvocationTree call) {
        calls.add(call);
      }
    }
    return calls;
  }

  /** What a call with one of these names and no more than so many arguments is made on. */
  static Optional<ExpressionTree> receiver(MethodInvocationTree call, Set<String> names, int mostArguments) {
    return names.contains(Calls.name(call).name()) && call.arguments().size() <= mostArguments ? Calls.receiver(call) : Optional.empty();
  }
}
