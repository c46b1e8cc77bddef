package org.productiongap.triage;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sonar.api.rule.RuleKey;

/**
 * SonarQube's own rules that find a production gap: what is found already is not written again, only triaged.
 */
public final class CompanionRules {

  private static final Logger LOG = LoggerFactory.getLogger(CompanionRules.class);
  private static final String LIST = "/org/productiongap/companion-rules.txt";
  private static final Map<RuleKey, Bucket> ALL = read(() -> CompanionRules.class.getResourceAsStream(LIST));

  private CompanionRules() {
  }

  /** Every rule of the list with its bucket; no server has all of them. */
  public static Map<RuleKey, Bucket> all() {
    return ALL;
  }

  /**
   * The bucket of a rule.
   *
   * @return empty when the rule is no companion
   */
  public static Optional<Bucket> bucketOf(RuleKey rule) {
    return Optional.ofNullable(ALL.get(rule));
  }

  /** Without the list there are no companions; a server starts all the same. */
  static Map<RuleKey, Bucket> read(Supplier<InputStream> list) {
    Map<RuleKey, Bucket> rules = new TreeMap<>();
    try (InputStream stream = list.get()) {
      new String(Objects.requireNonNull(stream, LIST).readAllBytes(), StandardCharsets.UTF_8).lines()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .map(line -> line.trim().split("\\s+"))
        .forEach(words -> rules.put(RuleKey.parse(words[1]), Bucket.ofTags(List.of(words[0])).orElseThrow()));
      return Map.copyOf(rules);
    } catch (IOException | RuntimeException e) {
      LOG.warn("Production Gap cannot read its list of companion rules, so its profiles have none: {}", e.toString());
      return Map.of();
    }
  }
}
