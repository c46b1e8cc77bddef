package org.productiongap.checks.resilience;

import com.google.auto.service.AutoService;
import java.util.List;
import org.productiongap.checks.GapCheck;
import org.productiongap.framework.DevelopmentOnly;
import org.productiongap.framework.TestCode;
import org.productiongap.framework.payment.Payments;
import org.sonar.check.Rule;
import org.sonar.plugins.java.api.tree.Tree;

/**
 * A double click, an impatient client or a lost answer sends a payment twice, and the customer pays twice. Only calls through
 * the libraries of the providers are reported; of a request that is written by hand nobody can tell how the other side counts.
 */
@AutoService(GapCheck.class)
@Rule(key = "PaymentWithoutIdempotencyKey")
public final class PaymentWithoutIdempotencyKeyCheck extends GapCheck {

  @Override
  public List<Tree.Kind> nodesToVisit() {
    return List.of(Tree.Kind.COMPILATION_UNIT);
  }

  @Override
  protected void check(Tree tree) {
    Payments.withoutKey(file()).stream()
      .filter(payment -> !DevelopmentOnly.guards(payment.place()) && !TestCode.surrounds(payment.place()))
      .forEach(payment -> reportIssue(payment.place(),
        "A repeated request makes this " + payment.what() + " twice; give it an idempotency key that belongs to the order, by " + payment.fix() + "."));
  }
}
