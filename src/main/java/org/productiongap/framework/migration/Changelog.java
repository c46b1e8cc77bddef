package org.productiongap.framework.migration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.productiongap.framework.sql.SchemaFact;
import org.productiongap.framework.sql.SchemaFact.Kind;
import org.productiongap.framework.sql.SchemaStatement;

/**
 * What a changelog of Liquibase says about tables.
 */
final class Changelog {

  /** Changes that take something back, or rename it. */
  private static final Set<String> TAKING_BACK = Set.of("dropUniqueConstraint", "dropNotNullConstraint", "renameTable", "renameColumn",
    "dropForeignKeyConstraint");

  private final List<SchemaFact> facts = new ArrayList<>();

  private Changelog() {
  }

  static List<SchemaFact> facts(Change changelog) {
    Changelog reader = new Changelog();
    changelog.parts().forEach(reader::read);
    return reader.facts;
  }

  private void read(Change change) {
    String table = change.get("tableName");
    switch (change.name()) {
      case "rollback", "preConditions" -> {
        // not what is done
      }
      case "createTable" -> {
        facts.add(new SchemaFact(Kind.TABLE, table, List.of()));
        change.all("column").forEach(column -> readColumn(table, column));
      }
      case "addColumn" -> change.all("column").forEach(column -> readColumn(table, column));
      case "addUniqueConstraint" -> add(Kind.UNIQUE, table, change.get("columnNames"));
      case "addPrimaryKey" -> add(Kind.PRIMARY_KEY, table, change.get("columnNames"));
      case "addNotNullConstraint" -> add(Kind.NOT_NULL, table, change.get("columnName"));
      case "addForeignKeyConstraint" -> add(Kind.FOREIGN_KEY, change.get("baseTableName"), change.get("baseColumnNames"));
      case "createIndex" -> {
        if (change.is("unique", true)) {
          facts.add(new SchemaFact(Kind.UNIQUE, table, change.all("column").map(column -> column.get("name")).toList()));
        }
      }
      case "sql" -> facts.addAll(SchemaStatement.read(change.text()));
      default -> {
        if (TAKING_BACK.contains(change.name())) {
          facts.add(SchemaFact.unread(table.isEmpty() ? change.get("oldTableName") : table));
        }
        change.parts().forEach(this::read);
      }
    }
  }

  private void readColumn(String table, Change column) {
    String name = column.get("name");
    add(Kind.COLUMN, table, name);
    if (column.get("type").indexOf('(') > 0) {
      add(Kind.LIMIT, table, name);
    }
    column.all("constraints").forEach(constraints -> {
      boolean isKey = constraints.is("primaryKey", true);
      if (isKey) {
        add(Kind.PRIMARY_KEY, table, name);
      } else if (constraints.is("nullable", false)) {
        add(Kind.NOT_NULL, table, name);
      }
      if (constraints.is("unique", true)) {
        add(Kind.UNIQUE, table, name);
      }
      if (!constraints.get("foreignKeyName").isEmpty() || !constraints.get("references").isEmpty()) {
        add(Kind.FOREIGN_KEY, table, name);
      }
      if (!constraints.get("checkConstraint").isEmpty()) {
        add(Kind.CHECK, table, name);
      }
    });
  }

  private void add(Kind kind, String table, String columns) {
    facts.add(new SchemaFact(kind, table, Arrays.stream(columns.split(",")).map(String::strip).toList()));
  }
}
