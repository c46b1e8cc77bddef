package org.productiongap.framework.transaction;

import java.util.Optional;
import java.util.Set;
import org.productiongap.framework.Annotations;
import org.productiongap.framework.Jakarta;
import org.productiongap.framework.Names;
import org.productiongap.framework.SourceNames;
import org.productiongap.framework.Types;
import org.sonar.plugins.java.api.tree.ClassTree;
import org.sonar.plugins.java.api.tree.MethodTree;
import org.sonar.plugins.java.api.tree.NewClassTree;
import org.sonar.plugins.java.api.tree.Tree;

/**
 * Methods that the framework calls at the end of a transaction, while that is still open.
 */
final class BeforeCommit {

  private static final Set<String> LISTENER = Set.of("org.springframework.transaction.event.TransactionalEventListener");
  private static final Set<String> CALLED_BEFORE = Set.of("beforeCommit", "beforeCompletion");
  private static final Set<String> SYNCHRONIZATIONS = Names.union(Set.of("org.springframework.transaction.support.TransactionSynchronization",
    "org.springframework.transaction.support.TransactionSynchronizationAdapter", "org.springframework.transaction.reactive.TransactionSynchronization"),
    Jakarta.both("transaction.Synchronization"));

  private BeforeCommit() {
  }

  /** What says that a method is one of them. */
  static Optional<Tree> opener(MethodTree method) {
    if (CALLED_BEFORE.contains(method.simpleName().name()) && method.parent() instanceof ClassTree owner && isSynchronization(owner)) {
      return Optional.of(method.simpleName());
    }
    return Annotations.find(Annotations.ofMethod(method), LISTENER)
      .filter(listener -> listener.value("phase").filter("BEFORE_COMMIT"::equals).isPresent())
      .map(listener -> listener.tree().map(Tree.class::cast).orElse(method.simpleName()));
  }

  private static boolean isSynchronization(ClassTree owner) {
    return Types.isAny(owner.symbol().type(), SYNCHRONIZATIONS)
      || owner.parent() instanceof NewClassTree creation && SourceNames.of(creation.identifier()).filter(SYNCHRONIZATIONS::contains).isPresent();
  }
}
