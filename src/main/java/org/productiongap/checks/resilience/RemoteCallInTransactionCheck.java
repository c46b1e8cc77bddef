package org.productiongap.checks.resilience;

import com.google.auto.service.AutoService;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.productiongap.checks.GapCheck;
import org.productiongap.flow.Answer;
import org.productiongap.framework.TestCode;
import org.productiongap.framework.http.RemoteCalls;
import org.productiongap.framework.transaction.AfterTransaction;
import org.productiongap.framework.transaction.ReactiveTransactions;
import org.productiongap.framework.transaction.TransactionScope;
import org.productiongap.framework.transaction.TransactionScope.Opener;
import org.productiongap.framework.transaction.TransactionalCall;
import org.productiongap.framework.transaction.TransactionalCalls;
import org.productiongap.framework.transaction.Transactions;
import org.productiongap.project.Findings;
import org.productiongap.project.Project;
import org.productiongap.project.ProjectRule;
import org.sonar.check.Rule;
import org.sonar.plugins.java.api.tree.MethodInvocationTree;
import org.sonar.plugins.java.api.tree.Tree;

/**
 * While the partner thinks, the transaction keeps its rows locked and its connection taken; a rollback cannot take the call back.
 * Not reported are transactions that only read, and what runs after the commit or on another thread.
 */
@AutoService(GapCheck.class)
@Rule(key = "RemoteCallInTransaction")
public final class RemoteCallInTransactionCheck extends GapCheck implements ProjectRule {

  private static final String MESSAGE =
    "This call leaves the process while a database transaction is open: a slow partner keeps rows locked and connections taken; make the call before or after the transaction.";

  /**
   * A remote call that others may lead to in a transaction.
   *
   * @param ways the calls of methods by which they do
   */
  record Called(List<TransactionalCall> ways) {
  }

  @Override
  public List<Tree.Kind> nodesToVisit() {
    return List.of(Tree.Kind.METHOD_INVOCATION);
  }

  @Override
  protected void check(Tree tree) {
    MethodInvocationTree call = (MethodInvocationTree) tree;
    boolean isSent = RemoteCalls.is(call);
    if (!isSent && !RemoteCalls.isSentBySubscriber(call) || TestCode.surrounds(call) || AfterTransaction.isAround(call)) {
      return;
    }
    TransactionScope scope = Transactions.onOneWayTo(call).orElseGet(() -> Transactions.at(call));
    if (scope.open() == Answer.YES && !scope.isReadOnly()) {
      if (isSent || ReactiveTransactions.include(call, scope)) {
        reportIssue(call.methodSelect(), MESSAGE, scope.place() == null ? List.of()
          : List.of(new Reason("The transaction is open from here on.", scope.place())));
      }
    } else if (isSent && scope.opener() == Opener.CALLERS) {
      suspectCallers(call);
    }
  }

  private void suspectCallers(MethodInvocationTree call) {
    List<TransactionalCall> ways = TransactionalCalls.leadingTo(call);
    if (!ways.isEmpty()) {
      suspect(call.methodSelect(), MESSAGE, List.of(), new Called(ways));
    }
  }

  @Override
  public void judge(Project project, Findings findings) {
    Set<TransactionalCall> inTransaction = new HashSet<>(project.facts(TransactionalCall.class));
    project.suspicions(this, Called.class)
      .filter(suspected -> suspected.evidence().ways().stream().anyMatch(inTransaction::contains))
      .forEach(suspected -> findings.report(suspected.suspicion()));
  }
}
