package org.productiongap.checks.authentication;

import com.google.auto.service.AutoService;
import java.util.List;
import org.productiongap.checks.GapCheck;
import org.productiongap.framework.DevelopmentOnly;
import org.productiongap.framework.TestCode;
import org.productiongap.framework.token.SigningKey;
import org.productiongap.framework.token.SigningKeys;
import org.sonar.check.Rule;
import org.sonar.plugins.java.api.tree.Tree;
import org.sonar.plugins.java.api.tree.VariableTree;

/**
 * Whoever can read the code, now or in the history of its repository, can sign a token for any user. Not reported is what
 * java:S6437 and java:S6418 report, and keys of development profiles.
 */
@AutoService(GapCheck.class)
@Rule(key = "HardcodedSigningKey")
public final class HardcodedSigningKeyCheck extends GapCheck {

  @Override
  public List<Tree.Kind> nodesToVisit() {
    return List.of(Tree.Kind.COMPILATION_UNIT);
  }

  @Override
  protected void check(Tree tree) {
    SigningKeys.in(file()).stream()
      .filter(key -> !TestCode.surrounds(key.place()) && !DevelopmentOnly.guards(key.place()))
      .forEach(key -> reportIssue(key.place(), message(key), reasons(key)));
  }

  private static String message(SigningKey key) {
    return key.isDefault()
      ? "Remove the default of this key: where nobody configures one, everybody knows it and can sign and decrypt with it."
      : "Take this key from the environment or a vault: whoever can read the code can sign and decrypt with it.";
  }

  private static List<Reason> reasons(SigningKey key) {
    return key.origin() instanceof VariableTree variable ? List.of(new Reason("The key is written here.", variable.simpleName())) : List.of();
  }
}
