package org.productiongap.framework.sql;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.sf.jsqlparser.expression.BinaryExpression;
import net.sf.jsqlparser.expression.Expression;
import net.sf.jsqlparser.expression.LongValue;
import net.sf.jsqlparser.expression.Parenthesis;
import net.sf.jsqlparser.expression.operators.relational.EqualsTo;
import net.sf.jsqlparser.schema.Column;
import net.sf.jsqlparser.schema.Table;
import net.sf.jsqlparser.statement.Statement;
import net.sf.jsqlparser.statement.delete.Delete;
import net.sf.jsqlparser.statement.truncate.Truncate;
import net.sf.jsqlparser.statement.update.Update;
import org.productiongap.flow.Answer;

/**
 * What one statement of SQL, JPQL or HQL does, as far as it can be told.
 *
 * @param kind what it does
 * @param table the table or entity whose rows it changes, without schema and quotes; empty for other kinds, and when it cannot be told
 * @param everyRow whether it changes all rows of the table, whatever they hold; cannot tell for what cannot be read
 */
public record ParsedSql(Kind kind, String table, Answer everyRow) {

  /** What a statement does. */
  public enum Kind {
    SELECT, INSERT, UPDATE, DELETE, TRUNCATE, MERGE,
    /** It changes the schema. */
    SCHEMA,
    /** Anything else. */
    OTHER,
    /** It cannot be read. */
    UNKNOWN
  }

  private static final Map<String, Kind> BY_FIRST_WORD = Map.ofEntries(Map.entry("select", Kind.SELECT), Map.entry("from", Kind.SELECT),
    Map.entry("insert", Kind.INSERT), Map.entry("replace", Kind.INSERT), Map.entry("merge", Kind.MERGE), Map.entry("upsert", Kind.MERGE),
    Map.entry("update", Kind.UPDATE), Map.entry("delete", Kind.DELETE), Map.entry("truncate", Kind.TRUNCATE), Map.entry("create", Kind.SCHEMA),
    Map.entry("alter", Kind.SCHEMA), Map.entry("drop", Kind.SCHEMA));
  private static final Set<Kind> PARSED = Set.of(Kind.UPDATE, Kind.DELETE, Kind.TRUNCATE, Kind.UNKNOWN);

  /**
   * @param text one statement, with the placeholders of Spring Data, MyBatis and drivers
   * @return never fails; what cannot be read is of the kind its first word says, and cannot be told more about
   */
  public static ParsedSql of(String text) {
    Kind kind = kind(text);
    if (!PARSED.contains(kind)) {
      return new ParsedSql(kind, "", Answer.NO);
    }
    return Placeholders.resolve(withoutEnd(text)).flatMap(SqlReader::read).map(ParsedSql::of).orElse(new ParsedSql(kind, "", Answer.CANNOT_TELL));
  }

  /** Whether it adds, changes or removes rows. */
  public Answer isWrite() {
    return switch (kind) {
      case INSERT, UPDATE, DELETE, TRUNCATE, MERGE -> Answer.YES;
      case SELECT, SCHEMA -> Answer.NO;
      case OTHER, UNKNOWN -> Answer.CANNOT_TELL;
    };
  }

  /** The kind that the first word behind comments says; for a query that starts with a common table expression the parser has to tell. */
  private static Kind kind(String text) {
    String rest = text.strip();
    while (rest.startsWith("--") || rest.startsWith("/*")) {
      int end = rest.startsWith("--") ? rest.indexOf('\n') : rest.indexOf("*/") + 1;
      if (end <= 0) {
        return Kind.OTHER;
      }
      rest = rest.substring(end + 1).strip();
    }
    int letters = 0;
    while (letters < rest.length() && Character.isLetter(rest.charAt(letters))) {
      letters++;
    }
    String first = rest.substring(0, letters).toLowerCase(Locale.ROOT);
    return first.equals("with") ? Kind.UNKNOWN : BY_FIRST_WORD.getOrDefault(first, Kind.OTHER);
  }

  private static String withoutEnd(String text) {
    String statement = text.strip();
    return statement.endsWith(";") ? statement.substring(0, statement.length() - 1) : statement;
  }

  private static ParsedSql of(Statement statement) {
    if (statement instanceof Delete delete) {
      boolean isNarrowed = isAny(delete.getJoins()) || isAny(delete.getUsingList()) || isAny(delete.getTables()) && delete.getTables().size() > 1
        || delete.getLimit() != null;
      return new ParsedSql(Kind.DELETE, name(delete.getTable()), everyRow(delete.getWhere(), isNarrowed));
    }
    if (statement instanceof Update update) {
      boolean isNarrowed = isAny(update.getJoins()) || isAny(update.getStartJoins()) || update.getFromItem() != null || update.getLimit() != null;
      return new ParsedSql(Kind.UPDATE, name(update.getTable()), everyRow(update.getWhere(), isNarrowed));
    }
    if (statement instanceof Truncate truncate) {
      return new ParsedSql(Kind.TRUNCATE, name(truncate.getTable()), Answer.YES);
    }
    String type = statement.getClass().getSimpleName();
    Kind kind = type.endsWith("Select") || type.equals("SetOperationList") ? Kind.SELECT
      : BY_FIRST_WORD.getOrDefault(type.toLowerCase(Locale.ROOT), Kind.OTHER);
    return new ParsedSql(kind, "", Answer.NO);
  }

  private static Answer everyRow(Expression where, boolean isNarrowed) {
    if (isNarrowed) {
      return Answer.CANNOT_TELL;
    }
    return Answer.of(where == null || isAlwaysTrue(where));
  }

  /** What people write to get past a guard against statements without a condition. */
  private static boolean isAlwaysTrue(Expression where) {
    if (where instanceof Parenthesis parenthesis) {
      return isAlwaysTrue(parenthesis.getExpression());
    }
    if (where instanceof EqualsTo equal) {
      return isSameNumber(equal);
    }
    return where instanceof Column column && column.getTable() == null && column.getColumnName().equalsIgnoreCase("true")
      || where instanceof LongValue number && number.getStringValue().equals("1");
  }

  private static boolean isSameNumber(BinaryExpression comparison) {
    return comparison.getLeftExpression() instanceof LongValue left && comparison.getRightExpression() instanceof LongValue right
      && left.getStringValue().equals(right.getStringValue());
  }

  private static boolean isAny(List<?> parts) {
    return parts != null && !parts.isEmpty();
  }

  private static String name(Table table) {
    return Optional.ofNullable(table).map(Table::getName).map(SqlReader::plainName).orElse("");
  }
}
