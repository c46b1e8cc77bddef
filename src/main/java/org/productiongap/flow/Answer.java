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
}
