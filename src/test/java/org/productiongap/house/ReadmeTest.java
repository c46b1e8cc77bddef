package org.productiongap.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.productiongap.realcode.Application;
import org.productiongap.realcode.Recorded;
import org.productiongap.realcode.Recorded.Verdict;
import org.productiongap.samples.Analyses;
import org.productiongap.triage.Bucket;
import org.productiongap.triage.Stage;

/**
 * What README says about the rules is what the rules say. {@code -Dreadme.update=true} writes it.
 */
class ReadmeTest {

  private static final Path README = Path.of("README.md");
  private static final Path MEASURED = Path.of("src/main/resources/org/productiongap/scan/without-class-path.txt");
  /** In bytes; less is an empty page. */
  private static final long SMALLEST_PICTURE = 5_000;
  private static final long BIGGEST_PICTURE = 60_000;

  @Test
  void whatItSaysAboutTheRulesIsTrue() throws IOException {
    assumeTrue(Analyses.ofAllRules(), "samples of some rules only");
    String readme = Rules.text(README);
    String expected = between(between(readme, "rules", table()), "without class path", withoutClassPath());
    if (Boolean.getBoolean("readme.update")) {
      Files.writeString(README, expected);
      Files.writeString(MEASURED, measured());
    } else {
      assertThat(Rules.text(MEASURED)).as("run: mvn test -Dtest=ReadmeTest -Dreadme.update=true").isEqualTo(measured());
      assertThat(readme).as("run: mvn test -Dtest=ReadmeTest -Dreadme.update=true").isEqualTo(expected);
    }
  }

  @Test
  void whatItSaysAboutRealCodeIsTrue() throws IOException {
    String readme = Rules.text(README);
    String expected = between(readme, "real code", realCode());
    if (Boolean.getBoolean("readme.update")) {
      Files.writeString(README, expected);
    } else {
      assertThat(readme).as("run: mvn test -Dtest=ReadmeTest -Dreadme.update=true").isEqualTo(expected);
    }
  }

  private static String realCode() throws IOException {
    List<Application> applications = Application.listed(Application.LIST);
    Map<String, List<Recorded>> recorded = Recorded.all();
    assertThat(recorded).isNotEmpty();
    List<Recorded> all = recorded.values().stream().flatMap(List::stream).toList();
    List<String> silent = Recorded.silent();
    List<String> untried = Rules.files(".json").stream().filter(key -> !recorded.containsKey(key) && !silent.contains(key)).sorted().toList();
    return String.format(Locale.ROOT, "%d applications with %,d lines of Java: %s.\n\n", applications.size(),
      applications.stream().mapToLong(Application::lines).sum(), applications.stream().map(Application::name).collect(Collectors.joining(", ")))
      + "| rule | right | wrong | debatable |\n|---|---|---|---|\n"
      + recorded.entrySet().stream().map(rule -> rates("`" + rule.getKey() + "`", rule.getValue())).collect(Collectors.joining())
      + rates("all", all)
      + "\nNo finding: " + quoted(silent) + ".\n" + (untried.isEmpty() ? "" : "Not tried on it yet: " + quoted(untried) + ".\n");
  }

  private static String quoted(List<String> keys) {
    return keys.stream().map(key -> "`" + key + "`").collect(Collectors.joining(", "));
  }

  private static String rates(String what, List<Recorded> findings) {
    return "| %s | %d | %d | %d |\n".formatted(what, count(findings, Verdict.RIGHT), count(findings, Verdict.WRONG), count(findings, Verdict.DEBATABLE));
  }

  private static long count(List<Recorded> findings, Verdict verdict) {
    return findings.stream().filter(finding -> finding.verdict() == verdict).count();
  }

  private static String between(String text, String mark, String content) {
    String start = "<!-- " + mark + " -->\n";
    String end = "<!-- /" + mark + " -->";
    assertThat(text).containsOnlyOnce(start).containsOnlyOnce(end);
    return text.substring(0, text.indexOf(start) + start.length()) + content + text.substring(text.indexOf(end));
  }

  @Test
  void everyStageIsNamed() throws IOException {
    for (Stage stage : Stage.values()) {
      assertThat(Files.readString(README)).contains("`" + stage.profileName() + "`");
    }
  }

  @Test
  void itsPicturesAreThereAndSmall() throws IOException {
    List<String> pictures = Pattern.compile("!\\[[^]]+]\\(([^)]+)\\)").matcher(Files.readString(README)).results().map(picture -> picture.group(1)).toList();
    assertThat(pictures).as("taken by: mvn verify -Dit.test=ServerIT -Dscreenshots.update=true").hasSizeGreaterThanOrEqualTo(2)
      .allSatisfy(picture -> assertThat(Path.of(picture)).isRegularFile().satisfies(file -> assertThat(Files.size(file)).isBetween(SMALLEST_PICTURE, BIGGEST_PICTURE)));
  }

  private static String table() {
    Map<String, Analyses.Issues> issues = Analyses.issues();
    List<String> rows = Rules.files(".json").stream()
      .map(key -> new Row(key, Rules.json(key), Page.of(key).frameworks()))
      .sorted(Comparator.comparing(Row::bucket).thenComparing(Row::area).thenComparing(Row::key))
      .map(row -> "| `%s` | %s | %s | %s | %s | %s |".formatted(row.key, row.title(), row.bucket().title().toLowerCase(Locale.ROOT), row.area(),
        row.frameworks.isEmpty() ? "any Java" : String.join(", ", row.frameworks), share(issues.get(row.key))))
      .toList();
    assertThat(rows).isNotEmpty();
    return """
      | rule | what it reports | bucket | area | fixes shown for | without class path |
      |---|---|---|---|---|---|
      """ + String.join("\n", rows) + "\n";
  }

  private static String share(Analyses.Issues issues) {
    if (issues.bare() == 0) {
      return "silent";
    }
    return issues.bare() == issues.complete() ? "the same" : issues.bare() + " of " + issues.complete();
  }

  /** For the scan command, which says what a missing class path costs. */
  private static String measured() {
    return Analyses.issues().entrySet().stream().sorted(Map.Entry.comparingByKey())
      .map(rule -> rule.getKey() + " " + Map.of("silent", "silent", "the same", "same").getOrDefault(share(rule.getValue()), "less") + "\n")
      .collect(Collectors.joining());
  }

  private static String withoutClassPath() {
    Collection<Analyses.Issues> issues = Analyses.issues().values();
    int complete = issues.stream().mapToInt(Analyses.Issues::complete).sum();
    int bare = issues.stream().mapToInt(Analyses.Issues::bare).sum();
    return "Of the %d findings in the rules' samples, %d (%d %%) remain when no library is known; none is added.%n"
      .formatted(complete, bare, 100 * bare / complete).replace(System.lineSeparator(), "\n");
  }

  private record Row(String key, Map<String, Object> json, List<String> frameworks) {

    String title() {
      return json.get("title").toString();
    }

    Bucket bucket() {
      return Bucket.ofTags(tags()).orElseThrow();
    }

    String area() {
      return tags().stream().filter(RuleSetTest.AREAS::contains).findFirst().orElseThrow();
    }

    private List<String> tags() {
      return ((List<?>) json.get("tags")).stream().map(Object::toString).toList();
    }
  }
}
