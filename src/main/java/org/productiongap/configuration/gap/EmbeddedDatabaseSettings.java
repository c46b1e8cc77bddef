package org.productiongap.configuration.gap;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.productiongap.configuration.BuildFile;
import org.productiongap.configuration.Configuration;
import org.productiongap.configuration.ConfiguredValue;
import org.productiongap.configuration.Dependency;
import org.productiongap.configuration.Libraries;
import org.productiongap.configuration.Setting;
import org.productiongap.framework.DevelopmentOnly;
import org.productiongap.framework.Place;
import org.productiongap.framework.Words;
import org.productiongap.framework.database.DatabaseUrl;

/**
 * Where production keeps its data inside the application: an address that says so, a kind of database, or a driver without
 * another and without an address.
 */
public final class EmbeddedDatabaseSettings {

  private static final String IN_MEMORY = "This database lives in the memory of the application, and its data is gone with the next restart; use a database server.";
  private static final String IN_FILE = "This database is a file on the machine of the application, and its data is lost with that machine; use a database server.";
  private static final String EMBEDDED = "This database runs inside the application, which loses its data with a restart or with its machine; use a database server.";
  private static final Set<String> KINDS = Set.of("h2", "derby", "hsqldb", "sqlite");
  private static final Set<String> ADDRESS = Set.of("url", "uri");
  /** Words in the name of an address that leave it open whether it is used. */
  private static final Set<String> SELDOM = Set.of("embedded", "memory", "mem", "inmemory", "example", "fallback", "cache", "index", "temp", "tmp");
  /** A profile with the name of the database is chosen for it. */
  private static final Set<String> PROFILES = Set.of("h2", "hsqldb", "derby", "sqlite", "embedded", "inmemory", "memory", "mem", "standalone");

  private EmbeddedDatabaseSettings() {
  }

  /** By kind, file and line. */
  public static List<ConfigurationGap> in(Configuration configuration) {
    Stream<ConfigurationGap> addresses = configuration.inProduction()
      .filter(value -> Setting.DATABASE_URL.is(value.key()) || isNamedAsAddress(value))
      .flatMap(value -> address(configuration, value).stream());
    Stream<ConfigurationGap> kinds = configuration.inProduction(Setting.DATABASE_KIND)
      .filter(value -> value.text().literal().map(String::strip).filter(KINDS::contains).isPresent())
      .filter(value -> configuration.beside(value, Setting.DATABASE_URL).findAny().isEmpty())
      .map(value -> new ConfigurationGap(value.place(), EMBEDDED));
    return Stream.of(addresses, kinds, driver(configuration).stream()).flatMap(found -> found).toList();
  }

  /** A name of the application's own that ends like an address, and does not say that it is one of several databases, or for tests. */
  private static boolean isNamedAsAddress(ConfiguredValue value) {
    Words words = Words.of(value.key().written());
    return !value.key().environment() && words.endWithAny(ADDRESS) && value.key().segments().stream().noneMatch(KINDS::contains) && !words.containAny(SELDOM)
      && !words.containAny(DevelopmentOnly.profiles());
  }

  /** What is certain of an address: all of it, or what stands before the first part that something outside fills in. */
  private static Optional<String> certain(ConfiguredValue value) {
    int placeholder = value.text().written().indexOf("${");
    return value.text().literal().or(() -> Optional.of(value.text().written().substring(0, Math.max(placeholder, 0))).filter(start -> !start.isEmpty()));
  }

  private static Optional<ConfigurationGap> address(Configuration configuration, ConfiguredValue value) {
    return certain(value).flatMap(DatabaseUrl::of)
      .filter(DatabaseUrl::isEmbedded)
      .filter(url -> !value.isBroughtAsDefault() && !isChosen(configuration, value) && !(url.product().equals("sqlite") && isOnTheDesktop(configuration)))
      .map(url -> new ConfigurationGap(value.place(), url.isInMemory() ? IN_MEMORY : IN_FILE));
  }

  /** Whether the value is for a profile that is named after the database, and that nobody activates. */
  private static boolean isChosen(Configuration configuration, ConfiguredValue value) {
    return value.scope().profiles().stream().anyMatch(PROFILES::contains)
      && configuration.inProduction(Setting.ACTIVE_PROFILES).flatMap(active -> active.elements().stream()).noneMatch(value.scope().profiles()::contains);
  }

  private static boolean isOnTheDesktop(Configuration configuration) {
    return !configuration.buildFiles().isEmpty() && configuration.buildFiles().stream().flatMap(BuildFile::inProduction).noneMatch(Libraries::isWeb);
  }

  /** A driver of an embedded database where the framework then starts one by itself. */
  private static Optional<ConfigurationGap> driver(Configuration configuration) {
    List<BuildFile> builds = configuration.buildFiles();
    boolean known = builds.stream().allMatch(build -> build.content().complete());
    boolean addressed = configuration.values().stream()
      .anyMatch(value -> !value.scope().test() && (Setting.DATABASE_URL.is(value.key()) || Setting.DATABASE_KIND.is(value.key()))
        && configuration.isUsed(value));
    if (!known || addressed || builds.stream().flatMap(BuildFile::inProduction).anyMatch(Libraries::isDatabaseServerDriver)
      || builds.stream().flatMap(BuildFile::inProduction).noneMatch(Libraries::configuresDatabase)) {
      return Optional.empty();
    }
    return builds.stream().flatMap(build -> build.inProduction().filter(Libraries::isEmbeddedDatabase).map(driver -> gap(build, driver))).findFirst();
  }

  private static ConfigurationGap gap(BuildFile build, Dependency driver) {
    return new ConfigurationGap(place(build, driver),
      "\"%s\" is the only database here, so production keeps its data inside the application and loses it with a restart; use a database server."
      .formatted(driver.artifact()));
  }

  private static Place place(BuildFile build, Dependency driver) {
    return new Place(build.file(), driver.span().startLine(), driver.span().startColumn(), driver.span().endLine(), driver.span().endColumn());
  }
}
