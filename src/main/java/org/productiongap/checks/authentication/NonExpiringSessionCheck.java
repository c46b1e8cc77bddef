package org.productiongap.checks.authentication;

import com.google.auto.service.AutoService;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.productiongap.checks.ConfigurationGaps;
import org.productiongap.checks.GapCheck;
import org.productiongap.configuration.gap.ConfigurationGap;
import org.productiongap.configuration.gap.SessionSettings;
import org.productiongap.framework.DevelopmentOnly;
import org.productiongap.framework.security.Sessions;
import org.productiongap.project.Findings;
import org.productiongap.project.Project;
import org.productiongap.project.ProjectRule;
import org.sonar.check.Rule;
import org.sonar.check.RuleProperty;
import org.sonar.plugins.java.api.tree.Tree;

/**
 * A login that never ends is a key that was never returned: on a shared computer, in a stolen cookie, for a user who left.
 * Cookies that carry no login (language, theme, consent) are not reported, nor times that come from configuration.
 */
@AutoService(GapCheck.class)
@Rule(key = "NonExpiringSession")
public final class NonExpiringSessionCheck extends GapCheck implements ProjectRule {

  private static final Duration FOR_EVER = Duration.ofDays(3650);

  @RuleProperty(key = "maxSessionHours", defaultValue = "24",
    description = "Longest time without a request after which a session may still be alive, in hours. NIST SP 800-63B asks for 30 minutes to 12 hours; 24 leaves room.")
  int maxSessionHours = 24;

  @RuleProperty(key = "maxRememberedDays", defaultValue = "30",
    description = "Longest time that a login cookie or a remembered login may last, in days. NIST SP 800-63B, level 1, asks for a new login after 30 days.")
  int maxRememberedDays = 30;

  @Override
  public List<Tree.Kind> nodesToVisit() {
    return List.of(Tree.Kind.COMPILATION_UNIT);
  }

  @Override
  protected void check(Tree tree) {
    Sessions.in(file()).stream()
      .filter(lifetime -> isTooLong(lifetime.kind(), lifetime.lasts()))
      .filter(lifetime -> !DevelopmentOnly.guards(lifetime.place()))
      .forEach(lifetime -> reportIssue(lifetime.place(), message(lifetime.kind(), lifetime.lasts())));
  }

  @Override
  public void judge(Project project, Findings findings) {
    ConfigurationGaps.report(this, project, findings, SessionSettings.in(project.configuration()).stream()
      .filter(lifetime -> isTooLong(kind(lifetime), lifetime.lasts()))
      .map(lifetime -> new ConfigurationGap(lifetime.place(), message(kind(lifetime), lifetime.lasts())))
      .toList());
  }

  private static Sessions.Kind kind(SessionSettings.Lifetime lifetime) {
    return lifetime.isCookie() ? Sessions.Kind.COOKIE : Sessions.Kind.SESSION;
  }

  private boolean isTooLong(Sessions.Kind kind, Optional<Duration> time) {
    Duration limit = kind == Sessions.Kind.SESSION ? Duration.ofHours(maxSessionHours) : Duration.ofDays(maxRememberedDays);
    return time.map(lasts -> lasts.compareTo(limit) > 0).orElse(true);
  }

  private String message(Sessions.Kind kind, Optional<Duration> known) {
    String limit = kind == Sessions.Kind.SESSION ? unit(maxSessionHours, "hour") : unit(maxRememberedDays, "day");
    String what = switch (kind) {
      case SESSION -> "session";
      case COOKIE -> "login cookie";
      case REMEMBER_ME -> "remembered login";
    };
    String lasts = known.filter(time -> time.compareTo(FOR_EVER) < 0)
      .map(time -> "lasts " + (time.toDays() > 1 ? unit(time.toDays(), "day") : unit(time.toHours(), "hour")))
      .orElse("never ends");
    return "This " + what + " " + lasts + "; end it after " + limit + " at the latest, so that a lost or stolen login stops working.";
  }

  private static String unit(long number, String unit) {
    return number + " " + unit + (number == 1 ? "" : "s");
  }
}
