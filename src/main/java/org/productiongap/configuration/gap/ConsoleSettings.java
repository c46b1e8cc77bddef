package org.productiongap.configuration.gap;

import java.util.List;
import java.util.stream.Stream;
import org.productiongap.configuration.Configuration;
import org.productiongap.configuration.ConfiguredValue;
import org.productiongap.configuration.Setting;

/**
 * Where a database console is part of the production application.
 */
public final class ConsoleSettings {

  private ConsoleSettings() {
  }

  /** By setting, file and line. */
  public static List<ConfigurationGap> in(Configuration configuration) {
    Stream<ConfigurationGap> enabled = configuration.inProduction(Setting.H2_CONSOLE)
      .filter(ConfiguredValue::isTrue)
      .map(value -> new ConfigurationGap(value.place(),
        "The database console is part of production, and hands the whole database to whoever finds it; enable it in a development profile alone."));
    Stream<ConfigurationGap> remote = configuration.inProduction(Setting.H2_CONSOLE_REMOTE)
      .filter(value -> value.isTrue() && configuration.beside(value, Setting.H2_CONSOLE).allMatch(console -> !console.isFalse()))
      .map(value -> new ConfigurationGap(value.place(),
        "The database console answers to other machines; leave this out, and enable the console in a development profile alone."));
    Stream<ConfigurationGap> monitor = configuration.inProduction(Setting.DRUID_CONSOLE)
      .filter(value -> value.isTrue() && isUnguarded(configuration, value))
      .map(value -> new ConfigurationGap(value.place(),
        "The console of the connection pool shows every statement and session without a login; switch it off, or ask for a user and a password."));
    Stream<ConfigurationGap> servlets = configuration.inProduction(Setting.SERVLET_CLASS)
      .filter(value -> value.value().filter(name -> name.startsWith("org.h2.server.web.")).isPresent())
      .map(value -> new ConfigurationGap(value.place(),
        "The database console is part of production, and hands the whole database to whoever finds it; take its servlet out."));
    return Stream.of(enabled, remote, monitor, servlets).flatMap(found -> found).toList();
  }

  private static boolean isUnguarded(Configuration configuration, ConfiguredValue value) {
    return Stream.of(Setting.DRUID_CONSOLE_USER, Setting.DRUID_CONSOLE_ALLOW)
      .flatMap(setting -> configuration.beside(value, setting))
      .noneMatch(guard -> !guard.text().written().isBlank());
  }
}
