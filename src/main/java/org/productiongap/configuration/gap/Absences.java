package org.productiongap.configuration.gap;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.productiongap.configuration.Configuration;
import org.productiongap.configuration.ConfiguredValue;
import org.productiongap.configuration.Libraries;
import org.productiongap.configuration.Setting;
import org.productiongap.framework.Words;
import org.productiongap.framework.database.DatabaseUrl;

/**
 * What an application lacks as a whole, on the block of the build file that could bring it.
 */
public final class Absences {

  private static final Set<String> ALARMS = Set.of("sentry", "rollbar", "bugsnag", "newrelic", "datadog", "apm", "otel", "otlp", "opentelemetry", "slack",
    "pagerduty", "opsgenie", "alert", "alarm", "dingtalk", "logstash", "loki", "graylog", "gelf", "splunk", "fluentd", "cloudwatch", "stackdriver",
    "applicationinsights", "syslog", "javaagent");

  private static final Set<String> SENDING = Set.of("smtp", "socket", "syslog", "kafka", "http", "webhook", "mail", "elastic", "elasticsearch");

  private Absences() {
  }

  /**
   * A relational database server without a tool that changes its schema step by step.
   *
   * @param build of the application
   */
  public static Optional<ConfigurationGap> migrations(ApplicationBuild build) {
    Configuration configuration = build.configuration();
    boolean owned = build.has(Libraries::isOrm) && build.has(Libraries::isDatabaseServerDriver) && !isEmbedded(configuration);
    boolean managed = build.mentions(Libraries::isMigration) || !configuration.migrationScripts().isEmpty()
      || configuration.inProduction(Setting.MIGRATION_TOOL).findAny().isPresent();
    return owned && !managed
      ? Optional.of(new ConfigurationGap(build.block(),
        "Nothing here changes the database schema step by step; add a migration tool such as Flyway, so that every change reaches production once and in order."))
      : Optional.empty();
  }

  /** Whether every address of production is one of an embedded database. */
  private static boolean isEmbedded(Configuration configuration) {
    Stream<ConfiguredValue> addresses = configuration.inProduction(Setting.DATABASE_URL);
    return configuration.inProduction(Setting.DATABASE_URL).findAny().isPresent()
      && addresses.allMatch(value -> value.value().flatMap(DatabaseUrl::of).filter(DatabaseUrl::isEmbedded).isPresent());
  }

  /**
   * A service that nobody can ask whether it is alive.
   *
   * @param build of the application
   */
  public static Optional<ConfigurationGap> health(ApplicationBuild build) {
    return build.mentions(Libraries::isHealth) ? Optional.empty()
      : Optional.of(new ConfigurationGap(build.block(),
        "Nobody can ask this service whether it is alive; add the health endpoint of the framework, and let the platform ask it."));
  }

  /**
   * A service that tells nobody when it fails.
   *
   * @param build of the application
   */
  public static Optional<ConfigurationGap> errorTracking(ApplicationBuild build) {
    boolean tells = build.mentions(Libraries::isErrorTracking)
      || build.configuration().values().stream().anyMatch(value -> !value.scope().test()
        && (Words.of(value.key().written()).containAny(ALARMS) || Words.of(shortened(value)).containAny(ALARMS) || isSentAway(value)));
    return tells ? Optional.empty()
      : Optional.of(new ConfigurationGap(build.block(), "Nobody is told when this service fails; add error tracking or telemetry, and let it alert a person."));
  }

  /** An appender of the log that mails it or sends it to another machine. */
  private static boolean isSentAway(ConfiguredValue value) {
    return value.key().name().startsWith("logging.appender.") && Words.of(value.text().written()).containAny(SENDING);
  }

  private static String shortened(ConfiguredValue value) {
    String written = value.text().written();
    return written.length() > 300 ? written.substring(0, 300) : written;
  }
}
