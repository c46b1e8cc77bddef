package org.productiongap.framework.sql;

import java.util.List;

/**
 * What a script or a changelog says about one table.
 *
 * @param kind what it says
 * @param table the name without schema and quotes; empty when it is not known which table is meant
 * @param columns which columns it is about, without quotes; empty for the table as a whole
 */
public record SchemaFact(Kind kind, String table, List<String> columns) {

  /** What is said. */
  public enum Kind {
    /** The table is created. */
    TABLE,
    /** It has this column. */
    COLUMN,
    PRIMARY_KEY,
    /** These columns together are unique. */
    UNIQUE,
    NOT_NULL,
    CHECK,
    FOREIGN_KEY,
    /** The column's type has a length or a precision. */
    LIMIT,
    /** Something is said that cannot be read, or taken back. */
    UNREAD
  }

  /** That something about a table cannot be read. */
  public static SchemaFact unread(String table) {
    return new SchemaFact(Kind.UNREAD, table, List.of());
  }
}
