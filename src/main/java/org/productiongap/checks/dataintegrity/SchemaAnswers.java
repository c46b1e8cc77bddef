package org.productiongap.checks.dataintegrity;

import org.productiongap.flow.Answer;
import org.productiongap.framework.migration.Schema;

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

  /** Whether no script gives a table a constraint, likewise. */
  static boolean isNotConstrained(Schema schema, String table) {
    return schema.isEmpty() || schema.isConstrained(table) == Answer.NO;
  }
}
