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
    Disclosures.in(file(), ExceptionText.Kind.MESSAGE).forEach(this::report);
  }

  private void report(Disclosure disclosure) {
    ExceptionText text = disclosure.text();
    String exception = text.exception().isEmpty() ? "it" : "\"" + text.exception() + "\"";
    List<Reason> reasons = new ArrayList<>();
    if (text.declaration() != null) {
      reasons.add(new Reason("The exception", text.declaration()));
    }
    reasons.add(new Reason("Sent to the client here", disclosure.answer().place()));
    reportIssue(text.tree(), "The text of this " + text.type() + " reaches the client: log " + exception + " and answer with a text of your own.", reasons);
  }
}
