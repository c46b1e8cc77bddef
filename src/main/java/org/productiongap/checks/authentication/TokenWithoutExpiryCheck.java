package org.productiongap.checks.authentication;

import com.google.auto.service.AutoService;
import java.util.ArrayList;
import java.util.List;
import org.productiongap.checks.GapCheck;
import org.productiongap.flow.Answer;
import org.productiongap.flow.Calls;
import org.productiongap.framework.TestCode;
import org.productiongap.framework.token.Expiry;
import org.productiongap.framework.token.TokenBuild;
import org.productiongap.framework.token.TokenBuilds;
import org.sonar.check.Rule;
import org.sonar.plugins.java.api.tree.MethodInvocationTree;
import org.sonar.plugins.java.api.tree.Tree;

/**
 * A signed token cannot be called back: without an expiry, one leaked log line or stolen phone opens the account for good.
 * Not reported are tokens whose claims come from elsewhere, and claims under another name that say when it ends.
 */
@AutoService(GapCheck.class)
@Rule(key = "TokenWithoutExpiry")
public final class TokenWithoutExpiryCheck extends GapCheck {

  @Override
  public List<Tree.Kind> nodesToVisit() {
    return List.of(Tree.Kind.COMPILATION_UNIT);
  }

  @Override
  protected void check(Tree tree) {
    TokenBuilds.in(file()).stream()
      .filter(token -> token.expires() == Answer.NO)
      .filter(token -> !TestCode.surrounds(token.terminal()))
      .forEach(token -> reportIssue(Calls.name(token.terminal()), message(token), reasons(token)));
  }

  private static String message(TokenBuild token) {
    return "Give this token an expiry with \"" + token.fix() + "\"; without one, whoever gets hold of it can use it for ever.";
  }

  private static List<Reason> reasons(TokenBuild token) {
    List<Reason> reasons = new ArrayList<>();
    reasons.add(new Reason("The token starts here.", token.start()));
    token.expiries().stream().map(Expiry::dropped).filter(dropped -> dropped != null).distinct()
      .forEach(dropped -> reasons.add(new Reason("This leaves it without expiry.", nameOf(dropped))));
    token.caller().ifPresent(caller -> reasons.add(new Reason("This call asks for a token without expiry.", nameOf(caller))));
    return reasons;
  }

  private static Tree nameOf(Tree tree) {
    return tree instanceof MethodInvocationTree call ? Calls.name(call) : tree;
  }
}
