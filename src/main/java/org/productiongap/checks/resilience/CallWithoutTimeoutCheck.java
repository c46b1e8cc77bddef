package org.productiongap.checks.resilience;

import com.google.auto.service.AutoService;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.productiongap.checks.GapCheck;
import org.productiongap.configuration.Setting;
import org.productiongap.framework.CommandTool;
import org.productiongap.framework.DevelopmentOnly;
import org.productiongap.framework.TestCode;
import org.productiongap.framework.http.ClientShaping;
import org.productiongap.framework.http.EndlessWait;
import org.productiongap.framework.http.EndlessWait.Elsewhere;
import org.productiongap.framework.http.EndlessWaits;
import org.productiongap.framework.http.OwnMailSender;
import org.productiongap.project.Findings;
import org.productiongap.project.Project;
import org.productiongap.project.ProjectRule;
import org.sonar.check.Rule;
import org.sonar.plugins.java.api.tree.Tree;

/**
 * One slow partner takes the whole application with it: every thread ends up waiting for it. A time-out for the connect alone
 * does not help. Not reported are clients that get their limits from out of sight, those whose library has a short default, and those of a command line tool.
 */
@AutoService(GapCheck.class)
@Rule(key = "CallWithoutTimeout")
public final class CallWithoutTimeoutCheck extends GapCheck implements ProjectRule {

  /**
   * A client that something elsewhere may limit.
   *
   * @param where what may
   */
  record Unlimited(Elsewhere where) {
  }

  @Override
  public List<Tree.Kind> nodesToVisit() {
    return List.of(Tree.Kind.COMPILATION_UNIT);
  }

  @Override
  protected void check(Tree tree) {
    EndlessWaits.in(file()).stream()
      .filter(wait -> !DevelopmentOnly.guards(wait.place()) && !TestCode.surrounds(wait.place()) && !CommandTool.surrounds(wait.place()))
      .forEach(this::check);
  }

  private void check(EndlessWait wait) {
    if (wait.mayBeLimited() == Elsewhere.NOWHERE) {
      reportIssue(wait.place(), message(wait), reasons(wait));
    } else {
      suspect(wait.place(), message(wait), reasons(wait), new Unlimited(wait.mayBeLimited()));
    }
  }

  @Override
  public void judge(Project project, Findings findings) {
    if (!project.isComplete()) {
      return;
    }
    project.suspicions(this, Unlimited.class)
      .filter(suspected -> !isLimited(suspected.evidence().where(), project))
      .forEach(suspected -> findings.report(suspected.suspicion()));
    boolean isMailLimited = project.configuration().inProduction(Setting.MAIL_TIMEOUT).findAny().isPresent() || !project.facts(OwnMailSender.class).isEmpty();
    if (!isMailLimited) {
      project.configuration().inProduction(Setting.MAIL_HOST).forEach(host -> findings.report(host.place(),
        "Sending mail has no time-out: a mail server that stays silent holds every caller up; set \"mail.smtp.timeout\" and \"mail.smtp.connectiontimeout\" among the mail properties."));
    }
  }

  private static boolean isLimited(Elsewhere where, Project project) {
    Set<Elsewhere> shaped = project.facts(ClientShaping.class).stream().map(ClientShaping::where).collect(Collectors.toSet());
    return shaped.contains(where) || switch (where) {
      case BLOCKING_CLIENTS -> project.configuration().inProduction(Setting.BLOCKING_CLIENT_TIMEOUT).findAny().isPresent();
      case REACTIVE_CLIENTS -> shaped.contains(Elsewhere.EACH_REACTIVE_CALL)
        || project.configuration().inProduction(Setting.REACTIVE_CLIENT_TIMEOUT).findAny().isPresent();
      default -> false;
    };
  }

  private static String message(EndlessWait wait) {
    String gap = wait.connectOnly().isEmpty() ? "has no time-out of its own: a partner that stays silent holds every caller up"
      : "limits only the connect: a partner that stays silent afterwards holds every caller up";
    return "This " + wait.client() + " " + gap + "; set " + wait.fix() + ".";
  }

  private static List<Reason> reasons(EndlessWait wait) {
    return wait.connectOnly().stream().map(place -> new Reason("This ends the connect only.", place)).toList();
  }
}
