package org.productiongap.checks.validation;

import com.google.auto.service.AutoService;
import java.util.List;
import org.productiongap.checks.GapCheck;
import org.productiongap.framework.sql.SqlEscapes;
import org.productiongap.framework.sql.SqlStatement;
import org.productiongap.framework.sql.SqlStatements;
import org.productiongap.framework.web.RequestData;
import org.productiongap.framework.web.RequestText;
import org.sonar.check.Rule;
import org.sonar.plugins.java.api.tree.Tree;

/**
 * A statement that holds text of the caller is the caller's statement: it reads, changes or deletes whatever the database user may.
 * Plain concatenation is left to SonarQube's rule S2077; what goes through another file cannot be told and is silent.
 */
@AutoService(GapCheck.class)
@Rule(key = "SqlFromRequest")
public final class SqlFromRequestCheck extends GapCheck {

  @Override
  public List<Tree.Kind> nodesToVisit() {
    return List.of(Tree.Kind.COMPILATION_UNIT);
  }

  @Override
  protected void check(Tree tree) {
    for (SqlStatement statement : SqlStatements.in(file())) {
      if (!statement.plain()) {
        statement.texts().stream()
          .flatMap(text -> RequestData.inside(text, SqlEscapes::is).stream())
          .findFirst()
          .ifPresent(text -> report(statement, text));
      }
    }
  }

  private void report(SqlStatement statement, RequestText text) {
    reportIssue(statement.place(), "\"%s\" comes from the request and becomes part of this statement: bind it as a parameter, or choose among constants."
      .formatted(text.name()), List.of(new Reason("The caller chooses this text.", text.tree())));
  }
}
