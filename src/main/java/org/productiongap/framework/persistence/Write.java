package org.productiongap.framework.persistence;

import java.util.Optional;
import org.productiongap.flow.Calls;
import org.sonar.plugins.java.api.semantic.Type;
import org.sonar.plugins.java.api.tree.ExpressionTree;
import org.sonar.plugins.java.api.tree.MethodInvocationTree;

/**
 * A call that changes what outlives the process, whatever the library.
 *
 * @param call the call that writes; of a chain, the last one that is needed for it
 * @param target where it writes
 * @param action what it does there
 * @param subject the type of the rows, documents or messages; empty where it cannot be told
 */
public record Write(MethodInvocationTree call, Target target, Action action, Optional<Type> subject) {

  /** Where a write goes. */
  public enum Target {
    /** A database with transactions over several tables, which the transactions of the application's framework hold together. */
    DATABASE,
    /** A store of documents, search entries or wide rows: each write stands for itself. */
    DOCUMENTS,
    /** A store of keys and values, often a cache. */
    KEY_VALUE,
    /** A file or a directory. */
    FILE,
    /** A queue or a topic of a message broker. */
    MESSAGE,
    /** A store, and it cannot be told which. */
    STORE
  }

  /** What a write does. */
  public enum Action {
    /** Adds what was not there. */
    INSERT,
    /** Changes what is there. */
    UPDATE,
    /** Adds or changes. */
    SAVE,
    /** Takes away. */
    DELETE,
    /** Hands a message over. */
    SEND,
    /** One of these, and it cannot be told which. */
    ANY
  }

  /** Whether it goes to a store of records rather than to a file or a broker. */
  public boolean isStored() {
    return target != Target.FILE && target != Target.MESSAGE;
  }

  /**
   * Whether it fails where no transaction is open, so that one is always there: writes through the entity manager, a session or an active record.
   * Other writes then are a transaction of their own.
   */
  public boolean needsTransaction() {
    return Receiver.of(call).isAny(JpaWrites.IN_TRANSACTION) || Receiver.of(call).isAny(PanacheWrites.ROWS) || JpaWrites.isUpdateByQuery(call);
  }

  /** What the method is called on; empty for a method of the class itself. */
  public Optional<ExpressionTree> receiver() {
    return Calls.receiver(call);
  }
}
