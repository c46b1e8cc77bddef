package org.productiongap.configuration;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.productiongap.framework.DevelopmentOnly;

/**
 * When a configured value applies.
 *
 * @param profiles expressions that must all hold, such as {@code prod}, {@code !prod} or {@code dev | test}; none: always
 * @param test whether the file lies among tests or is the template of one
 */
public record Scope(List<String> profiles, boolean test) {

  /** Always. */
  public static final Scope DEFAULT = new Scope(List.of(), false);

  private static final Set<String> PRODUCTION = Set.of("prod", "production", "live", "prd");

  /** The same, and only when one of these profiles is active. */
  Scope and(List<String> anyOf) {
    List<String> names = anyOf.stream().map(String::strip).filter(name -> !name.isEmpty()).toList();
    if (names.isEmpty()) {
      return this;
    }
    List<String> all = new ArrayList<>(profiles);
    all.add(String.join(" | ", names));
    return new Scope(List.copyOf(all), test);
  }

  /** Whether no profile is needed. */
  public boolean isDefault() {
    return profiles.isEmpty() && !test;
  }

  /**
   * Whether the value takes part in production.
   *
   * @param development names of profiles that mean development or tests
   */
  boolean isProduction(Set<String> development) {
    return !test && profiles.stream().noneMatch(expression -> DevelopmentOnly.isDevelopment(expression, development));
  }

  /** Whether a profile named production is what it needs. */
  boolean isNamedProduction() {
    return !test && profiles.size() == 1
      && PRODUCTION.stream().anyMatch(name -> List.of(profiles.get(0).toLowerCase(Locale.ROOT).split("[^a-z0-9!]+")).contains(name));
  }
}
