package org.productiongap.checks.dataintegrity;

import com.google.auto.service.AutoService;
import java.util.List;
import java.util.stream.Stream;
import org.productiongap.checks.GapCheck;
import org.productiongap.flow.Answer;
import org.productiongap.framework.DevelopmentOnly;
import org.productiongap.framework.TestCode;
import org.productiongap.framework.transaction.InnerCall;
import org.productiongap.framework.transaction.LooseWrites;
import org.productiongap.framework.transaction.TransactionalCall;
import org.productiongap.framework.transaction.TransactionalMethods;
import org.productiongap.project.Findings;
import org.productiongap.project.Project;
import org.productiongap.project.ProjectRule;
import org.sonar.check.Rule;
import org.sonar.plugins.java.api.semantic.Type;
import org.sonar.plugins.java.api.tree.ClassTree;
import org.sonar.plugins.java.api.tree.Tree;

/**
 * When the second write fails, the first one stays: money has left one account and arrived nowhere. Not reported: methods that any caller of the
 * project runs in a transaction, loops that handle the failure of each row, filling an empty database at the start, and stores without transactions
 * over several records.
 */
@AutoService(GapCheck.class)
@Rule(key = "WritesWithoutTransaction")
public final class WritesWithoutTransactionCheck extends GapCheck implements ProjectRule {

  /**
   * A method that callers may run in a transaction.
   *
   * @param types the simple names of its class and of what this extends and implements
   * @param method its name
   * @param arguments how many parameters it has
   */
  record Called(List<String> types, String method, int arguments) {
  }

  @Override
  public List<Tree.Kind> nodesToVisit() {
    return List.of(Tree.Kind.COMPILATION_UNIT);
  }

  @Override
  protected void check(Tree tree) {
    LooseWrites.in(file()).stream()
      .filter(writes -> !TestCode.surrounds(writes.method()) && !DevelopmentOnly.guards(writes.method()))
      .forEach(this::check);
  }

  private void check(LooseWrites writes) {
    String message = "\"%s\" writes to the database %s outside a transaction, so a failure in between leaves half of the work; make it one transaction."
      .formatted(writes.method().simpleName().name(), writes.loop() == null ? "more than once" : "in a loop");
    List<Reason> reasons = writes.first() == writes.second() ? List.of(new Reason("Each of these writes stands for itself.", writes.first()))
      : List.of(new Reason("This stays,", writes.first()), new Reason("when this fails.", writes.second()));
    if (writes.scope().open() == Answer.NO) {
      reportIssue(writes.method().simpleName(), message, reasons);
    } else {
      suspect(writes.method().simpleName(), message, reasons, called(writes));
    }
  }

  private static Called called(LooseWrites writes) {
    ClassTree owner = (ClassTree) writes.method().parent();
    Stream<String> above = owner.symbol().superTypes().stream().map(Type::name);
    String name = owner.simpleName() == null ? "" : owner.simpleName().name();
    return new Called(Stream.concat(Stream.of(name), above).distinct().toList(), writes.method().simpleName().name(), writes.method().parameters().size());
  }

  @Override
  public void judge(Project project, Findings findings) {
    if (!project.isComplete()) {
      return;
    }
    TransactionalMethods inTransaction = new TransactionalMethods(project.facts(TransactionalCall.class), project.facts(InnerCall.class));
    project.suspicions(this, Called.class)
      .filter(suspected -> !inTransaction.contain(suspected.evidence().types(), suspected.evidence().method(), suspected.evidence().arguments()))
      .forEach(suspected -> findings.report(suspected.suspicion()));
  }
}
