package org.productiongap.server;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.time.Duration;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.productiongap.triage.Bucket;
import org.productiongap.triage.CompanionRules;
import org.productiongap.triage.GapRepository;
import org.sonar.api.rule.RuleKey;

/**
 * The open findings of a project, as the server knows them: those of our rules and of the companion rules, each in the bucket of
 * its own severity.
 *
 * @param findings all of them, by bucket, file and line
 * @param titles the title of each rule, by its key
 */
record OpenGaps(List<Finding> findings, Map<String, String> titles) {

  private static final int HOURS_IN_DAY = 8;
  private static final Comparator<Finding> ORDER = Comparator.comparing(Finding::bucket).thenComparing(Finding::file).thenComparing(Finding::line)
    .thenComparing(Finding::rule);

  /**
   * One open issue.
   *
   * @param rule the key of its rule, with the repository
   * @param file its file, relative to the project
   * @param line from 1, or 0 when the whole file is meant
   */
  record Finding(Bucket bucket, String rule, String file, int line, String message, Duration effort) {
  }

  /** Asks the server for the open findings of a project. */
  static OpenGaps of(WebApi api, String project) {
    Map<String, String> titles = api.all("api/rules/search", "rules", Map.of("languages", GapRepository.LANGUAGE, "f", "name")).stream()
      .collect(Collectors.toMap(rule -> rule.get("key").getAsString(), rule -> rule.get("name").getAsString(), (one, same) -> one, TreeMap::new));
    Set<RuleKey> companions = CompanionRules.all().keySet();
    titles.keySet().removeIf(rule -> !RuleKey.parse(rule).repository().equals(GapRepository.KEY) && !companions.contains(RuleKey.parse(rule)));
    List<Finding> findings = api.all("api/issues/search", "issues",
      Map.of("components", project, "issueStatuses", "OPEN,CONFIRMED", "rules", String.join(",", titles.keySet()))).stream()
      .map(OpenGaps::finding).sorted(ORDER).toList();
    return new OpenGaps(findings, titles);
  }

  private static Finding finding(JsonObject issue) {
    String component = text(issue, "component");
    return new Finding(Bucket.ofSeverity(text(issue, "severity")), text(issue, "rule"), component.substring(component.indexOf(':') + 1),
      issue.has("line") ? issue.get("line").getAsInt() : 0, text(issue, "message"), effort(text(issue, "effort")));
  }

  private static String text(JsonObject object, String name) {
    JsonElement value = object.get(name);
    return value == null ? "" : value.getAsString();
  }

  private static Duration effort(String text) {
    return text.isEmpty() ? Duration.ZERO : Duration.ofMinutes(org.sonar.api.utils.Duration.decode(text, HOURS_IN_DAY).toMinutes());
  }

  /** The findings of each bucket by rule, the most frequent rule first. */
  Map<Bucket, Map<String, List<Finding>>> byBucket() {
    Map<Bucket, Map<String, List<Finding>>> buckets = new EnumMap<>(Bucket.class);
    for (Bucket bucket : Bucket.values()) {
      Map<String, List<Finding>> byRule = in(bucket).stream().collect(Collectors.groupingBy(Finding::rule));
      Map<String, List<Finding>> sorted = new TreeMap<>(Comparator.<String>comparingInt(rule -> -byRule.get(rule).size()).thenComparing(rule -> rule));
      sorted.putAll(byRule);
      buckets.put(bucket, sorted);
    }
    return buckets;
  }

  /** The findings of a bucket. */
  List<Finding> in(Bucket bucket) {
    return findings.stream().filter(finding -> finding.bucket() == bucket).toList();
  }
}
