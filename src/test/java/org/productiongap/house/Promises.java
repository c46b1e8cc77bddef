package org.productiongap.house;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.productiongap.triage.Bucket;
import org.productiongap.triage.GapMetrics;
import org.productiongap.triage.Stage;
import org.sonar.api.config.PropertyDefinition;
import org.sonar.api.rule.RuleKey;

/**
 * The names that users write down: rules and their parameters in profiles and suppressions, metrics in gates, profiles in scripts,
 * settings of projects. With each rule its bucket.
 */
final class Promises {

  /** One name a line, {@code rule KEY = BUCKET} or {@code KIND NAME}. */
  static final Path RELEASED = Path.of("src", "test", "resources", "released-keys.txt");
  private static final String RULE = "rule ";
  private static final String BUCKET = " = ";

  private Promises() {
  }

  /** What the sources promise: a name with its kind, and the tag of the bucket where it is a rule. */
  static SortedMap<String, String> now() {
    SortedMap<String, String> promises = new TreeMap<>();
    Rules.defined().rules().forEach(rule -> {
      promises.put(RULE + rule.key(), Bucket.ofTags(rule.tags()).orElseThrow().tag());
      rule.params().forEach(parameter -> promises.put("parameter " + rule.key() + "." + parameter.key(), ""));
    });
    new GapMetrics().getMetrics().forEach(metric -> promises.put("metric " + metric.getKey(), ""));
    Arrays.stream(Stage.values()).forEach(stage -> promises.put("profile " + stage.profileName(), ""));
    PluginTest.extensionsOfTheServer().stream().filter(PropertyDefinition.class::isInstance).map(PropertyDefinition.class::cast)
      .forEach(setting -> promises.put("setting " + setting.key(), ""));
    return promises;
  }

  /** What a release has promised before. */
  static SortedMap<String, String> released() {
    return Rules.text(RELEASED).lines()
      .map(String::strip)
      .filter(line -> !line.isEmpty() && !line.startsWith("#"))
      .map(line -> line.split(BUCKET, 2))
      .collect(Collectors.toMap(parts -> parts[0], parts -> parts.length > 1 ? parts[1] : "", (one, other) -> other, TreeMap::new));
  }

  /** The promises as they are written down. */
  static String text(Map<String, String> promises) {
    return promises.entrySet().stream().map(promise -> promise.getValue().isEmpty() ? promise.getKey() : promise.getKey() + BUCKET + promise.getValue())
      .collect(Collectors.joining("\n", "", "\n"));
  }

  /** The rules that have had another key, by their promise of today; each with its old ones. */
  static Map<String, Set<String>> renamed() {
    return Rules.defined().rules().stream().filter(rule -> !rule.deprecatedRuleKeys().isEmpty()).collect(Collectors.toMap(rule -> RULE + rule.key(),
      rule -> rule.deprecatedRuleKeys().stream().map(RuleKey::rule).map(RULE::concat).collect(Collectors.toSet())));
  }

  /** What was promised and is gone; a rule that goes on under another key and knows its old one is not. */
  static Stream<String> broken(Set<String> released, Set<String> present, Set<String> oldKeys) {
    return released.stream().filter(promise -> !present.contains(promise) && !oldKeys.contains(promise)
      && !(promise.startsWith("parameter ") && oldKeys.contains(RULE + promise.replaceFirst("^parameter ", "").replaceFirst("\\..*", ""))));
  }
}
