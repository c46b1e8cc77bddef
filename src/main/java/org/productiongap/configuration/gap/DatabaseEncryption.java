package org.productiongap.configuration.gap;

import java.util.List;
import java.util.Optional;
import org.productiongap.configuration.Configuration;
import org.productiongap.configuration.ConfiguredValue;
import org.productiongap.framework.database.DatabaseUrl;

/**
 * Addresses of remote databases, caches and brokers whose connection is not encrypted, or is with whoever answers.
 */
public final class DatabaseEncryption {

  private static final int LONGEST = 2_000;

  private DatabaseEncryption() {
  }

  /** By file and line. */
  public static List<ConfigurationGap> in(Configuration configuration) {
    return configuration.inProduction().flatMap(value -> gap(value).stream()).toList();
  }

  private static Optional<ConfigurationGap> gap(ConfiguredValue value) {
    String resolved = value.text().resolved();
    if (resolved.length() > LONGEST || resolved.indexOf(':') < 0) {
      return Optional.empty();
    }
    return DatabaseUrl.of(hostKept(value, resolved)).flatMap(url -> url.weakness()
      .map(weakness -> new ConfigurationGap(value.placeOf(weakness), url.isOnlyUnverified()
      ? "\"%s\" lets anybody on the way answer for the database; check the server's certificate.".formatted(weakness)
      : "\"%s\" sends everything to the database in plain text over the network; require an encrypted connection.".formatted(weakness))));
  }

  /** A host that the environment may replace is not known, so the placeholder stays. */
  private static String hostKept(ConfiguredValue value, String resolved) {
    String written = value.text().written();
    int parameters = written.indexOf('?');
    boolean openHost = value.text().placeholder() && (parameters < 0 ? written : written.substring(0, parameters)).contains("${");
    return openHost ? written : resolved;
  }
}
