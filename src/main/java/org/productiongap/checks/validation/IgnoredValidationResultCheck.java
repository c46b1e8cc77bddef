package org.productiongap.checks.validation;

import com.google.auto.service.AutoService;
import java.util.List;
import org.productiongap.checks.GapCheck;
import org.productiongap.framework.validation.IgnoredResult;
import org.productiongap.framework.validation.IgnoredResults;
import org.sonar.check.Rule;
import org.sonar.plugins.java.api.tree.Tree;

/**
 * Taking the result of a validation keeps the framework from refusing wrong input, so an endpoint that never reads it accepts everything. Results that are
 * passed on are not reported.
 */
@AutoService(GapCheck.class)
@Rule(key = "IgnoredValidationResult")
public final class IgnoredValidationResultCheck extends GapCheck {

  @Override
  public List<Tree.Kind> nodesToVisit() {
    return List.of(Tree.Kind.COMPILATION_UNIT);
  }

  @Override
  protected void check(Tree tree) {
    IgnoredResults.in(file()).forEach(this::report);
  }

  private void report(IgnoredResult result) {
    String name = result.parameter().simpleName().name();
    String subject = result.validated().isEmpty() ? "wrong input" : "\"" + result.validated() + "\"";
    reportIssue(result.parameter().simpleName(), "Nothing reads \"%s\", so %s is used even when it is invalid; stop when it has errors, or remove this parameter."
      .formatted(name, subject), result.uses().stream().map(use -> new Reason("This does not keep anything from going on.", use)).toList());
  }
}
