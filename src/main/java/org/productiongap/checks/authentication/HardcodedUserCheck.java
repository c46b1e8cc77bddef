package org.productiongap.checks.authentication;

import com.google.auto.service.AutoService;
import java.util.List;
import org.productiongap.checks.GapCheck;
import org.productiongap.framework.DevelopmentOnly;
import org.productiongap.framework.security.BuiltInLogins;
import org.productiongap.framework.security.BuiltInUsers;
import org.sonar.check.Rule;
import org.sonar.plugins.java.api.tree.Tree;

/**
 * An account that ships with the code has the same password everywhere, for ever, known to everyone who reads the code.
 * A comparison that only refuses a name or a weak password is not reported, nor is what a development profile guards.
 */
@AutoService(GapCheck.class)
@Rule(key = "HardcodedUser")
public final class HardcodedUserCheck extends GapCheck {

  @Override
  public List<Tree.Kind> nodesToVisit() {
    return List.of(Tree.Kind.COMPILATION_UNIT);
  }

  @Override
  protected void check(Tree tree) {
    BuiltInUsers.in(file()).stream()
      .filter(user -> !DevelopmentOnly.guards(user.place()))
      .forEach(user -> reportIssue(user.place(), "The account" + (user.name().isEmpty() ? "" : " \"" + user.name() + "\"")
        + " is built in with its password; create accounts outside the code, and change this password wherever it is in use.",
        List.of(new Reason("The password is fixed here.", user.password()))));
    BuiltInLogins.in(file()).stream()
      .filter(login -> !DevelopmentOnly.guards(login.tree()))
      .forEach(login -> reportIssue(login.tree(), "This lets in whoever knows the text that \"" + login.name()
        + "\" is compared with here; look the account up and compare with its stored hash."));
  }
}
