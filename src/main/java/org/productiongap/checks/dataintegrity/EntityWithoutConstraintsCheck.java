package org.productiongap.checks.dataintegrity;

import com.google.auto.service.AutoService;
import java.util.List;
import org.productiongap.checks.EntityCheck;
import org.productiongap.checks.GapCheck;
import org.productiongap.framework.persistence.Entity;
import org.productiongap.framework.persistence.PersistentMember;
import org.productiongap.framework.persistence.UnconstrainedEntity;
import org.productiongap.framework.persistence.UniqueColumns;
import org.productiongap.project.Findings;
import org.productiongap.project.Project;
import org.productiongap.project.ProjectRule;
import org.sonar.check.Rule;

/**
 * A table without a constraint takes every wrong row a bug, a script or a second service writes, and nobody notices before the
 * data is needed. Views, tables shared with a superclass (whose columns must be nullable), entities whose mapping is partly
 * out of sight, and tables that a script of the project constrains, or may constrain, are not reported.
 */
@AutoService(GapCheck.class)
@Rule(key = "EntityWithoutConstraints")
public final class EntityWithoutConstraintsCheck extends EntityCheck implements ProjectRule {

  private static final int MOST_SHOWN = 5;
  private static final int TWO = 2;

  /**
   * Where the rows of an entity without constraints stand.
   *
   * @param entity the simple name of its class
   * @param table the name of the table
   */
  record Stored(String entity, String table) {
  }

  @Override
  protected void check(Entity entity) {
    UnconstrainedEntity.of(entity).ifPresent(bare -> suspect(entity.tree().simpleName(), message(entity, bare.columns()), bare.columns().stream()
      .filter(column -> column.tree() != null)
      .limit(MOST_SHOWN)
      .map(column -> new Reason("\"%s\" is declared without a constraint.".formatted(column.name()), column.tree()))
      .toList(), new Stored(entity.name(), UniqueColumns.table(entity))));
  }

  private static String message(Entity entity, List<PersistentMember> columns) {
    String others = columns.size() == TWO ? "\"%s\"".formatted(columns.get(1).name()) : "%d more columns".formatted(columns.size() - 1);
    return "\"%s\" stores \"%s\" and %s without a single constraint; declare what is required, unique or limited."
      .formatted(entity.name(), columns.get(0).name(), others);
  }

  @Override
  public void judge(Project project, Findings findings) {
    project.suspicions(this, Stored.class)
      .filter(suspected -> !project.mapping().mayMap(suspected.evidence().entity()))
      .filter(suspected -> SchemaAnswers.isNotConstrained(project.schema(), suspected.evidence().table()))
      .forEach(suspected -> findings.report(suspected.suspicion()));
  }
}
