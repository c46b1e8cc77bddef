package org.productiongap.triage;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sonar.api.rule.RuleKey;
import org.sonar.api.server.profile.BuiltInQualityProfilesDefinition;
import org.sonar.api.server.rule.RulesDefinition;
import org.sonar.plugins.java.api.ProfileRegistrar;

/**
 * The built-in quality profile of each stage: Sonar way, our rules by their bucket, and the companion rules by theirs. A
 * server does not start when a profile names a rule that it lacks, so a rule is activated only when a definition of this
 * server defines it.
 */
public final class StageProfiles implements BuiltInQualityProfilesDefinition {

  private static final Logger LOG = LoggerFactory.getLogger(StageProfiles.class);

  private final Map<RuleKey, Set<String>> ours;
  private final Set<RuleKey> sonarWay;
  private final Map<RuleKey, Bucket> companions;

  /** Where nobody says which rules the server has, a profile holds ours and no other. */
  public StageProfiles() {
    this(new RulesDefinition[0]);
  }

  public StageProfiles(RulesDefinition[] definitions) {
    this(definitions, new ProfileRegistrar[0]);
  }

  /**
   * What a server injects.
   *
   * @param definitions the rules of all plugins
   * @param registrars what plugins add to Sonar way
   */
  public StageProfiles(RulesDefinition[] definitions, ProfileRegistrar[] registrars) {
    this(definitions, SonarWay.rules(SonarWay.RULES_OF_THE_ANALYZER, registrars), CompanionRules.all());
  }

  StageProfiles(RulesDefinition[] definitions, Set<RuleKey> sonarWay, Map<RuleKey, Bucket> companions) {
    this.ours = ours();
    Set<RuleKey> known = new HashSet<>();
    Arrays.stream(definitions).forEach(definition -> known.addAll(rules(definition).keySet()));
    this.sonarWay = new HashSet<>(sonarWay);
    this.sonarWay.retainAll(known);
    this.sonarWay.removeAll(ours.keySet());
    this.companions = new HashMap<>(companions);
    this.companions.keySet().retainAll(known);
  }

  @Override
  public void define(Context context) {
    for (Stage stage : Stage.values()) {
      define(stage, context.createBuiltInQualityProfile(stage.profileName(), GapRepository.LANGUAGE));
    }
  }

  private void define(Stage stage, NewBuiltInQualityProfile profile) {
    Set<RuleKey> active = new HashSet<>(sonarWay);
    companions.forEach((rule, bucket) -> {
      if (stage.includes(bucket)) {
        active.add(rule);
      }
    });
    ours.forEach((rule, tags) -> {
      if (stage.includesTags(tags)) {
        active.add(rule);
      }
    });
    for (RuleKey rule : active) {
      NewBuiltInActiveRule activation = profile.activateRule(rule.repository(), rule.rule());
      if (companions.containsKey(rule)) {
        activation.overrideSeverity(companions.get(rule).severity());
      }
    }
    profile.done();
  }

  /** The product's own rules; the class loader is named, because the context class loader does not see the plugin. */
  private static Map<RuleKey, Set<String>> ours() {
    Map<RuleKey, Set<String>> rules = new HashMap<>();
    ServiceLoader.load(RulesDefinition.class, StageProfiles.class.getClassLoader()).forEach(definition -> rules.putAll(rules(definition)));
    rules.keySet().removeIf(rule -> !rule.repository().equals(GapRepository.KEY));
    return rules;
  }

  /** The Java rules that a profile may name, with their tags. */
  private static Map<RuleKey, Set<String>> rules(RulesDefinition definition) {
    RulesDefinition.Context context = new RulesDefinition.Context();
    try {
      definition.define(context);
    } catch (RuntimeException | LinkageError e) {
      LOG.debug("Production Gap leaves the rules of {} out of its profiles", definition.getClass().getName(), e);
      return Map.of();
    }
    Map<RuleKey, Set<String>> rules = new HashMap<>();
    context.repositories().stream()
      .filter(repository -> repository.language().equals(GapRepository.LANGUAGE) && !repository.isExternal())
      .map(RulesDefinition.Repository::rules)
      .flatMap(Collection::stream)
      .filter(rule -> !rule.template())
      .forEach(rule -> rules.put(RuleKey.of(rule.repository().key(), rule.key()), rule.tags()));
    return rules;
  }
}
