package org.productiongap.checks.errorhandling;

import com.google.auto.service.AutoService;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.productiongap.checks.GapCheck;
import org.productiongap.framework.web.AnsweredFailure;
import org.productiongap.framework.web.Disclosure;
import org.productiongap.framework.web.Disclosures;
import org.productiongap.framework.web.ExceptionText;
import org.productiongap.framework.web.TellingMethod;
import org.productiongap.framework.web.ToldException;
import org.productiongap.framework.web.WrappedText;
import org.productiongap.framework.web.WrappedTexts;
import org.productiongap.project.Findings;
import org.productiongap.project.Project;
import org.productiongap.project.ProjectRule;
import org.sonar.check.Rule;
import org.sonar.plugins.java.api.tree.Tree;

/**
 * The platform, drivers and libraries write the text of an exception for whoever reads the log: tables, classes, hosts, file names. Silent are exceptions
 * that the application declares itself, because it writes their texts for its users unless it puts a technical text into them, and texts of a
 * framework that are meant for the caller.
 */
@AutoService(GapCheck.class)
@Rule(key = "ExposedExceptionMessage")
public final class ExposedExceptionMessageCheck extends GapCheck implements ProjectRule {

  /**
   * Who may answer with a text.
   *
   * @param types the type of the exception that has it and those that this extends, nearest first
   * @param answersAlone whether it is an answer where no handler takes it
   */
  record Thrown(List<String> types, boolean answersAlone) {
  }

  /**
   * Who may tell of the exception.
   *
   * @param parameter the parameter that takes it
   */
  record Told(String parameter) {
  }

  private static final Set<String> ALL_FAILURES = Set.of("java.lang.RuntimeException", "java.lang.Exception", "java.lang.Throwable");

  @Override
  public List<Tree.Kind> nodesToVisit() {
    return List.of(Tree.Kind.COMPILATION_UNIT);
  }

  @Override
  protected void check(Tree tree) {
    for (Disclosure disclosure : Disclosures.in(file(), ExceptionText.Kind.MESSAGE)) {
      List<Reason> reasons = reasons(disclosure.text(), "Sent to the client here", disclosure.answer().place());
      List<String> thrown = WrappedTexts.thrownBy(disclosure.answer());
      if (thrown.isEmpty()) {
        reportIssue(disclosure.text().tree(), message(disclosure.text()), reasons);
      } else {
        reportUnlessExplained(disclosure.text().tree(), message(disclosure.text()), reasons, new Thrown(thrown, true));
      }
    }
    for (ToldException told : ToldException.in(file(), ExceptionText.Kind.MESSAGE)) {
      suspect(told.text().tree(), message(told.text()), reasons(told.text(), "Sent to the client here", told.answer().place()), new Told(told.parameter()));
    }
    for (WrappedText wrapped : WrappedTexts.in(file())) {
      suspect(wrapped.text().tree(), message(wrapped.text()),
        reasons(wrapped.text(), "A handler answers with the text of this exception", wrapped.creation().identifier()),
        new Thrown(wrapped.types(), false));
    }
  }

  private static String message(ExceptionText text) {
    String exception = text.exception().isEmpty() ? "it" : "\"" + text.exception() + "\"";
    return "The text of this " + text.type() + " reaches the client: log " + exception + " and answer with a text of your own.";
  }

  private static List<Reason> reasons(ExceptionText text, String way, Tree place) {
    List<Reason> reasons = new ArrayList<>();
    if (text.declaration() != null) {
      reasons.add(new Reason("The exception", text.declaration()));
    }
    reasons.add(new Reason(way, place));
    return reasons;
  }

  /** What an application wraps into an exception of its own reaches the client when the nearest handler answers with the text of that. */
  @Override
  public void judge(Project project, Findings findings) {
    Map<String, Boolean> answered = new HashMap<>();
    project.facts(AnsweredFailure.class).forEach(failure -> answered.merge(failure.type(), failure.withText(), Boolean::logicalOr));
    project.suspicions(this, Thrown.class)
      .filter(suspected -> reachesClient(suspected.evidence(), answered))
      .forEach(suspected -> findings.report(suspected.suspicion()));
    Set<String> telling = project.facts(TellingMethod.class).stream()
      .filter(method -> !method.trace())
      .map(TellingMethod::parameter)
      .collect(Collectors.toSet());
    project.suspicions(this, Told.class)
      .filter(suspected -> telling.contains(suspected.evidence().parameter()))
      .forEach(suspected -> findings.report(suspected.suspicion()));
  }

  /** The nearest handler decides; without one, an exception that Spring answers by itself shows its text unless some handler takes all failures. */
  private static boolean reachesClient(Thrown thrown, Map<String, Boolean> answered) {
    return thrown.types().stream().filter(answered::containsKey).findFirst().map(answered::get)
      .orElseGet(() -> thrown.answersAlone() && ALL_FAILURES.stream().noneMatch(answered::containsKey));
  }
}
