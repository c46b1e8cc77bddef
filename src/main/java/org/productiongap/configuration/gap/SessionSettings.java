package org.productiongap.configuration.gap;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.productiongap.configuration.Configuration;
import org.productiongap.configuration.ConfiguredValue;
import org.productiongap.configuration.Setting;
import org.productiongap.framework.Place;

/**
 * How long sessions and their cookies live.
 */
public final class SessionSettings {

  private static final Pattern SIMPLE = Pattern.compile("([+-]?\\d{1,15})\\s*([a-zA-Z]{0,7})");
  private static final Map<String, Long> SECONDS = Map.of("s", 1L, "sec", 1L, "m", 60L, "min", 60L, "h", 3600L, "d", 86_400L);
  private static final int SECONDS_OF_A_MINUTE = 60;

  private SessionSettings() {
  }

  /**
   * @param place the value
   * @param lasts how long; empty for one that never ends
   * @param isCookie whether it is the age of the cookie, not the time without a request
   */
  public record Lifetime(Place place, Optional<Duration> lasts, boolean isCookie) {
  }

  /** Every lifetime that is known, by setting, file and line. */
  public static List<Lifetime> in(Configuration configuration) {
    return Stream.of(
      configuration.inProduction(Setting.SESSION_TIMEOUT).flatMap(value -> seconds(value, 1).map(seconds -> session(value, seconds)).stream()),
      configuration.inProduction(Setting.SESSION_TIMEOUT_IN_MINUTES)
        .flatMap(value -> seconds(value, SECONDS_OF_A_MINUTE).map(seconds -> session(value, seconds)).stream()),
      configuration.inProduction(Setting.SESSION_COOKIE_AGE).flatMap(value -> seconds(value, 1).filter(seconds -> seconds > 0)
        .map(seconds -> new Lifetime(value.place(), Optional.of(Duration.ofSeconds(seconds)), true)).stream()))
      .flatMap(found -> found).toList();
  }

  private static Lifetime session(ConfiguredValue value, long seconds) {
    return new Lifetime(value.place(), seconds <= 0 ? Optional.empty() : Optional.of(Duration.ofSeconds(seconds)), false);
  }

  private static Optional<Long> seconds(ConfiguredValue value, long unit) {
    return value.value().map(String::strip).flatMap(text -> {
      Matcher simple = SIMPLE.matcher(text);
      if (simple.matches()) {
        String suffix = simple.group(2).toLowerCase(Locale.ROOT);
        long number = Long.parseLong(simple.group(1));
        if (suffix.equals("ms")) {
          return Optional.of(number <= 0 ? number : Math.max(1, number / 1000));
        }
        Long factor = suffix.isEmpty() ? Long.valueOf(unit) : SECONDS.get(suffix);
        return factor == null ? Optional.empty() : Optional.of(Math.max(-1, Math.min(Long.MAX_VALUE / 86_400 / 1000, number) * factor));
      }
      try {
        return Optional.of(Duration.parse(text).toSeconds());
      } catch (DateTimeParseException noDuration) {
        return Optional.empty();
      }
    });
  }
}
