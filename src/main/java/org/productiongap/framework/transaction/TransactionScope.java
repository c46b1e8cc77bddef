package org.productiongap.framework.transaction;

import org.productiongap.flow.Answer;
import org.sonar.plugins.java.api.tree.Tree;

/**
 * Whether a piece of code runs inside a database transaction.
 *
 * @param open yes where one is open whenever the code runs; no where it is certain that none is; cannot tell where callers or code out of
 *     sight decide
 * @param opener what decides it
 * @param place what opens the transaction, or keeps it closed, in this file; null where nothing in this file does
 * @param isReadOnly whether it is declared to change nothing
 */
public record TransactionScope(Answer open, Opener opener, Tree place, boolean isReadOnly) {

  /** What decides whether a transaction is open. */
  public enum Opener {
    /** An annotation on the method, on its class, or on what these override or extend. */
    ANNOTATION,
    /** A call that runs a piece of code in a transaction, or one that begins a transaction before. */
    CALL,
    /** The container, by default: enterprise beans. */
    CONTAINER,
    /** The framework calls this code and opens none: a request, a message, a schedule, the start of the program. */
    ENTRY,
    /** Nothing in sight opens one, and callers of other files may. */
    CALLERS,
    /** Code or annotations that cannot be seen. */
    UNKNOWN
  }

  /** Whether nothing that can be seen opens a transaction: none is open, unless a caller of another file opens it. */
  public boolean isNotOpenedHere() {
    return open == Answer.NO || opener == Opener.CALLERS;
  }

  static TransactionScope opened(Opener opener, Tree place, boolean isReadOnly) {
    return new TransactionScope(Answer.YES, opener, place, isReadOnly);
  }

  static TransactionScope closed(Opener opener, Tree place) {
    return new TransactionScope(Answer.NO, opener, place, false);
  }

  static TransactionScope undecided(Opener opener) {
    return new TransactionScope(Answer.CANNOT_TELL, opener, null, false);
  }
}
