package org.productiongap.framework.sql;

import java.util.ArrayList;
import java.util.List;
import org.productiongap.framework.EachNode;
import org.productiongap.framework.FileFacts;
import org.sonar.plugins.java.api.tree.CompilationUnitTree;
import org.sonar.plugins.java.api.tree.ExpressionTree;
import org.sonar.plugins.java.api.tree.MethodInvocationTree;
import org.sonar.plugins.java.api.tree.MethodTree;

/**
 * The statements that a file hands to a database: JDBC, JPA, Hibernate, Spring, R2DBC, jOOQ, Vert.x, Panache, JDBI, MyBatis.
 */
public final class SqlStatements {

  private SqlStatements() {
  }

  /**
   * @param file the root of a file
   * @return its statements in the order of the source; computed once per file
   */
  public static List<SqlStatement> in(CompilationUnitTree file) {
    return FileFacts.of(file, SqlStatements.class, SqlStatements::find);
  }

  private static List<SqlStatement> find(CompilationUnitTree file) {
    List<SqlStatement> statements = new ArrayList<>();
    new EachNode(SqlCall.NAMES) {
      @Override
      public void visitMethod(MethodTree tree) {
        MapperAnnotations.of(tree).ifPresent(statements::add);
      }

      @Override
      public void visitMethodInvocation(MethodInvocationTree tree) {
        for (ExpressionTree text : SqlCall.texts(tree)) {
          statements.add(new SqlStatement(text, List.of(text), PlainConcatenation.isIn(tree)));
        }
      }
    }.goThrough(file);
    return List.copyOf(statements);
  }
}
