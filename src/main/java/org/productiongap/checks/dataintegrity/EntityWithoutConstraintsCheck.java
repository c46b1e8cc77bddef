package org.productiongap.checks.dataintegrity;

import com.google.auto.service.AutoService;
import java.util.List;
import org.productiongap.checks.EntityCheck;
import org.productiongap.checks.GapCheck;
import org.productiongap.flow.Answer;
import org.productiongap.framework.persistence.ColumnConstraints;
import org.productiongap.framework.persistence.Entity;
import org.productiongap.framework.persistence.PersistentMember;
import org.productiongap.framework.persistence.PersistentMember.Role;
import org.sonar.check.Rule;

/**
 * A table without a constraint takes every wrong row a bug, a script or a second service writes, and nobody notices before the
 * data is needed. Views, tables shared with a superclass (whose columns must be nullable) and entities whose mapping is partly
 * out of sight are not reported.
 */
@AutoService(GapCheck.class)
@Rule(key = "EntityWithoutConstraints")
public final class EntityWithoutConstraintsCheck extends EntityCheck {

  private static final int FEWEST_COLUMNS = 2;
  private static final int MOST_SHOWN = 5;

  @Override
  protected void check(Entity entity) {
    List<PersistentMember> columns = entity.membersOfItsOwnRows().stream().filter(member -> member.role() == Role.BASIC).toList();
    List<PersistentMember> here = columns.stream().filter(column -> column.tree() != null).toList();
    if (entity.table() == Entity.Table.OWN && columns.size() >= FEWEST_COLUMNS && !here.isEmpty()
      && ColumnConstraints.of(entity) == Answer.NO) {
      reportIssue(entity.tree().simpleName(), message(entity, columns), here.stream()
        .limit(MOST_SHOWN)
        .map(column -> new Reason("\"%s\" is declared without a constraint.".formatted(column.name()), column.tree()))
        .toList());
    }
  }

  private static String message(Entity entity, List<PersistentMember> columns) {
    String others = columns.size() == FEWEST_COLUMNS ? "\"%s\"".formatted(columns.get(1).name())
      : "%d more columns".formatted(columns.size() - 1);
    return "\"%s\" stores \"%s\" and %s without a single constraint; declare what is required, unique or limited."
      .formatted(entity.name(), columns.get(0).name(), others);
  }
}
