package org.productiongap.framework.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.productiongap.flow.Calls;
import org.productiongap.flow.Destinations;
import org.productiongap.flow.Origins;
import org.productiongap.flow.Origins.Origin;
import org.productiongap.flow.Returns;
import org.productiongap.framework.Words;
import org.sonar.plugins.java.api.semantic.Symbol;
import org.sonar.plugins.java.api.tree.ExpressionTree;
import org.sonar.plugins.java.api.tree.LambdaExpressionTree;
import org.sonar.plugins.java.api.tree.MethodInvocationTree;
import org.sonar.plugins.java.api.tree.NewClassTree;
import org.sonar.plugins.java.api.tree.Tree;

/**
 * Reads what limits the objects of a file: all that is done to one anywhere in the file counts, and what leads out of sight
 * cannot be told.
 */
final class Limits {

  private static final int DEEPEST = 5;
  private static final Set<String> CHANGING = Set.of("customize", "customise", "configure", "config", "init", "initialize", "setup", "apply", "decorate",
    "enhance", "prepare", "instrument", "wrap", "timeout", "timeouts", "postprocess", "post", "with");

  private int depth;

  /**
   * What is known of one object.
   *
   * @param limit what limits it
   * @param limiting the calls that limit only the connect
   * @param takers all calls on it and with it
   * @param leaves whether the file hands it on to others
   */
  record Found(Limit limit, List<Tree> limiting, List<Tree> takers, boolean leaves) {

    boolean isTakenBy(String... names) {
      return takers.stream().anyMatch(taker -> taker instanceof MethodInvocationTree call && Set.of(names).contains(Calls.name(call).name()));
    }
  }

  /** What limits an object, from its creation on; empty when the expression does not create one of the kind. */
  Optional<Found> of(ExpressionTree creation, TimedObject kind) {
    return kind.created(creation, this).map(start -> followed(start, kind, Destinations.of(creation, kind::passesOn)));
  }

  /** What limits an object that a variable holds, whoever created it. */
  Found of(Symbol variable, TimedObject kind) {
    return followed(Limit.NONE, kind, Destinations.of(variable, kind::passesOn));
  }

  private Found followed(Limit start, TimedObject kind, Destinations destinations) {
    Limit limit = start;
    List<Tree> limiting = new ArrayList<>();
    for (Tree taker : destinations.takers()) {
      Limit step = destinations.handed().contains(taker) ? kind.handed(taker) : taker instanceof MethodInvocationTree call ? kind.step(call, this) : Limit.NONE;
      if (step == Limit.CONNECT) {
        limiting.add(taker);
      }
      limit = limit.and(step);
    }
    return new Found(limit, limiting, destinations.takers(), destinations.leaves());
  }

  /** What limits the object that an argument passes on. */
  Limit given(ExpressionTree argument) {
    if (Calls.isNull(argument)) {
      return Limit.NONE;
    }
    if (depth >= DEEPEST) {
      return Limit.UNKNOWN;
    }
    depth++;
    try {
      return start(argument);
    } finally {
      depth--;
    }
  }

  private Limit start(ExpressionTree argument) {
    Origins origins = Origins.of(argument);
    if (!origins.isComplete() || origins.all().isEmpty()) {
      return Limit.UNKNOWN;
    }
    Limit all = null;
    for (Origin origin : origins.all()) {
      Limit one = ofOrigin(root(Calls.plain(origin.tree())), argument);
      all = all == null ? one : all.either(one);
    }
    return all;
  }

  private Limit ofOrigin(ExpressionTree origin, ExpressionTree argument) {
    for (TimedObject kind : TimedObject.ALL) {
      Optional<Found> found = of(origin, kind);
      if (found.isPresent()) {
        return found.get().limit();
      }
    }
    return origin == argument || origin instanceof MethodInvocationTree ? Limit.UNKNOWN : given(origin);
  }

  /** What a chain of calls starts with. */
  private static ExpressionTree root(ExpressionTree chain) {
    ExpressionTree root = chain;
    while (root instanceof MethodInvocationTree call && Calls.receiver(call).isPresent() && !Calls.isTypeName(Calls.receiver(call).get())
      && !Calls.isThis(Calls.receiver(call).get())) {
      root = Calls.receiver(call).get();
    }
    return root;
  }

  /** What limits the object that a lambda returns; any other expression is taken as it is. */
  Limit supplied(ExpressionTree supplier) {
    if (!(supplier instanceof LambdaExpressionTree lambda)) {
      return Limit.UNKNOWN;
    }
    List<ExpressionTree> returned = Returns.of(lambda);
    return returned.size() == 1 ? given(returned.get(0)) : Limit.UNKNOWN;
  }

  /** What a lambda sets that configures something, judged by a word in it; a method reference may do anything. */
  static Limit configured(ExpressionTree configuration, Function<String, Limit> ofName) {
    if (!(configuration instanceof LambdaExpressionTree lambda)) {
      return Limit.UNKNOWN;
    }
    NamesWithin names = new NamesWithin();
    lambda.body().accept(names);
    Limit limit = names.all().stream().map(ofName).reduce(Limit.NONE, Limit::and);
    return limit == Limit.NONE && names.callsOthers() ? Limit.UNKNOWN : limit;
  }

  /** Whether a method that gets a finished client has a name that tells that it changes it. */
  static boolean mayChange(Tree taker) {
    return taker instanceof MethodInvocationTree call && Words.of(Calls.name(call).name()).containAny(CHANGING);
  }

  /** Whether an expression creates an object of one of these classes with {@code new}, without a body of its own. */
  static boolean isPlain(NewClassTree creation) {
    return creation.classBody() == null;
  }
}
