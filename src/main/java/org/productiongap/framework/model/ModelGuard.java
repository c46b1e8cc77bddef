package org.productiongap.framework.model;

/**
 * Something in a file that guards calls to hosted models in other files.
 *
 * @param kind what it is
 */
public record ModelGuard(Kind kind) {

  /** A client that is made with a time-out of the application's own. */
  public static final ModelGuard TIMEOUT = new ModelGuard(Kind.TIMEOUT);
  /** A client that is made with retries of the application's own. */
  public static final ModelGuard RETRIES = new ModelGuard(Kind.RETRIES);
  /** A place that answers where such a call has failed. */
  public static final ModelGuard HANDLER = new ModelGuard(Kind.HANDLER);

  /** What guards. */
  public enum Kind {
    TIMEOUT, RETRIES, HANDLER
  }
}
