package org.productiongap.plugin;

import java.nio.file.Path;
import java.util.List;
import org.productiongap.checks.GapCheck;
import org.productiongap.project.Judgment;
import org.productiongap.project.LocalScan;
import org.productiongap.project.Project;
import org.productiongap.project.ProjectMemory;
import org.productiongap.project.ProjectRule;
import org.productiongap.project.Verdict;
import org.sonar.api.batch.rule.CheckFactory;
import org.sonar.api.batch.rule.Checks;
import org.sonar.api.utils.WildcardPattern;

/**
 * Judges the whole project for a scan without a server, whose engine runs no sensor of this plugin.
 */
final class LocalJudgment {

  private LocalJudgment() {
  }

  /**
   * Ends a part of a scan: keeps what was told, or judges with the active rules, and leaves the verdicts where the scan looks for them.
   *
   * @param scan what asked for it
   * @param memory what all files told so far
   * @param checkFactory gives active rules their parameters
   */
  static void after(LocalScan scan, ProjectMemory memory, CheckFactory checkFactory) {
    if (scan.last()) {
      judge(scan, memory, checkFactory);
    } else {
      memory.save(Path.of(scan.facts()));
    }
  }

  private static void judge(LocalScan scan, ProjectMemory memory, CheckFactory checkFactory) {
    Checks<GapCheck> active = checkFactory.create(RuleRepository.KEY);
    active.addAnnotatedChecks(GapChecks.instances().stream().filter(ProjectRule.class::isInstance).toList());
    List<WildcardPattern> exclusions = scan.exclusions().stream().map(WildcardPattern::create).toList();
    Project project = Project.of(memory, Path.of(scan.root()), path -> exclusions.stream().anyMatch(pattern -> pattern.match(path)),
      memory.files().size() == scan.files());
    ProjectMemory verdicts = new ProjectMemory();
    Judgment.of(active.all().stream().map(ProjectRule.class::cast).toList(), project, rule -> (place, message, clues) ->
      verdicts.remember(place.file(), new Verdict(active.ruleKey((GapCheck) rule).rule(), place, message, clues)));
    verdicts.save(Path.of(scan.verdicts()));
  }
}
