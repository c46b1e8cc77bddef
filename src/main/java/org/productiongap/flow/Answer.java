package org.productiongap.flow;

/**
 * What can be said of a question about code. Rules report on a certain answer only.
 */
public enum Answer {
  YES, NO, CANNOT_TELL;

  /** The answer to a question whose answer is certain. */
  public static Answer of(boolean yes) {
    return yes ? YES : NO;
  }

  /** Yes when either is yes, no when both are no. */
  public Answer or(Answer other) {
    if (this == YES || other == YES) {
      return YES;
    }
    return this == NO ? other : this;
  }
}
