package org.productiongap.triage;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.sonar.api.rule.RuleKey;
import org.sonar.plugins.java.api.ProfileRegistrar;

/**
 * The rules of SonarQube's default Java profile, gathered the way the Java analyzer gathers them. A built-in profile cannot
 * inherit, and whether the default profile is defined before ours is left to chance.
 */
final class SonarWay {

  static final String RULES_OF_THE_ANALYZER = "/org/sonar/l10n/java/rules/java/Sonar_way_profile.json";

  private static final Logger LOG = LoggerFactory.getLogger(SonarWay.class);
  private static final String NAME = "Sonar way";
  private static final String ANALYZER_REPOSITORY = "java";
  /** The analyzers of the commercial editions, and where each says what it adds to the default profile. */
  private static final Map<String, String> COMMERCIAL = Map.of(
    "com.sonar.plugins.security.api.JavaRules", "getSecurityRuleKeys",
    "com.sonarsource.plugins.dbd.api.JavaRules", "getDataflowBugDetectionRuleKeys");

  private SonarWay() {
  }

  /**
   * The keys of all rules of the profile.
   *
   * @param resource a resource of the analyzer; see {@link #RULES_OF_THE_ANALYZER}
   * @param registrars the plugins that add rules to the profile
   * @return empty when the resource is missing or cannot be read, because then nothing is known about this server's profile
   */
  static Set<RuleKey> rules(String resource, ProfileRegistrar... registrars) {
    Set<RuleKey> rules = new LinkedHashSet<>();
    try (InputStream stream = ProfileRegistrar.class.getResourceAsStream(resource)) {
      String json = new String(Objects.requireNonNull(stream, resource).readAllBytes(), StandardCharsets.UTF_8);
      Map<?, ?> profile = (Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromString(json);
      ((Collection<?>) profile.get("ruleKeys")).forEach(key -> rules.add(RuleKey.of(ANALYZER_REPOSITORY, key.toString())));
    } catch (IOException | RuntimeException e) {
      LOG.warn("Production Gap cannot read which rules Sonar way has here, so its profiles lack them: {}", e.toString());
      return Set.of();
    }
    for (ProfileRegistrar registrar : registrars) {
      register(registrar, rules);
    }
    COMMERCIAL.forEach((type, method) -> addCommercial(type, method, rules));
    return rules;
  }

  private static void register(ProfileRegistrar registrar, Set<RuleKey> rules) {
    try {
      registrar.register(new Collector(rules));
    } catch (RuntimeException | LinkageError e) {
      LOG.warn("Production Gap leaves out what {} adds to Sonar way", registrar.getClass().getName(), e);
    }
  }

  private static void addCommercial(String type, String method, Set<RuleKey> rules) {
    try {
      Class<?> list = Class.forName(type, true, ProfileRegistrar.class.getClassLoader());
      String repository = (String) list.getMethod("getRepositoryKey").invoke(null);
      ((Collection<?>) list.getMethod(method).invoke(null)).forEach(key -> rules.add(RuleKey.of(repository, key.toString())));
    } catch (ReflectiveOperationException | RuntimeException | LinkageError e) {
      LOG.debug("No rules of {}", type, e);
    }
  }

  /** Newer analyzers call the second method, which the oldest one's interface does not have. */
  private record Collector(Set<RuleKey> rules) implements ProfileRegistrar.RegistrarContext {

    @Override
    public void registerDefaultQualityProfileRules(Collection<RuleKey> keys) {
      rules.addAll(keys);
    }

    public void registerRules(String profile, Collection<RuleKey> keys) {
      if (profile.equals(NAME)) {
        rules.addAll(keys);
      }
    }
  }
}
