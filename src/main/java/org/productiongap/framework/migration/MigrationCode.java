package org.productiongap.framework.migration;

import java.util.Set;
import org.productiongap.framework.Annotation;
import org.productiongap.framework.Annotations;
import org.productiongap.framework.SourceNames;
import org.productiongap.framework.Types;
import org.sonar.plugins.java.api.tree.ClassTree;
import org.sonar.plugins.java.api.tree.Tree;

/**
 * Code that a migration tool runs once, on the way from one schema to the next.
 */
public final class MigrationCode {

  private static final Set<String> MIGRATIONS = Set.of("org.flywaydb.core.api.migration.BaseJavaMigration", "org.flywaydb.core.api.migration.JavaMigration",
    "org.flywaydb.core.api.migration.jdbc.BaseJdbcMigration", "org.flywaydb.core.api.callback.BaseCallback", "liquibase.change.custom.CustomTaskChange",
    "liquibase.change.custom.CustomSqlChange");
  private static final Set<String> MARKS = Set.of("io.mongock.api.annotations.ChangeUnit", "com.github.cloudyrock.mongock.ChangeLog");

  private MigrationCode() {
  }

  /** Whether a class around a node is a migration. */
  public static boolean surrounds(Tree tree) {
    for (Tree outer = tree; outer != null; outer = outer.parent()) {
      if (outer instanceof ClassTree type && isMigration(type)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isMigration(ClassTree type) {
    return Types.isAny(type.symbol().type(), MIGRATIONS) || Annotations.has(Annotation.on(type.modifiers()), MARKS)
      || type.superClass() != null && SourceNames.of(type.superClass()).filter(MIGRATIONS::contains).isPresent()
      || type.superInterfaces().stream().anyMatch(parent -> SourceNames.of(parent).filter(MIGRATIONS::contains).isPresent());
  }
}
