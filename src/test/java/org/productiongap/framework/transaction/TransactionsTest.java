package org.productiongap.framework.transaction;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.productiongap.checks.GapCheck;
import org.productiongap.flow.Calls;
import org.productiongap.framework.SaidInComments;
import org.sonar.plugins.java.api.tree.MethodInvocationTree;
import org.sonar.plugins.java.api.tree.Tree;

/**
 * The transaction around each call of {@code here()} in the files in {@code src/test/resources/transactions}, as the comment on its line tells.
 */
class TransactionsTest {

  @TestFactory
  Stream<DynamicTest> scopesAreFound() throws IOException {
    return SaidInComments.tests("src/test/resources/transactions", new ScopesSaid());
  }

  private static final class ScopesSaid extends GapCheck {

    @Override
    public List<Tree.Kind> nodesToVisit() {
      return List.of(Tree.Kind.METHOD_INVOCATION);
    }

    @Override
    protected void check(Tree tree) {
      if (Calls.is((MethodInvocationTree) tree, "here", 0)) {
        TransactionScope scope = Transactions.at(tree);
        reportIssue(tree, scope.open() + " " + scope.opener() + (scope.isReadOnly() ? " read only" : ""), List.<Reason>of());
      }
    }
  }
}
