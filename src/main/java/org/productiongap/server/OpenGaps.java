package org.productiongap.server;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.productiongap.scan.Finding;
import org.productiongap.scan.Gap;
import org.productiongap.triage.Bucket;
import org.productiongap.triage.CompanionRules;
import org.productiongap.triage.GapRepository;
import org.sonar.api.rule.RuleKey;

/**
 * The open findings of a project, as the server knows them: those of our rules and of the companion rules, each in the bucket of
 * its own severity.
 */
final class OpenGaps {

  private static final int HOURS_IN_DAY = 8;

  private OpenGaps() {
  }

  /** Asks the server for the open findings of a project. */
  static List<Finding> of(WebApi api, String project) {
    Map<String, String> titles = api.all("api/rules/search", "rules", Map.of("languages", GapRepository.LANGUAGE, "f", "name")).stream()
      .collect(Collectors.toMap(rule -> text(rule, "key"), rule -> text(rule, "name"), (one, same) -> one, TreeMap::new));
    Set<RuleKey> companions = CompanionRules.all().keySet();
    titles.keySet().removeIf(rule -> !isOurs(rule) && !companions.contains(RuleKey.parse(rule)));
    return findings(api.all("api/issues/search", "issues",
      Map.of("components", project, "issueStatuses", "OPEN,CONFIRMED", "rules", String.join(",", titles.keySet()))), titles);
  }

  /**
   * The findings that issues are.
   *
   * @param issues as the web API says them
   * @param titles the title of each rule, by its key
   */
  static List<Finding> findings(List<JsonObject> issues, Map<String, String> titles) {
    return issues.stream()
      .collect(Collectors.groupingBy(issue -> Map.entry(text(issue, "rule"), Bucket.ofSeverity(text(issue, "severity")))))
      .entrySet().stream()
      .flatMap(rule -> findings(rule.getKey().getKey(), rule.getKey().getValue(), titles.get(rule.getKey().getKey()), rule.getValue()))
      .toList();
  }

  /** The effort of a companion rule may differ from issue to issue, so that of the gap is what one takes on average. */
  private static Stream<Finding> findings(String rule, Bucket bucket, String title, List<JsonObject> issues) {
    Duration effort = issues.stream().map(issue -> effort(text(issue, "effort"))).reduce(Duration.ZERO, Duration::plus).dividedBy(issues.size());
    Gap gap = new Gap(isOurs(rule) ? RuleKey.parse(rule).rule() : rule, title, bucket, effort);
    return issues.stream().map(issue -> {
      String component = text(issue, "component");
      return new Finding(gap, component.substring(component.indexOf(':') + 1), issue.has("line") ? issue.get("line").getAsInt() : 0, text(issue, "message"));
    });
  }

  private static boolean isOurs(String rule) {
    return RuleKey.parse(rule).repository().equals(GapRepository.KEY);
  }

  private static String text(JsonObject object, String name) {
    JsonElement value = object.get(name);
    return value == null ? "" : value.getAsString();
  }

  private static Duration effort(String text) {
    return text.isEmpty() ? Duration.ZERO : Duration.ofMinutes(org.sonar.api.utils.Duration.decode(text, HOURS_IN_DAY).toMinutes());
  }
}
