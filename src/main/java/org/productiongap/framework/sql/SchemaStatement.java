package org.productiongap.framework.sql;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.sf.jsqlparser.schema.Table;
import net.sf.jsqlparser.statement.Statement;
import net.sf.jsqlparser.statement.alter.Alter;
import net.sf.jsqlparser.statement.alter.AlterExpression;
import net.sf.jsqlparser.statement.alter.AlterOperation;
import net.sf.jsqlparser.statement.create.index.CreateIndex;
import net.sf.jsqlparser.statement.create.table.CheckConstraint;
import net.sf.jsqlparser.statement.create.table.ColumnDefinition;
import net.sf.jsqlparser.statement.create.table.CreateTable;
import net.sf.jsqlparser.statement.create.table.ForeignKeyIndex;
import net.sf.jsqlparser.statement.create.table.Index;

/**
 * What the statements of a script say about tables.
 */
public final class SchemaStatement {

  private static final Set<String> ABOUT_TABLES = Set.of("create", "alter", "rename");
  private static final Set<String> BETWEEN = Set.of("table", "if", "not", "exists", "only", "temporary", "unlogged", "global", "local");

  private SchemaStatement() {
  }

  /**
   * @param script any number of statements, in the dialect of any database
   * @return what they say, in their order; for a statement about a table that cannot be read, that this is so
   */
  public static List<SchemaFact> read(String script) {
    List<SchemaFact> facts = new ArrayList<>();
    for (String statement : SqlScript.statements(script)) {
      List<String> words = words(statement, 12);
      if (!words.isEmpty() && ABOUT_TABLES.contains(words.get(0))) {
        facts.addAll(of(statement, words));
        facts.addAll(renamed(statement));
      }
    }
    return facts;
  }

  /** The new names of tables, whose columns stand under their old ones. */
  private static List<SchemaFact> renamed(String statement) {
    List<String> words = words(statement, Integer.MAX_VALUE);
    return words.contains("rename")
      ? IntStream.range(1, words.size()).filter(at -> words.get(at - 1).equals("to")).mapToObj(at -> SchemaFact.unread(lastName(words.get(at))))
      .toList() : List.of();
  }

  private static List<SchemaFact> of(String statement, List<String> words) {
    Optional<Statement> read = isReadable(words) ? SqlReader.read(statement) : Optional.empty();
    if (read.isPresent()) {
      if (read.get() instanceof CreateTable table) {
        return of(table);
      }
      if (read.get() instanceof CreateIndex index) {
        return of(index);
      }
      if (read.get() instanceof Alter change) {
        return of(change);
      }
    }
    return unread(statement, words);
  }

  /** Only statements about tables and their indexes are worth the parser's time. */
  private static boolean isReadable(List<String> words) {
    return words.contains("table") || words.contains("index");
  }

  private static List<SchemaFact> unread(String statement, List<String> words) {
    int table = words.indexOf("table");
    if (table >= 0) {
      return words.stream().skip(table).filter(word -> !BETWEEN.contains(word)).findFirst().map(name -> List.of(SchemaFact.unread(lastName(name))))
        .orElse(List.of());
    }
    List<String> all = words(statement, Integer.MAX_VALUE);
    int on = all.indexOf("on");
    boolean isUniqueIndex = words.contains("unique") && words.contains("index");
    if (isUniqueIndex && on >= 0 && on + 1 < all.size()) {
      return List.of(SchemaFact.unread(lastName(all.get(on + 1))));
    }
    return isUniqueIndex ? List.of(SchemaFact.unread("")) : List.of();
  }

  /** The words of the beginning of a statement in lower case, names with the dots in them. */
  private static List<String> words(String statement, int most) {
    return Arrays.stream(statement.substring(0, Math.min(statement.length(), 2_000)).toLowerCase(Locale.ROOT).split("[^\\w.$\"`\\[\\]]+"))
      .filter(word -> !word.isEmpty())
      .limit(most)
      .toList();
  }

  private static String lastName(String dotted) {
    return SqlReader.plainName(dotted.substring(dotted.lastIndexOf('.') + 1));
  }

  private static List<SchemaFact> of(CreateTable statement) {
    String table = name(statement.getTable());
    if (statement.getColumnDefinitions() == null) {
      return List.of(SchemaFact.unread(table));
    }
    List<SchemaFact> facts = new ArrayList<>(List.of(new SchemaFact(SchemaFact.Kind.TABLE, table, List.of())));
    statement.getColumnDefinitions().forEach(column -> facts.addAll(ofColumn(table, column)));
    if (statement.getIndexes() != null) {
      statement.getIndexes().forEach(index -> ofIndex(table, index).ifPresent(facts::add));
    }
    return facts;
  }

