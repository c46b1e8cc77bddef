package org.productiongap.checks.validation;

import com.google.auto.service.AutoService;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.productiongap.checks.GapCheck;
import org.productiongap.framework.sql.HandedText;
import org.productiongap.framework.sql.MapperStatement;
import org.productiongap.framework.sql.PassedText;
import org.productiongap.framework.sql.SqlEscapes;
import org.productiongap.framework.sql.SqlStatement;
import org.productiongap.framework.sql.SqlStatements;
import org.productiongap.framework.web.RequestData;
import org.productiongap.framework.web.RequestText;
import org.productiongap.project.Clue;
import org.productiongap.project.Findings;
import org.productiongap.project.Project;
import org.productiongap.project.ProjectRule;
import org.sonar.check.Rule;
import org.sonar.plugins.java.api.tree.Tree;

/**
 * A statement that holds text of the caller is the caller's statement: it reads, changes or deletes whatever the database user may.
 * Plain concatenation is left to SonarQube's rule S2077; what goes through another file is silent, but for mappers whose statement names the parameter.
 */
@AutoService(GapCheck.class)
@Rule(key = "SqlFromRequest")
public final class SqlFromRequestCheck extends GapCheck implements ProjectRule {

  private static final String MESSAGE = "\"%s\" comes from the request and becomes part of this statement: bind it as a parameter, or choose among constants.";
  private static final String REASON = "The caller chooses this text.";

  /**
   * A statement that may be given text of a request from another file.
   *
   * @param parameter where it would be handed over
   */
  record Open(String parameter) {
  }

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
    MapperStatement.in(file()).forEach(statement -> suspect(statement.place(), MESSAGE.formatted(statement.name()), List.of(),
      new Open(statement.parameter())));
  }

  private void report(SqlStatement statement, RequestText text) {
    reportIssue(statement.place(), MESSAGE.formatted(text.name()), List.of(new Reason(REASON, text.tree())));
  }

  @Override
  public void judge(Project project, Findings findings) {
    project.suspicions(this, Open.class).forEach(suspected -> {
      String parameter = suspected.evidence().parameter();
      Set<String> ways = project.facts(PassedText.class).stream().filter(passed -> passed.to().equals(parameter)).map(PassedText::from)
        .collect(Collectors.toSet());
      project.facts(HandedText.class).stream().filter(text -> text.parameter().equals(parameter) || ways.contains(text.parameter())).findFirst()
        .ifPresent(text -> findings.report(suspected.suspicion().place(), suspected.suspicion().message(), List.of(new Clue(REASON, text.place()))));
    });
  }
}
