package org.productiongap.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.productiongap.triage.Bucket;

/**
 * What a release has promised is kept, and what changes for users is in the changelog. {@code -Dreleased.update=true} writes down
 * what this version promises, once its changelog says what has moved.
 */
class ReleasedKeysTest {

  private static final Path CHANGELOG = Path.of("CHANGELOG.md");
  private static final Pattern VERSION = Pattern.compile("<artifactId>sonar-production-gap-plugin</artifactId>\\s*<version>([^<]+?)(?:-SNAPSHOT)?</version>");
  private static final Pattern HEADING = Pattern.compile("(?m)^## \\[([^]]+)] - (?:unreleased|\\d{4}-\\d\\d-\\d\\d)$");
  private static final String HEAD = """
    # What users write into profiles, suppressions, gates, scripts and settings, as of the last release or the one in preparation.
    # A name that stands here never goes away: a rule that is renamed keeps its old key as a deprecated key.
    # Written by: mvn test -Dtest=ReleasedKeysTest -Dreleased.update=true
    """;

  @Test
  void aReleasedNameNeverGoesAway() throws IOException {
    assertThat(Promises.broken(Set.of("rule Kept", "rule Renamed", "rule Gone", "parameter Renamed.words", "parameter Kept.words"), Set.of("rule Kept", "rule New"), Set.of("rule Renamed")))
      .containsExactlyInAnyOrder("rule Gone", "parameter Kept.words");
    SortedMap<String, String> now = Promises.now();
    SortedMap<String, String> released = Promises.released();
    Set<String> oldKeys = Promises.renamed().values().stream().flatMap(Set::stream).collect(Collectors.toSet());
    assertThat(released).isNotEmpty();
    assertThat(Promises.broken(released.keySet(), now.keySet(), oldKeys))
      .as("released names that are gone; a renamed rule keeps its old key with @DeprecatedRuleKey(ruleKey = \"...\") beside @Rule, nothing else may go").isEmpty();
    assertThat(oldKeys).as("a key is never used again").doesNotContainAnyElementsOf(now.keySet());
    Promises.renamed().forEach((rule, old) -> assertThat(old).as("%s: the server follows one old key only", rule).hasSize(1));
    assertThat(unmentioned(released, now, newest())).as("rules that moved between buckets; CHANGELOG.md says it of the version that is made, in a line such as "
      + "\"- `Key`: from must have for launch to need within 30 days, because ...\"").isEmpty();
    if (Boolean.getBoolean("released.update")) {
      SortedMap<String, String> written = new TreeMap<>(released);
      written.putAll(now);
      Files.writeString(Promises.RELEASED, HEAD + Promises.text(written));
    }
  }

  @Test
  void aMoveThatTheChangelogDoesNotTellIsNoticed() {
    SortedMap<String, String> before = new TreeMap<>(Map.of("rule A", "launch-must-have", "rule B", "launch-must-have", "metric m", ""));
    SortedMap<String, String> now = new TreeMap<>(Map.of("rule A", "can-defer", "rule B", "launch-must-have", "metric m", "", "rule C", "can-defer"));
    assertThat(unmentioned(before, now, "- `B`: from must have for launch to can defer until it hurts")).containsExactly("rule A: must have for launch, can defer until it hurts");
    assertThat(unmentioned(before, now, "- `A`: from Must have for launch to can defer until it hurts, because nobody asked")).isEmpty();
  }

  private static Stream<String> unmentioned(Map<String, String> released, Map<String, String> now, String changes) {
    return released.entrySet().stream()
      .filter(promise -> now.containsKey(promise.getKey()) && !now.get(promise.getKey()).equals(promise.getValue()))
      .filter(promise -> changes.lines().map(line -> line.toLowerCase(Locale.ROOT)).noneMatch(line -> line.contains(quoted(promise.getKey()))
        && line.contains("from " + title(promise.getValue()) + " to " + title(now.get(promise.getKey())))))
      .map(promise -> promise.getKey() + ": " + title(promise.getValue()) + ", " + title(now.get(promise.getKey())));
  }

  private static String quoted(String rule) {
    return '`' + rule.replaceFirst("^rule ", "").toLowerCase(Locale.ROOT) + '`';
  }

  private static String title(String tag) {
    return Arrays.stream(Bucket.values()).filter(bucket -> bucket.tag().equals(tag)).findFirst().orElseThrow().title().toLowerCase(Locale.ROOT);
  }

  @Test
  void theChangelogStartsWithTheVersionThatIsMade() throws IOException {
    Matcher version = VERSION.matcher(Rules.text(Path.of("pom.xml")));
    assertThat(version.find()).isTrue();
    Matcher first = HEADING.matcher(Rules.text(CHANGELOG));
    assertThat(first.find()).as("a heading such as \"## [1.2.0] - unreleased\" or with the day, as 2026-12-31").isTrue();
    assertThat(first.group(1)).isEqualTo(version.group(1));
  }

  /** What the changelog says of the version that is made. */
  private static String newest() {
    String[] versions = HEADING.split(Rules.text(CHANGELOG));
    return versions.length > 1 ? versions[1] : "";
  }
}