  private static List<SchemaFact> ofColumn(String table, ColumnDefinition column) {
    List<SchemaFact> facts = new ArrayList<>();
    List<String> name = List.of(SqlReader.plainName(column.getColumnName()));
    List<String> specs = column.getColumnSpecs() == null ? List.of() : column.getColumnSpecs().stream().map(spec -> spec.toLowerCase(Locale.ROOT)).toList();
    facts.add(new SchemaFact(SchemaFact.Kind.COLUMN, table, name));
    if (follows(specs, "primary", "key")) {
      facts.add(new SchemaFact(SchemaFact.Kind.PRIMARY_KEY, table, name));
    } else if (follows(specs, "not", "null")) {
      facts.add(new SchemaFact(SchemaFact.Kind.NOT_NULL, table, name));
    }
    if (specs.contains("unique")) {
      facts.add(new SchemaFact(SchemaFact.Kind.UNIQUE, table, name));
    }
    if (specs.contains("check")) {
      facts.add(new SchemaFact(SchemaFact.Kind.CHECK, table, name));
    }
    if (specs.contains("references")) {
      facts.add(new SchemaFact(SchemaFact.Kind.FOREIGN_KEY, table, name));
    }
    if (column.getColDataType() != null && column.getColDataType().getArgumentsStringList() != null
      && !column.getColDataType().getArgumentsStringList().isEmpty()) {
      facts.add(new SchemaFact(SchemaFact.Kind.LIMIT, table, name));
    }
    return facts;
  }

  private static boolean follows(List<String> specs, String first, String second) {
    int at = specs.indexOf(first);
    return at >= 0 && at + 1 < specs.size() && specs.get(at + 1).equals(second);
  }

  private static Optional<SchemaFact> ofIndex(String table, Index index) {
    String type = index.getType() == null ? "" : index.getType().toLowerCase(Locale.ROOT);
    if (index instanceof CheckConstraint) {
      return Optional.of(new SchemaFact(SchemaFact.Kind.CHECK, table, List.of()));
    }
    List<String> columns = index.getColumns() == null ? List.of()
      : index.getColumns().stream().flatMap(column -> Stream.of(column.toString().split("[^\\w\"`\\[\\]]+"))).filter(word -> !word.isEmpty())
      .map(SqlReader::plainName).toList();
    if (index instanceof ForeignKeyIndex || type.contains("foreign")) {
      return Optional.of(new SchemaFact(SchemaFact.Kind.FOREIGN_KEY, table, columns));
    }
    if (type.contains("primary")) {
      return Optional.of(new SchemaFact(SchemaFact.Kind.PRIMARY_KEY, table, columns));
    }
    return type.contains("unique") ? Optional.of(new SchemaFact(SchemaFact.Kind.UNIQUE, table, columns)) : Optional.empty();
  }

  private static List<SchemaFact> of(CreateIndex statement) {
    return ofIndex(name(statement.getTable()), statement.getIndex()).stream().toList();
  }

  private static List<SchemaFact> of(Alter statement) {
    String table = name(statement.getTable());
    List<SchemaFact> facts = new ArrayList<>();
    for (AlterExpression change : statement.getAlterExpressions()) {
      AlterOperation operation = change.getOperation();
      boolean isReadable = operation == AlterOperation.ADD || operation == AlterOperation.MODIFY || operation == AlterOperation.CHANGE
        || operation == AlterOperation.ALTER;
      if (!isReadable) {
        facts.addAll(operation == AlterOperation.DROP && change.getColumnName() != null ? List.of() : List.of(SchemaFact.unread(table)));
        continue;
      }
      if (change.getColDataTypeList() != null) {
        change.getColDataTypeList().forEach(column -> facts.addAll(ofColumn(table, column)));
      }
      if (change.getIndex() != null) {
        ofIndex(table, change.getIndex()).ifPresent(facts::add);
      }
      add(facts, SchemaFact.Kind.PRIMARY_KEY, table, change.getPkColumns());
      add(facts, change.getUk() ? SchemaFact.Kind.UNIQUE : SchemaFact.Kind.COLUMN, table, change.getUkColumns());
      add(facts, SchemaFact.Kind.FOREIGN_KEY, table, change.getFkColumns());
      if (change.toString().toLowerCase(Locale.ROOT).contains("not null") && change.getColumnName() != null) {
        add(facts, SchemaFact.Kind.NOT_NULL, table, List.of(change.getColumnName()));
      }
    }
    return facts;
  }

  private static void add(List<SchemaFact> facts, SchemaFact.Kind kind, String table, List<String> columns) {
    if (columns != null && !columns.isEmpty()) {
      facts.add(new SchemaFact(kind, table, columns.stream().map(SqlReader::plainName).toList()));
    }
  }

  private static String name(Table table) {
    return SqlReader.plainName(table.getName());
  }
}
