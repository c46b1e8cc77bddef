package org.productiongap.scan;

import java.time.Duration;
import java.util.List;
import org.productiongap.triage.Bucket;
import org.productiongap.triage.GapRepository;
import org.sonar.api.Plugin;
import org.sonar.api.SonarRuntime;
import org.sonar.api.server.rule.RulesDefinition;

/**
 * Every gap that the plugin knows, asked of the plugin as SonarQube asks.
 */
final class Gaps {

  private static final int HOURS_IN_DAY = 8;
  private static final String WEAKNESS = "cwe:";

  private Gaps() {
  }

  /**
   * All gaps, in the order of the repository.
   *
   * @param plugin the plugin, as the engine loaded it
   * @param runtime the product that the plugin is told to be in
   * @throws ReflectiveOperationException when a definition of the plugin is not one that a product could create
   */
  static List<Gap> of(Plugin plugin, SonarRuntime runtime) throws ReflectiveOperationException {
    Plugin.Context extensions = new Plugin.Context(runtime);
    plugin.define(extensions);
    RulesDefinition.Context rules = new RulesDefinition.Context();
    for (Object extension : extensions.getExtensions()) {
      if (extension instanceof Class<?> type && RulesDefinition.class.isAssignableFrom(type)) {
        ((RulesDefinition) type.getDeclaredConstructor().newInstance()).define(rules);
      }
    }
    return rules.repository(GapRepository.KEY).rules().stream().map(Gaps::gap).toList();
  }

  private static Gap gap(RulesDefinition.Rule rule) {
    Bucket bucket = Bucket.ofTags(rule.tags()).orElseThrow(() -> new IllegalStateException("Rule without a bucket: " + rule.key()));
    return new Gap(rule.key(), rule.name(), bucket, effort(rule.debtRemediationFunction().baseEffort()), rule.type(),
      rule.tags().stream().filter(tag -> !tag.equals(bucket.tag())).sorted().toList(), weaknesses(rule), rule.htmlDescription(),
      rule.params().stream().map(parameter -> new Gap.Parameter(parameter.key(), parameter.type(), parameter.defaultValue())).toList());
  }

  private static List<Integer> weaknesses(RulesDefinition.Rule rule) {
    return rule.securityStandards().stream()
      .filter(standard -> standard.startsWith(WEAKNESS))
      .map(standard -> Integer.valueOf(standard.substring(WEAKNESS.length())))
      .sorted()
      .toList();
  }

  private static Duration effort(String estimate) {
    return Duration.ofMinutes(org.sonar.api.utils.Duration.decode(estimate, HOURS_IN_DAY).toMinutes());
  }
}
