package org.productiongap.triage;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.sonar.api.SonarEdition;
import org.sonar.api.SonarProduct;
import org.sonar.api.SonarQubeSide;
import org.sonar.api.SonarRuntime;
import org.sonar.api.rule.RuleKey;
import org.sonar.api.server.profile.BuiltInQualityProfilesDefinition;
import org.sonar.api.server.profile.BuiltInQualityProfilesDefinition.BuiltInActiveRule;
import org.sonar.api.server.profile.BuiltInQualityProfilesDefinition.BuiltInQualityProfile;
import org.sonar.api.utils.Version;

/**
 * What a test needs of SonarQube: a runtime, and the profiles that a definition leaves behind.
 */
record Platform(SonarProduct getProduct, Version getApiVersion) implements SonarRuntime {

  static final Platform SERVER = new Platform(SonarProduct.SONARQUBE, Version.create(11, 0));
  static final Platform IDE = new Platform(SonarProduct.SONARLINT, Version.create(11, 0));

  @Override
  public SonarQubeSide getSonarQubeSide() {
    return SonarQubeSide.SERVER;
  }

  @Override
  public SonarEdition getEdition() {
    return SonarEdition.COMMUNITY;
  }

  static Map<String, BuiltInQualityProfile> javaProfiles(BuiltInQualityProfilesDefinition definition) {
    BuiltInQualityProfilesDefinition.Context context = new BuiltInQualityProfilesDefinition.Context();
    definition.define(context);
    return context.profilesByLanguageAndName().get("java");
  }

  static Set<RuleKey> rules(BuiltInQualityProfile profile) {
    return severities(profile).keySet();
  }

  /** The severity that the profile says for each of its rules; empty text where it says none. */
  static Map<RuleKey, String> severities(BuiltInQualityProfile profile) {
    return profile.rules().stream().collect(Collectors.toMap(
      rule -> RuleKey.of(rule.repoKey(), rule.ruleKey()), rule -> overridden(rule)));
  }

  private static String overridden(BuiltInActiveRule rule) {
    return rule.overriddenSeverity() == null ? "" : rule.overriddenSeverity();
  }
}
