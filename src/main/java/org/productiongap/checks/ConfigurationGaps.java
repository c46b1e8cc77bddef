package org.productiongap.checks;

import java.util.Comparator;
import java.util.List;
import org.productiongap.configuration.gap.ConfigurationGap;
import org.productiongap.project.Findings;
import org.productiongap.project.Project;
import org.productiongap.project.ProjectRule;
import org.sonar.check.Rule;

/**
 * Reports what the configuration of a project shows, in the order of files and lines.
 */
public final class ConfigurationGaps {

  private static final Comparator<ConfigurationGap> ORDER = Comparator.comparing((ConfigurationGap gap) -> gap.place().file())
    .thenComparing(gap -> gap.place().startLine())
    .thenComparing(gap -> gap.place().startColumn());

  private ConfigurationGaps() {
  }

  /**
   * @param rule annotated with its key, which a comment beside a value may silence
   * @param project whose configuration it is
   * @param findings takes what is not silenced
   * @param gaps what the rule found
   */
  public static void report(ProjectRule rule, Project project, Findings findings, List<ConfigurationGap> gaps) {
    String key = rule.getClass().getAnnotation(Rule.class).key();
    gaps.stream()
      .distinct()
      .sorted(ORDER)
      .filter(gap -> !project.configuration().isSilenced(gap.place(), key))
      .forEach(gap -> findings.report(gap.place(), gap.message()));
  }
}
