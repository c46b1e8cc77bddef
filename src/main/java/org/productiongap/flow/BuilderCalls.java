package org.productiongap.flow;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.sonar.plugins.java.api.tree.ExpressionTree;
import org.sonar.plugins.java.api.tree.LambdaExpressionTree;
import org.sonar.plugins.java.api.tree.MethodInvocationTree;
import org.sonar.plugins.java.api.tree.Tree;

/**
 * What was done to an object before a place in the code: the expressions it may have started from, and the calls made on it
 * since, in the order of execution. Followed are chains of calls, local variables through branches, loops and exceptions,
 * private fields that are assigned once, and methods of the same file that receive or return the object. Where the object
 * is out of sight for a while, so that anybody may have called anything, the answer is that it cannot be told.
 */
public final class BuilderCalls {

  private static final int MOST_STATES = 64;

  private final Moment end;

  BuilderCalls(Moment end) {
    this.end = end;
  }

  /**
   * What was done to the object that an expression yields, before the expression yields it.
   *
   * @param object for instance what the last call of a chain is made on, a variable, or an argument
   */
  public static BuilderCalls on(ExpressionTree object) {
    return new BuilderCalls(new CallsTracer().trace(object));
  }

  /**
   * The same as {@link #on(ExpressionTree)}, if the method that the expression stands in runs for one of its callers.
   *
   * @param object an expression in a method
   * @param caller a call of that method, as in {@link Calls#callers}
   */
  public static BuilderCalls on(ExpressionTree object, MethodInvocationTree caller) {
    return new BuilderCalls(new CallsTracer(object, caller).trace(object));
  }

  /**
   * What a lambda does to the object that it is given, until it is done.
   *
   * @param lambda a lambda with one parameter, from whose name the object starts
   */
  public static BuilderCalls onParameter(LambdaExpressionTree lambda) {
    return new BuilderCalls(new CallsTracer().traceParameter(lambda));
  }

  /** The expressions that the object may have started from; one that leads nowhere, such as a parameter, is among them. */
  public Set<ExpressionTree> starts() {
    Set<ExpressionTree> starts = new LinkedHashSet<>();
    for (Moment moment : moments()) {
      if (moment.kind() == Moment.Kind.START) {
        starts.add((ExpressionTree) moment.tree());
      }
    }
    return starts;
  }

  /** What may have been done to it, in no certain order: calls, and assignments to its fields. */
  public List<Tree> steps() {
    List<Tree> steps = new ArrayList<>();
    for (Moment moment : moments()) {
      if (moment.kind() == Moment.Kind.STEP && !steps.contains(moment.tree())) {
        steps.add(0, moment.tree());
      }
    }
    return steps;
  }

  /**
   * Whether one of the calls was made on it.
   *
   * @param isKnown which starts are new objects that nobody has called anything on
   * @param isWanted which call or assignment to a field is asked for
   * @return yes if on every way through the code, no if on none
   */
  public Answer has(Predicate<ExpressionTree> isKnown, Predicate<Tree> isWanted) {
    return agreed(outcomes(start -> isKnown.test(start) ? Answer.NO : Answer.CANNOT_TELL,
      (before, step) -> isWanted.test(step) ? Answer.YES : before,
      before -> before == Answer.YES ? Answer.YES : Answer.CANNOT_TELL));
  }

  /**
   * Plays what was done to the object, on every way through the code.
   *
   * @param start the state of an object that starts with this expression
   * @param step the state after a call or an assignment to a field; a few different states only
   * @param outOfSight the state after anything may have been called on it
   * @return all states that the object may be in; empty where no way leads here
   */
  public <S> Set<S> outcomes(Function<ExpressionTree, S> start, BiFunction<S, Tree, S> step, UnaryOperator<S> outOfSight) {
    List<Moment> moments = moments();
    Map<Moment, Set<S>> states = new IdentityHashMap<>();
    moments.forEach(moment -> states.put(moment, new LinkedHashSet<>()));
    boolean changed = true;
    while (changed) {
      changed = false;
      for (int i = moments.size() - 1; i >= 0; i--) {
        Moment moment = moments.get(i);
        Set<S> known = states.get(moment);
        if (known.size() <= MOST_STATES) {
          changed |= known.addAll(after(moment, states, start, step, outOfSight));
        }
      }
    }
    return states.get(end);
  }

  private static <S> Set<S> after(Moment moment, Map<Moment, Set<S>> states, Function<ExpressionTree, S> start, BiFunction<S, Tree, S> step,
    UnaryOperator<S> outOfSight) {
    Set<S> after = new LinkedHashSet<>();
    if (moment.kind() == Moment.Kind.START) {
      after.add(start.apply((ExpressionTree) moment.tree()));
    }
    for (Moment before : moment.before()) {
      for (S state : states.get(before)) {
        after.add(switch (moment.kind()) {
          case STEP -> step.apply(state, moment.tree());
          case OUT_OF_SIGHT -> outOfSight.apply(state);
          default -> state;
        });
      }
    }
    return after;
  }

  /** The answer that all agree on; cannot tell where they differ or there is none. */
  public static Answer agreed(Collection<Answer> answers) {
    Set<Answer> different = Set.copyOf(answers);
    return different.size() == 1 ? different.iterator().next() : Answer.CANNOT_TELL;
  }

  private List<Moment> moments() {
    Map<Moment, Boolean> seen = new IdentityHashMap<>();
    List<Moment> all = new ArrayList<>();
    Deque<Moment> open = new ArrayDeque<>();
    open.add(end);
    while (!open.isEmpty()) {
      Moment moment = open.remove();
      if (seen.put(moment, true) == null) {
        all.add(moment);
        open.addAll(moment.before());
      }
    }
    return all;
  }
}
