package org.productiongap.plugin;

import java.util.Arrays;
import java.util.List;
import org.productiongap.framework.DevelopmentOnly;
import org.sonar.api.config.Configuration;
import org.sonar.api.config.PropertyDefinition;

/**
 * What an administrator may set for the whole server, or for one project.
 */
final class Settings {

  private static final String DEVELOPMENT_PROFILES = "sonar.productiongap.developmentProfiles";

  private Settings() {
  }

  /** The settings as SonarQube shows them, in a category of their own. */
  static List<PropertyDefinition> definitions() {
    return List.of(PropertyDefinition.builder(DEVELOPMENT_PROFILES)
      .name("Development profiles")
      .description("Words in the names of profiles that mean development or tests; what is configured or written for them alone is no gap. Every other name is production.")
      .category("Production Gap")
      .defaultValue(String.join(",", DevelopmentOnly.usualProfiles().stream().sorted().toList()))
      .multiValues(true)
      .onConfigScopes(PropertyDefinition.ConfigScope.PROJECT)
      .build());
  }

  /**
   * Makes the settings of an analysis count.
   *
   * @return what was set, as a text that differs when it differs
   */
  static String apply(Configuration configuration) {
    DevelopmentOnly.use(Arrays.asList(configuration.getStringArray(DEVELOPMENT_PROFILES)));
    return DevelopmentOnly.profiles().stream().sorted().toList().toString();
  }
}
