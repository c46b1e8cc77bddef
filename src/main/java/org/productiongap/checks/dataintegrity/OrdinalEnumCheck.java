package org.productiongap.checks.dataintegrity;

import com.google.auto.service.AutoService;
import java.util.List;
import org.productiongap.checks.EntityCheck;
import org.productiongap.checks.GapCheck;
import org.productiongap.flow.Answer;
import org.productiongap.framework.persistence.AppliedConverter;
import org.productiongap.framework.persistence.Entity;
import org.productiongap.framework.persistence.EnumColumn;
import org.productiongap.project.Findings;
import org.productiongap.project.Project;
import org.productiongap.project.ProjectRule;
import org.sonar.check.Rule;
import org.sonar.plugins.java.api.tree.ClassTree;

/**
 * A position means something else as soon as somebody sorts the constants or adds one in between, and every row that was
 * written before lies from then on. Columns with a converter, in sight or likely, and those of views are not reported.
 */
@AutoService(GapCheck.class)
@Rule(key = "OrdinalEnum")
public final class OrdinalEnumCheck extends EntityCheck implements ProjectRule {

  /**
   * A column whose mapping says nothing.
   *
   * @param type the simple name of the enum
   */
  record Unsaid(String type) {
  }

  @Override
  protected void check(Entity entity) {
    if (entity.table() != Entity.Table.VIEW) {
      EnumColumn.of(entity).stream().filter(column -> column.isByPosition() == Answer.YES).forEach(this::report);
    }
  }

  private void report(EnumColumn column) {
    ClassTree constants = column.type() == null ? null : column.type().declaration();
    String message = "\"%s\" is stored as the position of its constant, so that a constant added in between changes what old rows mean; store the name instead."
      .formatted(column.member().name());
    List<Reason> reasons = constants == null ? List.of() : List.of(new Reason("The order of these constants is what is stored.", constants.simpleName()));
    if (column.isByDefault() && column.type() != null) {
      reportUnlessExplained(column.tree(), message, reasons, new Unsaid(column.type().name()));
    } else {
      reportIssue(column.tree(), message, reasons);
    }
  }

  @Override
  public void judge(Project project, Findings findings) {
    List<AppliedConverter> converters = project.facts(AppliedConverter.class);
    project.suspicions(this, Unsaid.class)
      .filter(suspected -> converters.stream().noneMatch(converter -> converter.mayConvert(suspected.evidence().type())))
      .forEach(suspected -> findings.report(suspected.suspicion()));
  }
}
