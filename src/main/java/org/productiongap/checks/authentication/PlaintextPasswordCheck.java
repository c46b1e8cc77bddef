package org.productiongap.checks.authentication;

import com.google.auto.service.AutoService;
import java.util.List;
import org.productiongap.checks.GapCheck;
import org.productiongap.framework.DevelopmentOnly;
import org.productiongap.framework.TestCode;
import org.productiongap.framework.security.PlaintextPassword;
import org.productiongap.framework.security.PlaintextPasswords;
import org.sonar.check.Rule;
import org.sonar.plugins.java.api.tree.Tree;

/**
 * A stored password is read by whoever gets a copy of the database, and tried wherever its owner has another account. Not reported are weak
 * encoders, which java:S5344 reports, the two fields of a form, and code that hashes anywhere on the way.
 */
@AutoService(GapCheck.class)
@Rule(key = "PlaintextPassword")
public final class PlaintextPasswordCheck extends GapCheck {

  @Override
  public List<Tree.Kind> nodesToVisit() {
    return List.of(Tree.Kind.COMPILATION_UNIT);
  }

  @Override
  protected void check(Tree tree) {
    PlaintextPasswords.in(file()).stream()
      .filter(password -> !TestCode.surrounds(password.place()) && !DevelopmentOnly.guards(password.place()))
      .forEach(password -> reportIssue(password.place(), message(password), reasons(password)));
  }

  private static String message(PlaintextPassword password) {
    return switch (password.kind()) {
      case COMPARED -> "This compares the stored password with what was typed, so it is stored readable; store a slow hash of it and let the encoder compare.";
      case QUERIED -> "This looks an account up by its password, so it is stored readable; look it up by name and let the encoder compare the hash.";
      case STORED -> "This password is stored as it was typed; store a slow hash of it, such as BCrypt or Argon2.";
      case ENCODED -> "This encoder hands the password back as it is, so it is stored readable; use a slow hash such as BCrypt or Argon2.";
    };
  }

  private static List<Reason> reasons(PlaintextPassword password) {
    return password.reason() == null ? List.of()
      : List.of(new Reason(password.kind() == PlaintextPassword.Kind.ENCODED ? "Nothing is hashed." : "Here it is stored.", password.reason()));
  }
}
