package org.productiongap.checks.errorhandling;

import com.google.auto.service.AutoService;
import java.util.ArrayList;
import java.util.List;
import org.productiongap.checks.GapCheck;
import org.productiongap.flow.Calls;
import org.productiongap.framework.TestCode;
import org.productiongap.framework.failure.SwallowedWrite;
import org.productiongap.framework.failure.SwallowedWrites;
import org.sonar.check.Rule;
import org.sonar.plugins.java.api.tree.Tree;

/**
 * A transaction rolls back when a failure leaves it. One that is caught inside lets it commit what came before, or fail at the end for no visible reason.
 * Not reported are failures that go on, a transaction that is marked for rollback, expected failures such as a duplicate, and what may fail without harm.
 */
@AutoService(GapCheck.class)
@Rule(key = "SwallowedFailureInTransaction")
public final class SwallowedFailureInTransactionCheck extends GapCheck {

  @Override
  public List<Tree.Kind> nodesToVisit() {
    return List.of(Tree.Kind.COMPILATION_UNIT);
  }

  @Override
  protected void check(Tree tree) {
    SwallowedWrites.in(file()).stream()
      .filter(swallowed -> swallowed.isInTransaction() && !TestCode.surrounds(swallowed.place()))
      .forEach(this::report);
  }

  private void report(SwallowedWrite swallowed) {
    List<Reason> reasons = new ArrayList<>();
    reasons.add(new Reason("The write", Calls.name(swallowed.write().call())));
    if (swallowed.transaction() != null) {
      reasons.add(new Reason("The transaction", swallowed.transaction()));
    }
    reportIssue(swallowed.place(), "When \"" + Calls.name(swallowed.write().call()).name()
      + "\" fails, the transaction goes on and commits without it: let the failure through, or mark the transaction for rollback.", reasons);
  }
}
