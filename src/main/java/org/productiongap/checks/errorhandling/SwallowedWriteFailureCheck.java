package org.productiongap.checks.errorhandling;

import com.google.auto.service.AutoService;
import java.util.List;
import org.productiongap.checks.GapCheck;
import org.productiongap.flow.Calls;
import org.productiongap.framework.TestCode;
import org.productiongap.framework.failure.SwallowedWrite;
import org.productiongap.framework.failure.SwallowedWrites;
import org.sonar.check.Rule;
import org.sonar.plugins.java.api.tree.Tree;

/**
 * Whoever calls takes it that what was to be stored is stored. Not reported are failures that the caller is told of in any way, expected ones such as a
 * duplicate, what is tried again, what may fail without harm, and background work that logs. Inside a transaction SwallowedFailureInTransaction speaks.
 */
@AutoService(GapCheck.class)
@Rule(key = "SwallowedWriteFailure")
public final class SwallowedWriteFailureCheck extends GapCheck {

  @Override
  public List<Tree.Kind> nodesToVisit() {
    return List.of(Tree.Kind.COMPILATION_UNIT);
  }

  @Override
  protected void check(Tree tree) {
    SwallowedWrites.in(file()).stream()
      .filter(swallowed -> !swallowed.isInTransaction() && !TestCode.surrounds(swallowed.place()))
      .forEach(this::report);
  }

  private void report(SwallowedWrite swallowed) {
    Tree write = Calls.name(swallowed.write().call());
    String name = Calls.name(swallowed.write().call()).name();
    String what = swallowed.logged() ? "it is only logged, and the caller believes that it was done"
      : "nobody hears of it, and the caller believes that it was done";
    reportIssue(swallowed.place(), "When \"" + name + "\" fails, " + what
      + ": let the failure through, or answer with one.", List.of(new Reason("The write", write)));
  }
}
