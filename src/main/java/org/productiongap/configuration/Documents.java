package org.productiongap.configuration;

import java.util.List;
import java.util.Optional;

/**
 * What says which profile a document or a key is for.
 */
final class Documents {

  /** Since Spring Boot 2.4, and before. */
  private static final String ACTIVATION = "spring.config.activate.onprofile";
  private static final String LEGACY_ACTIVATION = "spring.profiles";

  private Documents() {
  }

  /**
   * @param profiles any of them
   * @param key without the prefix
   */
  record Prefixed(List<String> profiles, String key) {
  }

  /** The profiles for which a document is, any of them; empty when it is for all. */
  static Optional<List<String>> activation(List<Entries.Entry> document) {
    List<String> profiles = document.stream()
      .filter(entry -> !entry.name().environment() && (entry.name().name().equals(ACTIVATION) || entry.name().name().equals(LEGACY_ACTIVATION)))
      .flatMap(entry -> PropertiesReader.list(entry.value()).stream())
      .toList();
    return profiles.isEmpty() ? Optional.empty() : Optional.of(profiles);
  }

  /** The profile before a key of Quarkus: {@code %prod.}, {@code %dev,test.}, {@code %{dev,test}.}, also quoted as YAML asks for. */
  static Optional<Prefixed> profilePrefix(String key) {
    if (!key.startsWith("%")) {
      return Optional.empty();
    }
    boolean braces = key.startsWith("%{");
    int end = braces ? key.indexOf("}.") : key.indexOf('.');
    if (end < 0) {
      return Optional.empty();
    }
    String profiles = key.substring(braces ? 2 : 1, end);
    return Optional.of(new Prefixed(PropertiesReader.list(profiles), key.substring(end + (braces ? 2 : 1))));
  }
}
