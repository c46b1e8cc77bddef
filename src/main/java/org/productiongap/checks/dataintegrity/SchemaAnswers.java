package org.productiongap.checks.dataintegrity;

import org.productiongap.flow.Answer;
import org.productiongap.framework.migration.Schema;
import org.productiongap.framework.persistence.IndexInCode;
import org.productiongap.framework.persistence.NaturalKey;
import org.productiongap.project.Project;

/**
 * What the scripts of a project mean for a column that the mapping does not protect.
 */
final class SchemaAnswers {

  private SchemaAnswers() {
  }

  /** Whether no script makes a column unique: there are none at all, or one creates the table and all about it can be read. */
  static boolean isNotUnique(Schema schema, String table, String column) {
    return schema.isEmpty() || schema.isUnique(table, column) == Answer.NO;
  }

  /** Whether nothing outside of the mapping makes a member unique. */
  static boolean isNotUnique(Project project, NaturalKey.Mapping mapping, String table, String column, String property) {
    return switch (mapping) {
      case JPA -> isNotUnique(project.schema(), table, column);
      case SCRIPTS -> project.schema().isUnique(table, column) == Answer.NO;
      case DOCUMENTS -> project.facts(IndexInCode.class).stream().noneMatch(index -> index.word().contains(property));
    };
  }

  /** Whether no script gives a table a constraint, likewise. */
  static boolean isNotConstrained(Schema schema, String table) {
    return schema.isEmpty() || schema.isConstrained(table) == Answer.NO;
  }
}
