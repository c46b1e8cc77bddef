package org.productiongap.framework.sql;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.productiongap.flow.Calls;
import org.productiongap.flow.Returns;
import org.productiongap.framework.Jakarta;
import org.productiongap.framework.LibraryCalls;
import org.productiongap.framework.Types;
import org.sonar.plugins.java.api.semantic.Type;
import org.sonar.plugins.java.api.tree.ExpressionTree;
import org.sonar.plugins.java.api.tree.LambdaExpressionTree;
import org.sonar.plugins.java.api.tree.MethodInvocationTree;

/**
 * Methods of a library that run a text, or make a statement of it.
 *
 * @param owners the types that have them; subtypes too
 * @param names the methods
 * @param arguments which of their arguments are such texts
 */
record SqlCall(Set<String> owners, Set<String> names, Which arguments) {

  /** Positions of texts among arguments. */
  enum Which {
    FIRST, SECOND, EVERY
  }

  private static final String JDBC = "org.springframework.jdbc.core.";
  private static final Set<String> TEMPLATE = Set.of("batchUpdate", "execute", "query", "queryForList", "queryForMap", "queryForObject", "queryForRowSet",
    "queryForInt", "queryForLong", "update", "queryForStream");

  private static final List<SqlCall> ALL = List.of(
    new SqlCall(Set.of("java.sql.Statement"), Set.of("executeQuery", "execute", "executeUpdate", "executeLargeUpdate", "addBatch"), Which.FIRST),
    new SqlCall(Set.of("java.sql.Connection"), Set.of("prepareStatement", "prepareCall", "nativeSQL"), Which.FIRST),
    new SqlCall(Jakarta.both("persistence.EntityManager"), Set.of("createQuery", "createNativeQuery"), Which.FIRST),
    new SqlCall(Set.of("org.hibernate.query.QueryProducer", "org.hibernate.SharedSessionContract", "org.hibernate.Session", "org.hibernate.StatelessSession",
      "org.hibernate.reactive.mutiny.Mutiny$Session", "org.hibernate.reactive.stage.Stage$Session"),
      Set.of("createQuery", "createSQLQuery", "createNativeQuery", "createSelectionQuery", "createMutationQuery", "createNativeMutationQuery"), Which.FIRST),
    new SqlCall(Set.of(JDBC + "JdbcOperations", JDBC + "JdbcTemplate", JDBC + "namedparam.NamedParameterJdbcOperations",
      JDBC + "namedparam.NamedParameterJdbcTemplate"), TEMPLATE, Which.FIRST),
    new SqlCall(Set.of(JDBC + "simple.JdbcClient", "org.springframework.r2dbc.core.DatabaseClient"), Set.of("sql"), Which.FIRST),
    new SqlCall(Set.of("io.r2dbc.spi.Connection"), Set.of("createStatement"), Which.FIRST),
    new SqlCall(Set.of("io.r2dbc.spi.Batch"), Set.of("add"), Which.FIRST),
    new SqlCall(Set.of("io.vertx.sqlclient.SqlClient", "io.vertx.sqlclient.SqlConnection", "io.vertx.sqlclient.Pool", "io.vertx.mutiny.sqlclient.SqlClient",
      "io.vertx.mutiny.sqlclient.SqlConnection", "io.vertx.mutiny.sqlclient.Pool", "io.vertx.rxjava3.sqlclient.SqlClient"), Set.of("query", "preparedQuery"),
      Which.FIRST),
    new SqlCall(Set.of("org.jooq.DSLContext"), Set.of("fetch", "fetchOne", "fetchSingle", "fetchOptional", "fetchMany", "fetchValue", "fetchValues",
      "fetchStream", "fetchLazy", "fetchAsync", "fetchExists", "fetchCount", "execute", "query", "resultQuery", "batch"), Which.FIRST),
    new SqlCall(Set.of("org.jooq.impl.DSL"), Set.of("field", "condition", "sql", "table", "query", "resultQuery", "queries", "aggregate"), Which.FIRST),
    new SqlCall(Set.of("org.jooq.SelectWhereStep", "org.jooq.SelectConditionStep", "org.jooq.SelectHavingStep", "org.jooq.SelectOnStep",
      "org.jooq.UpdateWhereStep", "org.jooq.UpdateConditionStep", "org.jooq.DeleteWhereStep", "org.jooq.DeleteConditionStep"),
        Set.of("where", "and", "or", "having"),
      Which.FIRST),
    new SqlCall(Set.of("io.quarkus.hibernate.orm.panache.PanacheEntityBase", "io.quarkus.hibernate.orm.panache.PanacheRepositoryBase",
      "io.quarkus.hibernate.orm.panache.PanacheEntity", "io.quarkus.hibernate.orm.panache.PanacheRepository",
      "io.quarkus.hibernate.reactive.panache.PanacheEntityBase", "io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase"),
      Set.of("find", "list", "stream", "count", "delete", "update"), Which.FIRST),
    new SqlCall(Set.of("org.springframework.data.jpa.domain.JpaSort", "org.springframework.data.jpa.domain.JpaSort$JpaOrder"), Set.of("unsafe", "andUnsafe"),
      Which.EVERY),
    new SqlCall(Set.of("org.jdbi.v3.core.Handle"), Set.of("createQuery", "createUpdate", "createCall", "createScript", "execute", "select", "prepareBatch"),
      Which.FIRST),
    new SqlCall(Set.of("com.baomidou.mybatisplus.core.conditions.AbstractWrapper", "com.baomidou.mybatisplus.core.conditions.query.QueryWrapper",
      "com.baomidou.mybatisplus.core.conditions.query.LambdaQueryWrapper", "com.baomidou.mybatisplus.core.conditions.update.UpdateWrapper"),
      Set.of("last", "apply", "exists", "notExists"), Which.FIRST),
    new SqlCall(Set.of("com.baomidou.mybatisplus.core.conditions.AbstractWrapper", "com.baomidou.mybatisplus.core.conditions.query.QueryWrapper"),
      Set.of("inSql", "notInSql"), Which.SECOND),
    new SqlCall(Jakarta.both("jdo.PersistenceManager"), Set.of("newQuery"), Which.EVERY),
    new SqlCall(Jakarta.both("jdo.Query"), Set.of("setFilter", "setGrouping", "setOrdering"), Which.FIRST));

  /** The names of all of them. */
  static final Set<String> NAMES = ALL.stream().flatMap(call -> call.names.stream()).collect(Collectors.toUnmodifiableSet());

  /** The texts among the arguments of a call. */
  static List<ExpressionTree> texts(MethodInvocationTree call) {
    String name = Calls.name(call).name();
    return ALL.stream()
      .filter(known -> known.names.contains(name) && LibraryCalls.isOn(call, known.owners))
      .findFirst()
      .map(known -> known.among(call))
      .orElse(List.of());
  }

  private List<ExpressionTree> among(MethodInvocationTree call) {
    Stream<ExpressionTree> chosen = switch (arguments) {
      case FIRST -> call.arguments().stream().limit(1);
      case SECOND -> call.arguments().stream().skip(1).limit(1);
      case EVERY -> call.arguments().stream();
    };
    return chosen.flatMap(argument -> argument instanceof LambdaExpressionTree supplier ? Returns.of(supplier).stream() : Stream.of(argument))
      .filter(SqlCall::mayBeText)
      .toList();
  }

  private static boolean mayBeText(ExpressionTree argument) {
    Type type = argument.symbolType();
    return type.isUnknown() || type.is("java.lang.String") || Types.is(type, "java.lang.CharSequence");
  }
}
