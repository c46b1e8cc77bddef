package org.productiongap.checks.resilience;

import com.google.auto.service.AutoService;
import java.util.List;
import org.productiongap.checks.GapCheck;
import org.productiongap.framework.TestCode;
import org.productiongap.framework.failure.LostMessage;
import org.productiongap.framework.failure.LostMessages;
import org.sonar.check.Rule;
import org.sonar.plugins.java.api.tree.Tree;

/**
 * A handler that returns tells the broker that the message is done with. Not reported are handlers that throw, reject, send the message elsewhere or do
 * anything else about the failure, and messages that cannot be read.
 */
@AutoService(GapCheck.class)
@Rule(key = "SwallowedMessageFailure")
public final class SwallowedMessageFailureCheck extends GapCheck {

  @Override
  public List<Tree.Kind> nodesToVisit() {
    return List.of(Tree.Kind.COMPILATION_UNIT);
  }

  @Override
  protected void check(Tree tree) {
    LostMessages.in(file()).stream()
      .filter(lost -> !TestCode.surrounds(lost.failure()))
      .forEach(this::report);
  }

  private void report(LostMessage lost) {
    reportIssue(lost.failure(), "This message counts as done although its work failed, and is lost: let \"" + lost.failure().simpleName().name()
      + "\" through, or send the message where it can be tried again.", List.of(new Reason("Called with the message", lost.handler())));
  }
}
