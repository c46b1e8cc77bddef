package org.productiongap.plugin;

import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.productiongap.checks.GapCheck;
import org.productiongap.project.FactCollector;
import org.productiongap.project.LocalScan;
import org.productiongap.project.ProjectMemory;
import org.productiongap.project.ProjectRule;
import org.sonar.api.batch.rule.ActiveRules;
import org.sonar.api.batch.rule.CheckFactory;
import org.sonar.api.config.Configuration;
import org.sonar.api.rule.RuleKey;
import org.sonar.check.Rule;
import org.sonar.plugins.java.api.CheckRegistrar;
import org.sonarsource.api.sonarlint.SonarLintSide;

/**
 * Hands the checks to the Java analyzer, for main code only: what test code lacks is no gap. Where there is a whole project to
 * judge, a collector of facts goes with them.
 */
@SonarLintSide
public final class CheckRegistration implements CheckRegistrar {

  private final ProjectMemory memory;
  private final String fingerprint;
  private final Runnable atTheEnd;

  /**
   * For an IDE, which looks at single files, and for a scan without a server, which judges here.
   *
   * @param checkFactory gives active rules their parameters
   */
  public CheckRegistration(CheckFactory checkFactory) {
    Optional<LocalScan> scan = LocalScan.current();
    memory = scan.map(LocalScan::memory).orElse(null);
    fingerprint = "";
    atTheEnd = () -> scan.ifPresent(local -> LocalJudgment.after(local, memory, checkFactory));
  }

  /**
   * For a scanner.
   *
   * @param memory one for all modules
   * @param activeRules those of the profile; what was remembered under other rules, parameters or settings is not used again
   * @param configuration the settings of the analysis
   */
  public CheckRegistration(ProjectMemory memory, ActiveRules activeRules, Configuration configuration) {
    this.memory = memory;
    this.fingerprint = Integer.toHexString(activeRules.findByRepository(RuleRepository.KEY).stream()
      .map(rule -> rule.ruleKey().rule() + new TreeMap<>(rule.params()))
      .sorted()
      .collect(Collectors.joining("\n", Build.version() + Settings.apply(configuration) + '\n', ""))
      .hashCode());
    this.atTheEnd = () -> {
      // judged once, after the last module
    };
  }

  @Override
  public void register(RegistrarContext registrarContext) {
    List<GapCheck> checks = GapChecks.instances();
    if (memory != null) {
      checks.forEach(check -> check.remember(memory));
      registrarContext.registerMainSharedCheck(new FactCollector(memory, fingerprint, atTheEnd), checks.stream()
        .filter(ProjectRule.class::isInstance)
        .map(check -> RuleKey.of(RuleRepository.KEY, check.getClass().getAnnotation(Rule.class).key()))
        .toList());
    }
    registrarContext.registerMainChecks(RuleRepository.KEY, checks);
  }
}
