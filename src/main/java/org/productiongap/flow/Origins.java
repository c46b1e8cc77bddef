package org.productiongap.flow;

import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.sonar.plugins.java.api.tree.ExpressionTree;
import org.sonar.plugins.java.api.tree.MethodInvocationTree;

/**
 * Where a value comes from, inside one method and the private helpers one call away. Followed are parentheses, casts, branches of
 * conditional and switch expressions, local variables with all assignments that reach the use, final fields, parameters of private methods
 * and what methods of the same class return. The search is bounded; where it stops it says so.
 */
public final class Origins {

  private final List<Origin> found;
  private final boolean complete;

  Origins(List<Origin> found, boolean complete) {
    this.found = List.copyOf(found);
    this.complete = complete;
  }

  /**
   * One expression that a value comes from.
   *
   * @param tree the expression, where it is written
   * @param entered the call of the helper that it is written in; null in the method where the search began
   */
  public record Origin(ExpressionTree tree, Entered entered) {
  }

  /**
   * A call of a helper that the search has gone into.
   *
   * @param call the call, with the arguments that the helper's parameters stand for
   * @param from the call that the call itself is in; null in the method where the search began
   */
  public record Entered(MethodInvocationTree call, Entered from) {

    int depth() {
      return from == null ? 1 : 1 + from.depth();
    }
  }

  /** What an expression may be: of several assignments or branches, each. */
  public static Origins of(ExpressionTree expression) {
    return of(new Origin(expression, null));
  }

  /** What an expression may be that was found in a helper, with the helper's parameters as they were given. */
  public static Origins of(Origin origin) {
    return new OriginsSearch(OriginsSearch.Kind.VALUE, tree -> false).from(origin);
  }

  /**
   * What an expression may hold: besides what it may be, the parts of a text (concatenation, formatting, builders), the arguments of constructors,
   * factories and fluent builders, what was put into a collection, map or object before, and what a lambda hands on in a chain of operators.
   * The expressions that hold others are among them.
   */
  public static Origins inside(ExpressionTree expression) {
    return new OriginsSearch(OriginsSearch.Kind.CONTENT, tree -> false).from(new Origin(expression, null));
  }

  /**
   * Which texts a text may be put together from: the same as what a value may hold, but through nothing except the platform's own operations, well-known
   * text utilities and methods of the file, from the elements of a loop or a lambda to what they are taken from, and from a parameter to
   * the arguments of every call in the file.
   *
   * @param text an expression, in the method where the search begins or in a helper
   * @param harmless what cannot hold the text any more; neither it nor what it is made from is among the answers
   */
  public static Origins insideText(Origin text, Predicate<ExpressionTree> harmless) {
    return new OriginsSearch(OriginsSearch.Kind.TEXT, harmless).from(text);
  }

  /** In the order in which they were found, without repetition. */
  public List<Origin> all() {
    return found;
  }

  /** Whether the search has reached all of them. */
  public boolean isComplete() {
    return complete;
  }

  /** Whether something is true of at least one of them. */
  public Answer any(Function<Origin, Answer> question) {
    boolean isCertain = complete;
    for (Origin origin : found) {
      Answer answer = question.apply(origin);
      if (answer == Answer.YES) {
        return Answer.YES;
      }
      isCertain &= answer == Answer.NO;
    }
    return isCertain ? Answer.NO : Answer.CANNOT_TELL;
  }

  /** Whether something is true of each of them. */
  public Answer every(Function<Origin, Answer> question) {
    boolean isCertain = complete;
    for (Origin origin : found) {
      Answer answer = question.apply(origin);
      if (answer == Answer.NO) {
        return Answer.NO;
      }
      isCertain &= answer == Answer.YES;
    }
    return isCertain && !found.isEmpty() ? Answer.YES : Answer.CANNOT_TELL;
  }
}
