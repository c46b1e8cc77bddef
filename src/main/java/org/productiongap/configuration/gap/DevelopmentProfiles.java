package org.productiongap.configuration.gap;

import java.util.List;
import java.util.Optional;
import org.productiongap.configuration.Configuration;
import org.productiongap.configuration.ConfiguredValue;
import org.productiongap.configuration.Setting;

/**
 * Where a development profile is active unless somebody chooses another.
 */
public final class DevelopmentProfiles {

  private DevelopmentProfiles() {
  }

  /** By setting, file and line. */
  public static List<ConfigurationGap> in(Configuration configuration) {
    return configuration.inProduction(Setting.ACTIVE_PROFILES, Setting.INCLUDED_PROFILES)
      .flatMap(value -> gap(configuration, value).stream())
      .toList();
  }

  private static Optional<ConfigurationGap> gap(Configuration configuration, ConfiguredValue value) {
    return value.elements().stream()
      .filter(configuration::isDevelopmentProfile)
      .findFirst()
      .map(profile -> new ConfigurationGap(value.placeOf(profile),
        "The profile \"%s\" is active wherever nobody chooses another, production included; let each environment name its own.".formatted(profile)));
  }
}
