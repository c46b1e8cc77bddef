package org.productiongap.checks.authentication;

import com.google.auto.service.AutoService;
import java.util.List;
import org.productiongap.checks.GapCheck;
import org.productiongap.framework.TestCode;
import org.productiongap.framework.token.StoredToken;
import org.productiongap.framework.token.StoredTokens;
import org.sonar.check.Rule;
import org.sonar.plugins.java.api.tree.Tree;

/**
 * A mail with a link stays in mailboxes, backups and logs for years, and so does the token in the link. Not reported are tokens beside
 * a time that an end may be counted from, and classes whose names do not say what the token is for.
 */
@AutoService(GapCheck.class)
@Rule(key = "StoredTokenWithoutExpiry")
public final class StoredTokenWithoutExpiryCheck extends GapCheck {

  @Override
  public List<Tree.Kind> nodesToVisit() {
    return List.of(Tree.Kind.COMPILATION_UNIT);
  }

  @Override
  protected void check(Tree tree) {
    StoredTokens.in(file()).stream()
      .filter(token -> !TestCode.surrounds(token.place()))
      .forEach(token -> reportIssue(token.place(), "Store beside \"" + token.name()
        + "\" when it ends, and refuse it after that; as it is, an old link or code opens the account for ever.", reasons(token)));
  }

  private static List<Reason> reasons(StoredToken token) {
    return token.secret() == null || token.place() == token.secret() ? List.of() : List.of(new Reason("This is what opens it.", token.secret()));
  }
}
