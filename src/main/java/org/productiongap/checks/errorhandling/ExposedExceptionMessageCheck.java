package org.productiongap.checks.errorhandling;

import com.google.auto.service.AutoService;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.productiongap.checks.GapCheck;
import org.productiongap.framework.DevelopmentOnly;
import org.productiongap.framework.web.ClientAnswer;
import org.productiongap.framework.web.ClientAnswers;
import org.productiongap.framework.web.ExceptionText;
import org.productiongap.framework.web.ExceptionTexts;
import org.sonar.check.Rule;
import org.sonar.plugins.java.api.tree.Tree;

/**
 * The platform, drivers and libraries write the text of an exception for whoever reads the log: tables, classes, hosts, file names. Silent are exceptions
 * that the application declares itself, because it writes their texts for its users, and texts of a framework that are meant for the caller.
 */
@AutoService(GapCheck.class)
@Rule(key = "ExposedExceptionMessage")
public final class ExposedExceptionMessageCheck extends GapCheck {

  @Override
  public List<Tree.Kind> nodesToVisit() {
    return List.of(Tree.Kind.COMPILATION_UNIT);
  }

  @Override
  protected void check(Tree tree) {
    Set<Tree> reported = Collections.newSetFromMap(new IdentityHashMap<>());
    for (ClientAnswer answer : ClientAnswers.in(file())) {
      List<ExceptionText> texts = ExceptionTexts.inside(answer.content()).stream()
        .filter(text -> text.kind() == ExceptionText.Kind.MESSAGE)
        .toList();
      Set<Tree> exceptions = Collections.newSetFromMap(new IdentityHashMap<>());
      texts.stream().filter(text -> reported.contains(text.tree())).map(ExposedExceptionMessageCheck::source).forEach(exceptions::add);
      texts.stream()
        .filter(text -> exceptions.add(source(text)) && reported.add(text.tree()) && !DevelopmentOnly.guards(text.tree()))
        .forEach(text -> report(text, answer));
    }
  }

  private static Tree source(ExceptionText text) {
    return text.declaration() == null ? text.tree() : text.declaration();
  }

  private void report(ExceptionText text, ClientAnswer answer) {
    String exception = text.exception().isEmpty() ? "it" : "\"" + text.exception() + "\"";
    List<Reason> reasons = new ArrayList<>();
    if (text.declaration() != null) {
      reasons.add(new Reason("The exception", text.declaration()));
    }
    reasons.add(new Reason("Sent to the client here", answer.place()));
    reportIssue(text.tree(), "The text of this " + text.type() + " reaches the client: log " + exception + " and answer with a text of your own.", reasons);
  }
}
