package org.productiongap.checks.operations;

import com.google.auto.service.AutoService;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.productiongap.checks.GapCheck;
import org.productiongap.framework.DevelopmentOnly;
import org.productiongap.framework.logging.LogCalls;
import org.productiongap.framework.logging.LoggedSecret;
import org.productiongap.framework.logging.LoggedSecrets;
import org.productiongap.framework.logging.ObjectText;
import org.productiongap.project.Findings;
import org.productiongap.project.Project;
import org.productiongap.project.ProjectRule;
import org.sonar.check.Rule;
import org.sonar.plugins.java.api.tree.MethodInvocationTree;
import org.sonar.plugins.java.api.tree.Tree;

/**
 * A log is read, copied and kept by many; a password in it is a password that all of them have. Reported is the value, not a
 * text that talks about it, nor what is masked, hashed, measured or compared first. Once per log call.
 */
@AutoService(GapCheck.class)
@Rule(key = "SensitiveDataInLog")
public final class SensitiveDataInLogCheck extends GapCheck implements ProjectRule {

  private static final String MESSAGE = "Everyone who reads the log finds %s here (\"%s\"); leave the value out.";

  /** An object that is logged, of a class in another file. */
  record Logged(String type) {
  }

  @Override
  public List<Tree.Kind> nodesToVisit() {
    return List.of(Tree.Kind.COMPILATION_UNIT);
  }

  @Override
  protected void check(Tree tree) {
    for (MethodInvocationTree log : LogCalls.in(file())) {
      List<LoggedSecret> secrets = LoggedSecrets.in(log);
      if (DevelopmentOnly.isInProfile(log)) {
        continue;
      }
      if (secrets.isEmpty()) {
        LoggedSecrets.objectsIn(log).forEach(object -> suspect(object.tree(), "", List.of(), new Logged(object.type())));
      } else {
        report(secrets);
      }
    }
  }

  private void report(List<LoggedSecret> secrets) {
    LoggedSecret first = secrets.get(0);
    List<Reason> reasons = new ArrayList<>();
    if (first.origin() != first.tree()) {
      reasons.add(new Reason("The value comes from here", first.origin()));
    }
    secrets.stream().skip(1).filter(other -> other.tree() != first.tree())
      .forEach(other -> reasons.add(new Reason("So does " + other.kind().inWords(), other.tree())));
    reportIssue(first.tree(), MESSAGE.formatted(first.kind().inWords(), first.name()), reasons);
  }

  @Override
  public void judge(Project project, Findings findings) {
    Map<String, ObjectText.Shown> shown = new HashMap<>();
    project.facts(ObjectText.Shown.class).forEach(fact -> shown.putIfAbsent(fact.type(), fact));
    project.suspicions(this, Logged.class).filter(suspected -> shown.containsKey(suspected.evidence().type())).forEach(suspected -> {
      ObjectText.Shown secret = shown.get(suspected.evidence().type());
      findings.report(suspected.suspicion().place(), MESSAGE.formatted(secret.kind().inWords(), secret.member()));
    });
  }
}
