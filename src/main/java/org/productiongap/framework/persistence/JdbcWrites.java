package org.productiongap.framework.persistence;

import java.util.Optional;
import java.util.Set;
import org.productiongap.flow.Calls;
import org.productiongap.flow.Constants;
import org.productiongap.framework.Words;
import org.sonar.plugins.java.api.tree.ExpressionTree;
import org.sonar.plugins.java.api.tree.MethodInvocationTree;

/**
 * SQL that the application writes itself: the JDK's statements, Spring's templates and clients, R2DBC, jOOQ and the like.
 */
final class JdbcWrites implements WriteLibrary {

  private static final String SPRING = "org.springframework.jdbc.";
  private static final Set<String> TEMPLATES = Set.of(SPRING + "core.JdbcTemplate", SPRING + "core.JdbcOperations", SPRING
    + "core.namedparam.NamedParameterJdbcTemplate",
    SPRING + "core.namedparam.NamedParameterJdbcOperations", SPRING + "core.simple.SimpleJdbcTemplate", "org.apache.commons.dbutils.QueryRunner");
  private static final Set<String> CLIENTS = Set.of(SPRING + "core.simple.JdbcClient", SPRING + "core.simple.JdbcClient$StatementSpec");
  private static final Set<String> INSERTS = Set.of(SPRING + "core.simple.SimpleJdbcInsert", SPRING + "core.simple.SimpleJdbcInsertOperations");
  private static final Set<String> AGGREGATES = Set.of("org.springframework.data.jdbc.core.JdbcAggregateOperations",
    "org.springframework.data.jdbc.core.JdbcAggregateTemplate", "org.springframework.data.r2dbc.core.R2dbcEntityOperations",
    "org.springframework.data.r2dbc.core.R2dbcEntityTemplate");
  private static final Set<String> REACTIVE = Set.of("org.springframework.r2dbc.core.DatabaseClient",
    "org.springframework.r2dbc.core.DatabaseClient$GenericExecuteSpec", "org.springframework.r2dbc.core.FetchSpec",
    "org.springframework.r2dbc.core.UpdatedRowsFetchSpec");
  private static final Set<String> STATEMENTS = Set.of("java.sql.Statement", "java.sql.PreparedStatement", "java.sql.CallableStatement");
  private static final Set<String> CHANGES = Set.of("org.jooq.Insert", "org.jooq.Update", "org.jooq.Delete", "org.jooq.Merge", "org.jooq.InsertReturning",
    "org.jdbi.v3.core.statement.Update", "org.jdbi.v3.core.statement.PreparedBatch");
  private static final Set<String> RECORDS = Set.of("org.jooq.UpdatableRecord", "org.jooq.TableRecord", "org.jooq.DAO");
  /** Methods that take SQL that may do anything. */
  private static final Set<String> ANY_SQL = Set.of("execute", "executeLargeUpdate", "rowsUpdated", "then", "fetch", "addBatch");
  private static final Set<String> CHANGING = Set.of("insert", "update", "delete", "merge", "truncate", "replace", "upsert");

  private static final WriteCalls CALLS = new WriteCalls()
    .with(TEMPLATES, Write.Target.DATABASE, Write.Action.ANY, "update", "batchUpdate", "insert", "batch")
    .with(CLIENTS, Write.Target.DATABASE, Write.Action.ANY, "update")
    .with(INSERTS, Write.Target.DATABASE, Write.Action.INSERT, "execute", "executeAndReturnKey", "executeAndReturnKeyHolder", "executeBatch")
    .with(AGGREGATES, Write.Target.DATABASE, Write.Action.SAVE, "save", "saveAll")
    .with(AGGREGATES, Write.Target.DATABASE, Write.Action.INSERT, "insert", "insertAll")
    .with(AGGREGATES, Write.Target.DATABASE, Write.Action.UPDATE, "update", "updateAll")
    .with(AGGREGATES, Write.Target.DATABASE, Write.Action.DELETE, "delete", "deleteAll", "deleteById", "deleteAllById")
    .with(REACTIVE, Write.Target.DATABASE, Write.Action.ANY, "rowsUpdated")
    .with(STATEMENTS, Write.Target.DATABASE, Write.Action.ANY, "executeUpdate", "executeLargeUpdate", "executeBatch", "executeLargeBatch")
    .with(CHANGES, Write.Target.DATABASE, Write.Action.ANY, "execute", "executeAsync", "fetchOne")
    .with(RECORDS, Write.Target.DATABASE, Write.Action.SAVE, "store", "insert", "update", "merge")
    .with(RECORDS, Write.Target.DATABASE, Write.Action.DELETE, "delete", "deleteById");

  @Override
  public Optional<Write> write(MethodInvocationTree call) {
    return CALLS.write(call).or(() -> isOfText(call) || Chain.endsIn(call, "update", CLIENTS)
      ? Optional.of(new Write(call, Write.Target.DATABASE, Write.Action.ANY, Optional.empty())) : Optional.empty());
  }

  private static boolean isOfText(MethodInvocationTree call) {
    if (!ANY_SQL.contains(Calls.name(call).name())) {
      return false;
    }
    Receiver receiver = Receiver.of(call);
    if (!call.arguments().isEmpty() && (receiver.isAny(STATEMENTS) || receiver.isAny(TEMPLATES))) {
      return changesRows(call.arguments().get(0));
    }
    MethodInvocationTree start = Chain.start(call);
    return start != call && !start.arguments().isEmpty() && Receiver.of(start).isAny(REACTIVE) && "sql".equals(Calls.name(start).name())
      && isLast(call) && changesRows(start.arguments().get(0));
  }

  /** One statement of a chain is one write: its last step that the database knows of. */
  private static boolean isLast(MethodInvocationTree call) {
    return !"fetch".equals(Calls.name(call).name());
  }

  private static boolean changesRows(ExpressionTree sql) {
    return Constants.text(sql).map(Words::of).filter(words -> !words.all().isEmpty() && CHANGING.contains(words.all().get(0))).isPresent();
  }
}
