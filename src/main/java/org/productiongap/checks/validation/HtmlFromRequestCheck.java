package org.productiongap.checks.validation;

import com.google.auto.service.AutoService;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.productiongap.checks.GapCheck;
import org.productiongap.framework.html.HtmlAnswers;
import org.productiongap.framework.html.HtmlEscapes;
import org.productiongap.framework.web.RequestData;
import org.productiongap.framework.web.RequestText;
import org.sonar.check.Rule;
import org.sonar.plugins.java.api.tree.ExpressionTree;
import org.sonar.plugins.java.api.tree.Tree;

/**
 * A page that repeats text of the request runs whatever script a link puts there, with the session of whoever follows it.
 * Templates, JSON and plain text are not reported, nor text that comes from the database.
 */
@AutoService(GapCheck.class)
@Rule(key = "HtmlFromRequest")
public final class HtmlFromRequestCheck extends GapCheck {

  @Override
  public List<Tree.Kind> nodesToVisit() {
    return List.of(Tree.Kind.COMPILATION_UNIT);
  }

  @Override
  protected void check(Tree tree) {
    Set<Tree> reported = new HashSet<>();
    for (ExpressionTree page : HtmlAnswers.in(file())) {
      RequestData.inside(page, HtmlEscapes::is).stream()
        .findFirst()
        .filter(text -> reported.add(page))
        .ifPresent(text -> report(page, text));
    }
  }

  private void report(ExpressionTree page, RequestText text) {
    reportIssue(page, "\"%s\" comes from the request and is written into this page as it is: escape it for HTML, or let a template do so."
      .formatted(text.name()), List.of(new Reason("The caller chooses this text.", text.tree())));
  }
}
