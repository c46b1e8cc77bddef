package org.productiongap.framework.transaction;

import java.util.Set;
import org.productiongap.flow.Calls;
import org.productiongap.framework.FileFacts;
import org.productiongap.framework.Types;
import org.productiongap.framework.transaction.TransactionScope.Opener;
import org.sonar.plugins.java.api.tree.ClassTree;
import org.sonar.plugins.java.api.tree.LambdaExpressionTree;
import org.sonar.plugins.java.api.tree.MethodInvocationTree;
import org.sonar.plugins.java.api.tree.MethodTree;
import org.sonar.plugins.java.api.tree.Tree;
import org.sonar.plugins.java.api.tree.VariableTree;

/**
 * Transactions that last until a reactive chain is through, and not only until the method has returned it.
 */
public final class ReactiveTransactions {

  private static final Set<String> OPERATOR = Set.of("org.springframework.transaction.reactive.TransactionalOperator");
  private static final Set<String> STORES = Set.of("org.springframework.data.repository.reactive.ReactiveCrudRepository",
    "org.springframework.data.repository.reactive.ReactiveSortingRepository", "org.springframework.data.r2dbc.core.R2dbcEntityOperations",
    "org.springframework.r2dbc.core.DatabaseClient", "org.springframework.data.mongodb.core.ReactiveMongoOperations",
    "org.springframework.data.neo4j.core.ReactiveNeo4jOperations");

  private ReactiveTransactions() {
  }

  /**
   * @param chain a part of a reactive chain
   * @param scope the open transaction around it
   * @return whether the chain runs while it is open: certainly in that of a reactive operator; in that of a method which returns a chain, where the class has a
   *   store whose transactions are reactive
   */
  public static boolean include(Tree chain, TransactionScope scope) {
    if (scope.opener() == Opener.CALL) {
      return scope.place() instanceof MethodInvocationTree runner && Calls.receiver(runner)
        .filter(receiver -> Types.isAny(receiver.symbolType(), OPERATOR) || Types.isPublisher(receiver.symbolType())).isPresent();
    }
    if (scope.opener() != Opener.ANNOTATION) {
      return false;
    }
    for (Tree outer = chain; outer != null; outer = outer.parent()) {
      if (outer instanceof LambdaExpressionTree lambda && OtherThreads.run(lambda)) {
        return false;
      }
      if (outer instanceof MethodTree method) {
        return method.returnType() != null && Types.isPublisher(method.returnType().symbolType()) && method.parent() instanceof ClassTree owner
          && FileFacts.about(ReactiveTransactions.class, owner, ReactiveTransactions::hasStore);
      }
    }
    return false;
  }

  private static boolean hasStore(ClassTree owner) {
    return owner.members().stream().anyMatch(member -> member instanceof VariableTree field && Types.isAny(field.type().symbolType(), STORES))
      || owner.recordComponents().stream().anyMatch(component -> Types.isAny(component.type().symbolType(), STORES));
  }
}
