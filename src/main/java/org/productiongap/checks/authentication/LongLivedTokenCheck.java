package org.productiongap.checks.authentication;

import com.google.auto.service.AutoService;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.productiongap.checks.GapCheck;
import org.productiongap.configuration.Key;
import org.productiongap.flow.Calls;
import org.productiongap.framework.TestCode;
import org.productiongap.framework.token.TokenLifetime;
import org.productiongap.framework.token.TokenLifetimes;
import org.productiongap.project.Findings;
import org.productiongap.project.Project;
import org.productiongap.project.ProjectRule;
import org.sonar.check.Rule;
import org.sonar.check.RuleProperty;
import org.sonar.plugins.java.api.tree.Arguments;
import org.sonar.plugins.java.api.tree.AssignmentExpressionTree;
import org.sonar.plugins.java.api.tree.ReturnStatementTree;
import org.sonar.plugins.java.api.tree.Tree;
import org.sonar.plugins.java.api.tree.VariableTree;

/**
 * Until a signed token expires nobody can call it back, so its lifetime is the time that a thief has. Not reported are lifetimes
 * that are configured, and overflows that java:S2184 reports where they happen.
 */
@AutoService(GapCheck.class)
@Rule(key = "LongLivedToken")
public final class LongLivedTokenCheck extends GapCheck implements ProjectRule {

  /**
   * A lifetime that holds where nothing is configured.
   *
   * @param setting the key of the configuration that would replace it
   */
  record Unconfigured(String setting) {
  }

  @RuleProperty(key = "maxAccessTokenHours", defaultValue = "24",
    description = "Longest life of a token whose names say that it is an access token, in hours. Minutes are usual; 24 leaves room for a working day.")
  int maxAccessTokenHours = 24;

  @RuleProperty(key = "maxRefreshTokenDays", defaultValue = "90",
    description = "Longest life of a token whose names say that it is a refresh or remember-me token, in days.")
  int maxRefreshTokenDays = 90;

  @RuleProperty(key = "maxTokenDays", defaultValue = "30", description = "Longest life of a token whose names do not say what it is for, in days.")
  int maxTokenDays = 30;

  @Override
  public List<Tree.Kind> nodesToVisit() {
    return List.of(Tree.Kind.COMPILATION_UNIT);
  }

  @Override
  protected void check(Tree tree) {
    TokenLifetimes.in(file()).stream()
      .filter(token -> !TestCode.surrounds(token.place()))
      .forEach(this::check);
  }

  private void check(TokenLifetime token) {
    Tree overflow = token.time().overflow();
    String setting = token.time().setting();
    if (overflow == null && token.time().length().compareTo(limit(token)) > 0) {
      String message = "This " + name(token) + " lives " + text(token) + (setting == null ? "" : " unless \"" + setting + "\" is configured")
        + "; let it end after "
        + text(limit(token)) + " at the latest, because a stolen one is good until then.";
      if (setting == null) {
        reportIssue(token.place(), message, reasons(token));
      } else {
        suspect(token.place(), message, reasons(token), new Unconfigured(setting));
      }
    } else if (overflow != null && setting == null && !isReportedAsCast(overflow)) {
      reportIssue(token.place(), "The lifetime of this " + name(token) + " does not fit into an \"int\" and comes out as another one;"
        + " compute it in \"long\" or with \"Duration\".", reasons(token));
    }
  }

  @Override
  public void judge(Project project, Findings findings) {
    Set<String> configured = project.configuration().values().stream().map(value -> value.key().flat()).collect(Collectors.toSet());
    project.suspicions(this, Unconfigured.class)
      .filter(suspected -> !configured.contains(Key.of(suspected.evidence().setting()).flat()))
      .forEach(suspected -> findings.report(suspected.suspicion()));
  }

  private Duration limit(TokenLifetime token) {
    return switch (token.kind()) {
      case ACCESS -> Duration.ofHours(maxAccessTokenHours);
      case REFRESH -> Duration.ofDays(maxRefreshTokenDays);
      case OTHER -> Duration.ofDays(maxTokenDays);
    };
  }

  private static String name(TokenLifetime token) {
    return switch (token.kind()) {
      case ACCESS -> "access token";
      case REFRESH -> "refresh token";
      case OTHER -> "token";
    };
  }

  private static String text(TokenLifetime token) {
    return token.time().isEndless() ? "practically for ever" : "for " + text(token.time().length());
  }

  private static String text(Duration length) {
    return length.toDays() > 1 ? length.toDays() + " days" : length.toHours() + (length.toHours() == 1 ? " hour" : " hours");
  }

  private static List<Reason> reasons(TokenLifetime token) {
    List<Reason> reasons = new ArrayList<>();
    if (token.time().overflow() != null) {
      reasons.add(new Reason("This is computed in \"int\".", token.time().overflow()));
    } else if (token.time().constant() instanceof VariableTree constant) {
      reasons.add(new Reason("The lifetime comes from here.", constant.simpleName()));
    }
    token.caller().ifPresent(caller -> reasons.add(new Reason("This call asks for it.", Calls.name(caller))));
    return reasons;
  }

  /** Sonar's own rule speaks where a computation in {@code int} as a whole becomes a {@code long}. */
  private static boolean isReportedAsCast(Tree overflow) {
    Tree parent = overflow.parent();
    return parent instanceof VariableTree variable && !isInt(variable) || parent instanceof Arguments || parent instanceof ReturnStatementTree
      || parent instanceof AssignmentExpressionTree;
  }

  private static boolean isInt(VariableTree variable) {
    return variable.type().symbolType().is("int") || variable.type().symbolType().is("java.lang.Integer");
  }
}
