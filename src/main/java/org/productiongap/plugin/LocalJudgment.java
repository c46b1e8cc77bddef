package org.productiongap.plugin;

import java.nio.file.Path;
import org.productiongap.project.Judgment;
import org.productiongap.project.LocalScan;
import org.productiongap.project.Project;
import org.productiongap.project.ProjectMemory;
import org.productiongap.project.ProjectRule;
import org.productiongap.project.Verdict;
import org.sonar.check.Rule;

/**
 * Judges the whole project for a scan without a server, whose engine runs no sensor of this plugin.
 */
final class LocalJudgment {

  private LocalJudgment() {
  }

  /**
   * Judges with all rules and the defaults of their parameters, and leaves the verdicts where the scan looks for them.
   *
   * @param scan what asked for it
   * @param memory what all files told
   */
  static void judge(LocalScan scan, ProjectMemory memory) {
    Project project = Project.of(memory, Path.of(scan.root()), path -> false, memory.files().size() == scan.files());
    ProjectMemory verdicts = new ProjectMemory();
    Judgment.of(GapChecks.instances().stream().filter(ProjectRule.class::isInstance).map(ProjectRule.class::cast).toList(), project,
      rule -> (place, message, clues) -> verdicts.remember(place.file(),
        new Verdict(rule.getClass().getAnnotation(Rule.class).key(), place, message, clues)));
    verdicts.save(Path.of(scan.verdicts()));
  }
}
