package org.productiongap.framework.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.productiongap.flow.Calls;
import org.productiongap.flow.Constants;
import org.productiongap.framework.Annotation;
import org.productiongap.framework.EachNode;
import org.productiongap.framework.FileFacts;
import org.productiongap.framework.Jakarta;
import org.productiongap.framework.Names;
import org.productiongap.framework.SourceNames;
import org.productiongap.framework.StaticCalls;
import org.productiongap.framework.Types;
import org.sonar.plugins.java.api.semantic.Symbol;
import org.sonar.plugins.java.api.tree.AnnotationTree;
import org.sonar.plugins.java.api.tree.CompilationUnitTree;
import org.sonar.plugins.java.api.tree.ExpressionTree;
import org.sonar.plugins.java.api.tree.IdentifierTree;
import org.sonar.plugins.java.api.tree.MemberSelectExpressionTree;
import org.sonar.plugins.java.api.tree.MethodInvocationTree;
import org.sonar.plugins.java.api.tree.MethodTree;
import org.sonar.plugins.java.api.tree.Tree;
import org.sonar.plugins.java.api.tree.VariableTree;

/**
 * A statement of SQL, JPQL or HQL in code, where it is handed to what runs it: an annotation or a call. Its text is a literal, a constant, or a
 * concatenation of these.
 *
 * @param tree the expression that gives the text
 * @param text the text
 * @param declaration the name of the constant or variable of this file that holds it; null when it is written in place
 */
public record WrittenSql(ExpressionTree tree, String text, Tree declaration) {

  private static final String DATA = "org.springframework.data.";
  private static final Set<String> QUERY_VALUE = Set.of(DATA + "jpa.repository.Query", DATA + "jpa.repository.NativeQuery", DATA
    + "jdbc.repository.query.Query",
    DATA + "r2dbc.repository.Query", "io.micronaut.data.annotation.Query", "jakarta.data.repository.Query", "org.apache.ibatis.annotations.Update",
    "org.apache.ibatis.annotations.Delete", "org.apache.ibatis.annotations.Insert", "org.jdbi.v3.sqlobject.statement.SqlUpdate");
  private static final Set<String> QUERY_ATTRIBUTE = Names.union(Jakarta.bothIn("persistence", "NamedQuery", "NamedNativeQuery"),
    Set.of("org.hibernate.annotations.NamedQuery", "org.hibernate.annotations.NamedNativeQuery"));

  /** Methods that take SQL first and whose name nobody uses for anything else. */
  private static final Set<String> DISTINCT = Set.of("createQuery", "createNativeQuery", "createMutationQuery", "createNativeMutationQuery", "createSQLQuery",
    "createSelectionQuery", "prepareStatement", "prepareCall", "executeUpdate", "executeLargeUpdate", "batchUpdate", "preparedQuery");
  private static final Set<String> COMMON = Set.of("update", "execute", "executeQuery", "sql", "addBatch", "query", "createUpdate", "prepareBatch", "batch",
    "createCall", "queryForObject", "queryForList", "queryForMap");
  private static final Set<String> RUNNING = Set.of("org.springframework.jdbc.core.JdbcTemplate", "org.springframework.jdbc.core.JdbcOperations",
    "org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate", "org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations",
    "org.springframework.jdbc.core.simple.JdbcClient", "org.springframework.r2dbc.core.DatabaseClient", "java.sql.Statement",
    "org.apache.commons.dbutils.QueryRunner", "org.jdbi.v3.core.Handle", "io.vertx.sqlclient.SqlClient", "io.vertx.sqlclient.Pool",
    "io.vertx.mutiny.sqlclient.SqlClient", "io.vertx.mutiny.sqlclient.Pool", "org.jooq.DSLContext");
  private static final Set<String> CALLS = Names.union(DISTINCT, COMMON);

  /** What the statement does, as far as it can be told. */
  public ParsedSql statement() {
    return ParsedSql.of(text);
  }

  /**
   * @param file the root of a file
   * @return its statements in the order of the source; computed once per file
   */
  public static List<WrittenSql> in(CompilationUnitTree file) {
    return FileFacts.of(file, WrittenSql.class, WrittenSql::find);
  }

  private static List<WrittenSql> find(CompilationUnitTree file) {
    List<WrittenSql> found = new ArrayList<>();
    new EachNode(CALLS) {
      @Override
      public void visitMethodInvocation(MethodInvocationTree call) {
        if (runs(call)) {
          ExpressionTree argument = call.arguments().get(0);
          Stream.concat(Stream.of(argument), handed(argument))
            .forEach(written -> Constants.text(written).ifPresent(text -> found.add(new WrittenSql(written, text, declaration(written)))));
        }
      }

      @Override
      public void visitAnnotation(AnnotationTree tree) {
        fromAnnotation(Annotation.of(tree)).ifPresent(found::add);
      }
    }.goThrough(file);
    return List.copyOf(found);
  }

  /** What a method of this file is handed that runs the text of its parameter. */
  private static Stream<ExpressionTree> handed(ExpressionTree argument) {
    if (!(argument instanceof IdentifierTree name) || !(name.symbol().declaration() instanceof VariableTree parameter)
      || !(parameter.parent() instanceof MethodTree method)) {
      return Stream.empty();
    }
    int index = method.parameters().indexOf(parameter);
    boolean isOnlyRun = parameter.symbol().usages().size() == 1 && method.symbol().isPrivate();
    return Calls.callers(method).filter(any -> isOnlyRun).stream()
      .flatMap(List::stream)
      .filter(call -> index < call.arguments().size())
      .map(call -> call.arguments().get(index));
  }

  private static boolean runs(MethodInvocationTree call) {
    String name = Calls.name(call).name();
    if (call.arguments().isEmpty() || !DISTINCT.contains(name) && !COMMON.contains(name)) {
      return false;
    }
    return DISTINCT.contains(name) || Calls.receiver(call).filter(WrittenSql::isRunning).isPresent();
  }

  private static boolean isRunning(ExpressionTree receiver) {
    return Types.isAny(receiver.symbolType(), RUNNING) || StaticCalls.typeOf(receiver).filter(RUNNING::contains).isPresent();
  }

  private static Optional<WrittenSql> fromAnnotation(Annotation annotation) {
    String attribute = annotation.is(QUERY_VALUE) ? "value" : annotation.is(QUERY_ATTRIBUTE) ? "query" : null;
    if (attribute == null) {
      return Optional.empty();
    }
    List<Object> parts = annotation.values(attribute);
    boolean isText = !parts.isEmpty() && parts.stream().allMatch(String.class::isInstance);
    return isText ? annotation.expression(attribute).map(tree -> new WrittenSql(tree, String.join(" ", parts.stream().map(Object::toString).toList()),
      declaration(tree)))
      : Optional.empty();
  }

  private static Tree declaration(ExpressionTree text) {
    Symbol symbol = text instanceof IdentifierTree identifier ? identifier.symbol()
      : text instanceof MemberSelectExpressionTree select ? select.identifier().symbol() : null;
    boolean isHere = symbol != null && symbol.declaration() != null && SourceNames.fileOf(symbol.declaration()) == SourceNames.fileOf(text);
    return isHere && symbol.declaration() instanceof VariableTree variable ? variable.simpleName() : null;
  }
}
