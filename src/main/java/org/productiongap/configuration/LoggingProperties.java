package org.productiongap.configuration;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The levels of {@code log4j2.properties} and of {@code log4j.properties}, under {@code logging.level.name}.
 */
final class LoggingProperties {

  private LoggingProperties() {
  }

  static Entries read(SourceText source, Scope scope) {
    Entries read = PropertiesReader.read(source, scope);
    Entries levels = new Entries(source);
    read.unreadable().forEach(failure -> levels.unreadable(failure.line(), failure.reason()));
    Map<String, String> names = new HashMap<>();
    read.all().forEach(entry -> names.put(entry.name().written(), entry.value()));
    for (Entries.Entry entry : read.all()) {
      String logger = logger(entry.name().written(), names);
      if (logger != null && logger.length() > Entries.LONGEST_NAME) {
        levels.unreadable(entry.key().startLine(), "the name of a logger has more than " + Entries.LONGEST_NAME + " characters");
      } else if (logger != null) {
        String level = List.of(entry.value().split(",")).get(0).strip();
        levels.add(Key.of("logging.level." + logger), level, entry.key(), entry.range(), entry.scope());
      }
    }
    return levels;
  }

  private static String logger(String key, Map<String, String> names) {
    if (key.equals("rootLogger.level") || key.equals("rootLogger") || key.equals("log4j.rootLogger") || key.equals("log4j.rootCategory")) {
      return "root";
    }
    if (key.startsWith("log4j.logger.")) {
      return key.substring("log4j.logger.".length());
    }
    if (key.startsWith("logger.") && key.endsWith(".level")) {
      return names.get(key.substring(0, key.length() - "level".length()) + "name");
    }
    return null;
  }
}
