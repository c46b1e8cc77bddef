package org.productiongap.framework.transaction;

import java.util.Set;
import org.productiongap.framework.Annotations;
import org.sonar.plugins.java.api.tree.MethodTree;
import org.sonar.plugins.java.api.tree.Tree;

/**
 * Code that a framework runs when a transaction is over, or on a thread of its own.
 */
public final class AfterTransaction {

  private static final Set<String> NAMES = Set.of("afterCommit", "afterCompletion", "afterRollback");
  private static final Set<String> ANNOTATIONS = Set.of("org.springframework.transaction.event.TransactionalEventListener",
    "org.springframework.scheduling.annotation.Async", "org.springframework.modulith.events.ApplicationModuleListener", "jakarta.ejb.Asynchronous",
    "javax.ejb.Asynchronous");

  private AfterTransaction() {
  }

  /**
   * @param tree any node
   */
  public static boolean isAround(Tree tree) {
    for (Tree outer = tree; outer != null; outer = outer.parent()) {
      if (outer instanceof MethodTree method && (NAMES.contains(method.simpleName().name()) || Annotations.has(Annotations.ofMethod(method), ANNOTATIONS))
        && BeforeCommit.opener(method).isEmpty()) {
        return true;
      }
    }
    return false;
  }
}
