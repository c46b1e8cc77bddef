package org.productiongap.checks.authentication;

import com.google.auto.service.AutoService;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.productiongap.checks.GapCheck;
import org.productiongap.flow.LiteralComparison;
import org.productiongap.flow.Outcome;
import org.productiongap.framework.DevelopmentOnly;
import org.productiongap.framework.Words;
import org.productiongap.framework.security.BuiltInUsers;
import org.sonar.check.Rule;
import org.sonar.plugins.java.api.tree.ExpressionTree;
import org.sonar.plugins.java.api.tree.IfStatementTree;
import org.sonar.plugins.java.api.tree.ReturnStatementTree;
import org.sonar.plugins.java.api.tree.Tree;

/**
 * An account that ships with the code has the same password everywhere, for ever, known to everyone who reads the code.
 * A comparison that only refuses a name or a weak password is not reported, nor is what a development profile guards.
 */
@AutoService(GapCheck.class)
@Rule(key = "HardcodedUser")
public final class HardcodedUserCheck extends GapCheck {

  private static final Set<String> PASSWORDS = Set.of("password", "passwd", "pwd", "passcode", "pass");
  private static final Set<String> NOT_A_PASSWORD = Set.of("type", "field", "parameter", "param", "encoder", "policy", "strength", "status", "state", "grant", "mode", "key",
    "column", "prompt", "input");

  @Override
  public List<Tree.Kind> nodesToVisit() {
    return List.of(Tree.Kind.COMPILATION_UNIT, Tree.Kind.IF_STATEMENT, Tree.Kind.RETURN_STATEMENT);
  }

  @Override
  protected void check(Tree tree) {
    if (tree instanceof IfStatementTree condition) {
      literalPassword(condition.condition())
        .filter(compared -> compared.negated() == Outcome.isRefusal(condition.thenStatement()))
        .ifPresent(this::report);
    } else if (tree instanceof ReturnStatementTree result && result.expression() != null) {
      literalPassword(result.expression()).filter(compared -> !compared.negated()).ifPresent(this::report);
    } else if (tree.is(Tree.Kind.COMPILATION_UNIT)) {
      BuiltInUsers.in(file()).stream()
        .filter(user -> !DevelopmentOnly.guards(user.place()))
        .forEach(user -> reportIssue(user.place(), "The account" + (user.name().isEmpty() ? "" : " \"" + user.name() + "\"")
          + " is built in with its password; create accounts outside the code, and change this password wherever it is in use.",
          List.of(new Reason("The password is fixed here.", user.password()))));
    }
  }

  private static Optional<LiteralComparison> literalPassword(ExpressionTree condition) {
    return LiteralComparison.in(condition).stream()
      .filter(compared -> isTypeable(compared.text()) && isPassword(Words.of(compared.name())))
      .findFirst();
  }

  /** A mask such as ****** stands for a password that is kept. */
  private static boolean isTypeable(String text) {
    return text.chars().anyMatch(Character::isLetterOrDigit);
  }

  private static boolean isPassword(Words name) {
    return name.containAny(PASSWORDS) && !name.containAny(NOT_A_PASSWORD);
  }

  private void report(LiteralComparison compared) {
    if (!DevelopmentOnly.guards(compared.tree())) {
      reportIssue(compared.tree(), "This lets in whoever knows the text that \"" + compared.name()
        + "\" is compared with here; look the account up and compare with its stored hash.");
    }
  }
}
