package org.productiongap.checks.validation;

import com.google.auto.service.AutoService;
import org.productiongap.checks.EndpointCheck;
import org.productiongap.checks.GapCheck;
import org.productiongap.framework.web.WebEndpoint;
import org.sonar.check.Rule;

/**
 * Constraints that nothing triggers are comments: whatever the caller sends is stored.
 */
@AutoService(GapCheck.class)
@Rule(key = "UnvalidatedRequestBody")
public final class UnvalidatedRequestBodyCheck extends EndpointCheck {

  @Override
  protected void check(WebEndpoint endpoint) {
    endpoint.inputs().forEach(input -> reportIssue(input.tree(), "stub"));
  }
}
