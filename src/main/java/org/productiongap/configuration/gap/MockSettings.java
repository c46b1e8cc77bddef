package org.productiongap.configuration.gap;

import java.util.List;
import org.productiongap.configuration.Configuration;
import org.productiongap.configuration.ConfiguredValue;
import org.productiongap.configuration.Setting;

/**
 * Where a framework is told to pretend in production as well.
 */
public final class MockSettings {

  private static final String MAILS = "With this the mailer only notes what it would send, in production as well; say it for the profiles of development and tests alone.";

  private MockSettings() {
  }

  /** By file and line. */
  public static List<ConfigurationGap> in(Configuration configuration) {
    return configuration.inProduction(Setting.MOCK_MAILER).filter(ConfiguredValue::isTrue).map(value -> new ConfigurationGap(value.place(), MAILS)).toList();
  }
}
