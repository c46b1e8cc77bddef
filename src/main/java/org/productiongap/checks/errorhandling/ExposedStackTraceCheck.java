package org.productiongap.checks.errorhandling;

import com.google.auto.service.AutoService;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.productiongap.checks.GapCheck;
import org.productiongap.framework.web.Disclosure;
import org.productiongap.framework.web.Disclosures;
import org.productiongap.framework.web.ExceptionText;
import org.productiongap.framework.web.TellingMethod;
import org.productiongap.framework.web.ToldException;
import org.productiongap.project.Findings;
import org.productiongap.project.Project;
import org.productiongap.project.ProjectRule;
import org.sonar.check.Rule;
import org.sonar.plugins.java.api.tree.Tree;

/**
 * A stack trace is a map of the application: classes, libraries, their versions, the way a request takes. It is for the log, whoever wrote the exception.
 * Not reported are traces that are logged or stored, and single elements of one.
 */
@AutoService(GapCheck.class)
@Rule(key = "ExposedStackTrace")
public final class ExposedStackTraceCheck extends GapCheck implements ProjectRule {

  /**
   * Who may tell of the trace.
   *
   * @param parameter the parameter that takes the exception
   */
  record Told(String parameter) {
  }

  @Override
  public List<Tree.Kind> nodesToVisit() {
    return List.of(Tree.Kind.COMPILATION_UNIT);
  }

  @Override
  protected void check(Tree tree) {
    Disclosures.in(file(), ExceptionText.Kind.STACK_TRACE).forEach(this::report);
    for (ToldException told : ToldException.in(file(), ExceptionText.Kind.STACK_TRACE)) {
      List<Reason> reasons = reasons(told.text());
      reasons.add(new Reason("Sent to the client here", told.answer().place()));
      suspect(told.text().tree(), message(told.text()), reasons, new Told(told.parameter()));
    }
  }

  private void report(Disclosure disclosure) {
    ExceptionText text = disclosure.text();
    List<Reason> reasons = reasons(text);
    Tree place = disclosure.isWrittenBefore() ? disclosure.answer().place() : text.tree();
    reasons.add(disclosure.isWrittenBefore() ? new Reason("Written here", text.tree()) : new Reason("Sent to the client here", disclosure.answer().place()));
    reportIssue(place, message(text), reasons);
  }

  private static String message(ExceptionText text) {
    String exception = text.exception().isEmpty() ? "this exception" : "\"" + text.exception() + "\"";
    return "The stack trace of " + exception + " reaches the client: log it, and answer with a text of your own.";
  }

  private static List<Reason> reasons(ExceptionText text) {
    List<Reason> reasons = new ArrayList<>();
    if (text.declaration() != null) {
      reasons.add(new Reason("The exception", text.declaration()));
    }
    return reasons;
  }

  /** A method of another file may write the trace down. */
  @Override
  public void judge(Project project, Findings findings) {
    Set<String> telling = project.facts(TellingMethod.class).stream().filter(TellingMethod::trace).map(TellingMethod::parameter).collect(Collectors.toSet());
    project.suspicions(this, Told.class)
      .filter(suspected -> telling.contains(suspected.evidence().parameter()))
      .forEach(suspected -> findings.report(suspected.suspicion()));
  }
}
