package org.productiongap.flow;

import java.util.ArrayList;
import java.util.List;
import org.sonar.plugins.java.api.tree.ExpressionTree;
import org.sonar.plugins.java.api.tree.Tree;

/**
 * A point in the life of an object, with the points that may come right before it. Loops make circles, so two are never
 * compared by what they hold.
 */
final class Moment {

  enum Kind {
    START, STEP, OUT_OF_SIGHT, MEETING
  }

  private final Kind kind;
  private final Tree tree;
  private final List<Moment> before;

  private Moment(Kind kind, Tree tree, List<Moment> before) {
    this.kind = kind;
    this.tree = tree;
    this.before = before;
  }

  static Moment start(ExpressionTree expression) {
    return new Moment(Kind.START, expression, List.of());
  }

  static Moment step(Tree step, Moment before) {
    return new Moment(Kind.STEP, step, List.of(before));
  }

  static Moment outOfSight(Tree cause, Moment before) {
    return new Moment(Kind.OUT_OF_SIGHT, cause, List.of(before));
  }

  /** A meeting of ways, to which more are added as they are found. One without any is a place that no way leads to. */
  static Moment meeting(Moment... ways) {
    return new Moment(Kind.MEETING, null, new ArrayList<>(List.of(ways)));
  }

  Kind kind() {
    return kind;
  }

  /** The expression that starts the object, or what is done to it; null for a meeting. */
  Tree tree() {
    return tree;
  }

  List<Moment> before() {
    return before;
  }

  void alsoAfter(Moment way) {
    before.add(way);
  }
}
