package org.productiongap.checks.dataintegrity;

import com.google.auto.service.AutoService;
import java.util.List;
import org.productiongap.checks.GapCheck;
import org.productiongap.framework.TestCode;
import org.productiongap.framework.transaction.CheckedCommit;
import org.sonar.check.Rule;
import org.sonar.plugins.java.api.tree.Tree;

/**
 * People see an error and the database keeps half of the work, so the second try does the first half twice. Not reported: exceptions that leave
 * before anything is written, ones that the transaction names, and what SonarQube's own rule S8989 finds.
 */
@AutoService(GapCheck.class)
@Rule(key = "CheckedExceptionCommits")
public final class CheckedExceptionCommitsCheck extends GapCheck {

  @Override
  public List<Tree.Kind> nodesToVisit() {
    return List.of(Tree.Kind.COMPILATION_UNIT);
  }

  @Override
  protected void check(Tree tree) {
    CheckedCommit.in(file()).stream().filter(commit -> !TestCode.surrounds(commit.method())).forEach(commit -> reportIssue(commit.tree(),
      "When \"%s\" leaves \"%s\", the transaction commits what was written until then; %s."
        .formatted(commit.exception(), commit.method().simpleName().name(), commit.remedy()),
      List.of(new Reason("This stays in the database,", commit.write()), new Reason("although the method fails here.", commit.source()))));
  }
}
