package org.productiongap.checks.authentication;

import com.google.auto.service.AutoService;
import java.util.List;
import org.productiongap.checks.GapCheck;
import org.productiongap.flow.Calls;
import org.productiongap.framework.TestCode;
import org.productiongap.framework.token.UnverifiedRead;
import org.productiongap.framework.token.UnverifiedReads;
import org.sonar.check.Rule;
import org.sonar.plugins.java.api.tree.Tree;

/**
 * What a token says is worth its signature: whoever skips the check lets everybody in under any name. Not reported are files
 * that check tokens somewhere, looks that find the key or the issuer first, and what java:S5659 reports.
 */
@AutoService(GapCheck.class)
@Rule(key = "UnverifiedToken")
public final class UnverifiedTokenCheck extends GapCheck {

  @Override
  public List<Tree.Kind> nodesToVisit() {
    return List.of(Tree.Kind.COMPILATION_UNIT);
  }

  @Override
  protected void check(Tree tree) {
    UnverifiedReads.in(file()).stream()
      .filter(read -> !TestCode.surrounds(read.call()))
      .forEach(read -> reportIssue(Calls.name(read.call()), message(read), reasons(read)));
  }

  private static String message(UnverifiedRead read) {
    return switch (read.unchecked()) {
      case SIGNATURE -> "Check the signature with \"" + read.fix() + "\" before you believe this token; without that, anybody can write one.";
      case EXPIRY -> "Keep the check of the expiry, \"" + read.fix() + "\", in this validator; without it, every token is good for ever.";
    };
  }

  private static List<Reason> reasons(UnverifiedRead read) {
    if (read.because() == null) {
      return List.of();
    }
    boolean isBefore = read.because().firstToken().range().start().compareTo(Calls.name(read.call()).firstToken().range().start()) < 0;
    return List.of(new Reason(isBefore ? "Here the check is switched off." : "Here it is believed.", read.because()));
  }
}
