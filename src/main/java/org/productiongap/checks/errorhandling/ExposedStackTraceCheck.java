package org.productiongap.checks.errorhandling;

import com.google.auto.service.AutoService;
import java.util.ArrayList;
import java.util.List;
import org.productiongap.checks.GapCheck;
import org.productiongap.framework.web.Disclosure;
import org.productiongap.framework.web.Disclosures;
import org.productiongap.framework.web.ExceptionText;
import org.sonar.check.Rule;
import org.sonar.plugins.java.api.tree.Tree;

/**
 * A stack trace is a map of the application: classes, libraries, their versions, the way a request takes. It is for the log, whoever wrote the exception.
 * Not reported are traces that are logged or stored, and single elements of one.
 */
@AutoService(GapCheck.class)
@Rule(key = "ExposedStackTrace")
public final class ExposedStackTraceCheck extends GapCheck {

  @Override
  public List<Tree.Kind> nodesToVisit() {
    return List.of(Tree.Kind.COMPILATION_UNIT);
  }

  @Override
  protected void check(Tree tree) {
    Disclosures.in(file(), ExceptionText.Kind.STACK_TRACE).forEach(this::report);
  }

  private void report(Disclosure disclosure) {
    ExceptionText text = disclosure.text();
    String exception = text.exception().isEmpty() ? "this exception" : "\"" + text.exception() + "\"";
    List<Reason> reasons = new ArrayList<>();
    if (text.declaration() != null) {
      reasons.add(new Reason("The exception", text.declaration()));
    }
    Tree place = disclosure.isWrittenBefore() ? disclosure.answer().place() : text.tree();
    reasons.add(disclosure.isWrittenBefore() ? new Reason("Written here", text.tree()) : new Reason("Sent to the client here", disclosure.answer().place()));
    reportIssue(place, "The stack trace of " + exception + " reaches the client: log it, and answer with a text of your own.", reasons);
  }
}
