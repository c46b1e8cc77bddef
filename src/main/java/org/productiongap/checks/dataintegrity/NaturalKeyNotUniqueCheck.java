package org.productiongap.checks.dataintegrity;

import com.google.auto.service.AutoService;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.productiongap.checks.GapCheck;
import org.productiongap.framework.persistence.LookUp;
import org.productiongap.framework.persistence.NaturalKey;
import org.productiongap.project.Clue;
import org.productiongap.project.Findings;
import org.productiongap.project.Project;
import org.productiongap.project.ProjectRule;
import org.sonar.check.Rule;
import org.sonar.plugins.java.api.tree.Tree;

/**
 * Two people with one e-mail address are one person to the login, the password reset and the support. Silent where a migration or another script
 * makes the column unique, or cannot be read, for records that copy the key of somebody else, and for names that identify only if something looks
 * them up.
 */
@AutoService(GapCheck.class)
@Rule(key = "NaturalKeyNotUnique")
public final class NaturalKeyNotUniqueCheck extends GapCheck implements ProjectRule {

  /**
   * A key that the mapping does not make unique.
   *
   * @param entity the simple name of the class
   * @param property the member
   * @param table the table
   * @param column the column
   * @param identifies whether it identifies without a look-up in sight
   * @param mapping what else could make it unique
   */
  record Key(String entity, String property, String table, String column, boolean identifies, NaturalKey.Mapping mapping) {
  }

  @Override
  public List<Tree.Kind> nodesToVisit() {
    return List.of(Tree.Kind.COMPILATION_UNIT);
  }

  @Override
  protected void check(Tree tree) {
    for (NaturalKey key : NaturalKey.in(file())) {
      suspect(key.tree(), "\"%s\" tells one \"%s\" from another, and the database allows the same value twice; make the column unique."
        .formatted(key.property(), key.entity()), List.of(),
        new Key(key.entity(), key.property(), key.table(), key.column(), key.identifies(), key.mapping()));
    }
  }

  @Override
  public void judge(Project project, Findings findings) {
    if (!project.isComplete()) {
      return;
    }
    List<LookUp> lookUps = project.facts(LookUp.class);
    project.suspicions(this, Key.class).forEach(suspected -> {
      Key key = suspected.evidence();
      List<LookUp> own = lookUps.stream().filter(look -> look.entity().equals(key.entity()) && look.property().equals(key.property())).toList();
      Optional<LookUp> lookUp = own.stream().filter(LookUp::isOfOne).findFirst();
      boolean isOfOne = lookUp.isPresent() && own.stream().allMatch(LookUp::isOfOne);
      if ((key.identifies() || isOfOne) && !project.mapping().mayMap(key.entity())
        && SchemaAnswers.isNotUnique(project, key.mapping(), key.table(), key.column(), key.property())) {
        List<Clue> clues = new ArrayList<>(suspected.suspicion().clues());
        lookUp.ifPresent(look -> clues.add(new Clue("It is looked up here as if it were unique.", look.place())));
        findings.report(suspected.suspicion().place(), suspected.suspicion().message(), clues);
      }
    });
  }
}
