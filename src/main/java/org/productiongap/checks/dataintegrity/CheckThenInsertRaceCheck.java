package org.productiongap.checks.dataintegrity;

import com.google.auto.service.AutoService;
import java.util.ArrayList;
import java.util.List;
import org.productiongap.checks.GapCheck;
import org.productiongap.flow.Answer;
import org.productiongap.framework.Startup;
import org.productiongap.framework.TestCode;
import org.productiongap.framework.persistence.CheckedInsert;
import org.productiongap.framework.persistence.EntityColumn;
import org.productiongap.project.Clue;
import org.productiongap.project.Findings;
import org.productiongap.project.Project;
import org.productiongap.project.ProjectRule;
import org.sonar.check.Rule;
import org.sonar.plugins.java.api.tree.Tree;

/**
 * A double click is two requests at the same time: both ask, both hear that the value is free, both store it. Silent where the mapping or a script
 * makes the column unique, or where that cannot be told, and where only one request at a time, or none, gets there.
 */
@AutoService(GapCheck.class)
@Rule(key = "CheckThenInsertRace")
public final class CheckThenInsertRaceCheck extends GapCheck implements ProjectRule {

  /**
   * What is asked about before a row is stored.
   *
   * @param entity the simple name of the entity
   * @param properties the members that are compared
   */
  record Asked(String entity, List<String> properties) {
  }

  @Override
  public List<Tree.Kind> nodesToVisit() {
    return List.of(Tree.Kind.COMPILATION_UNIT);
  }

  @Override
  protected void check(Tree tree) {
    CheckedInsert.in(file()).stream().filter(insert -> !TestCode.surrounds(insert.check()) && !Startup.isOnlyWhenRun(insert.check()))
      .forEach(insert -> suspect(insert.check(),
      "Two requests at the same time both pass this check and store the same \"%s\" twice; make it unique in the database and handle the refusal."
        .formatted(String.join("\" and \"", insert.properties())),
      List.of(new Reason("Both store their row here.", insert.insert())), new Asked(insert.entity(), insert.properties())));
  }

  @Override
  public void judge(Project project, Findings findings) {
    if (!project.isComplete()) {
      return;
    }
    List<EntityColumn> columns = project.facts(EntityColumn.class);
    project.suspicions(this, Asked.class).forEach(suspected -> {
      List<EntityColumn> asked = columns.stream()
        .filter(column -> column.entity().equals(suspected.evidence().entity()) && suspected.evidence().properties().contains(column.property()))
        .toList();
      boolean areKnown = asked.stream().map(EntityColumn::property).distinct().count() == suspected.evidence().properties().size();
      boolean isFree = areKnown && !project.mapping().mayMap(suspected.evidence().entity()) && asked.stream()
        .allMatch(column -> column.unique() == Answer.NO && SchemaAnswers.isNotUnique(project, column.mapping(), column.table(), column.column(),
          column.property()));
      if (isFree) {
        List<Clue> clues = new ArrayList<>(suspected.suspicion().clues());
        asked.forEach(column -> clues.add(new Clue("Nothing makes this unique.", column.place())));
        findings.report(suspected.suspicion().place(), suspected.suspicion().message(), clues);
      }
    });
  }
}
