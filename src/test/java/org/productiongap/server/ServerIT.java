package org.productiongap.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.productiongap.triage.Bucket;
import org.productiongap.triage.CompanionRules;
import org.productiongap.triage.Stage;
import org.sonar.api.rule.RuleKey;

/**
 * The packaged jar in a real server: what it registers, and what the real scanner finds with it in the sample applications of
 * {@code src/it}. {@code -Dsonarqube.version=} names another server.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ServerIT extends RealServer {

  private static final Path SAMPLES = Path.of("src", "it").toAbsolutePath();
  private static final Path METADATA = Path.of("rules-metadata");
  private static final Path WORK = Path.of("target", "server-it-analyses").toAbsolutePath();
  private static final Map<String, String> QUALITIES = Map.of("VULNERABILITY", "SECURITY", "BUG", "RELIABILITY", "CODE_SMELL", "MAINTAINABILITY");
  private static final Set<String> SECTIONS = Set.of("root_cause", "how_to_fix", "resources");
  private static final int HOURS_IN_DAY = 8;

  private Path plugin;

  @BeforeAll
  void start() throws IOException {
    unpack(WORK);
    restart(true);
  }

  private void restart(boolean withPlugin) throws IOException {
    stop();
    if (withPlugin) {
      plugin = install();
    } else {
      Files.delete(plugin);
    }
    restart(0);
  }

  static List<String> applications() throws IOException {
    try (Stream<Path> folders = Files.list(SAMPLES)) {
      return folders.filter(folder -> Files.isDirectory(folder.resolve("src/main/java"))).map(folder -> folder.getFileName().toString()).sorted().toList();
    }
  }

  @Order(1)
  @ParameterizedTest
  @MethodSource("applications")
  void findsInAnApplicationExactlyWhatItsCommentsSay(String application) {
    Path root = SAMPLES.resolve(application);
    List<Path> libraries = libraries();
    Path classes = WORK.resolve(application + "-classes");
    new SampleClasses(jdk, libraries).compile(root, classes);
    String log = analyze(application, root, Stage.SCALE, Map.of(
      "sonar.sources", Files.exists(root.resolve("pom.xml")) ? "src/main,pom.xml" : "src/main",
      "sonar.java.source", "17",
      "sonar.java.binaries", classes.toString(),
      "sonar.java.libraries", Analysis.list(libraries)));

    Map<String, JsonObject> metadata = metadata();
    assertThat(issues(application)).containsExactlyInAnyOrderElementsOf(Expectation.in(root).stream()
      .map(gap -> "%s:%d %s".formatted(gap.file(), gap.line(), described(gap.rule(), metadata.get(gap.rule())))).toList());
    assertThat(Expectation.in(root)).isNotEmpty();
    assertThat(troubles(log.lines().filter(line -> !line.contains("application-broken.yml")))).isEmpty();
    assertThat(measures(application)).isEqualTo(openGaps(application));
  }

  /** The counts and the minutes of every bucket, as the server's measures say. */
  private Map<String, Long> measures(String project) {
    Map<String, Long> measures = new TreeMap<>();
    api.get("api/measures/component", Map.of("component", project, "metricKeys", Stream.of(Bucket.values())
        .flatMap(bucket -> Stream.of(metric(bucket), metric(bucket) + "_effort")).collect(Collectors.joining(","))))
      .getAsJsonObject("component").getAsJsonArray("measures")
      .forEach(measure -> measures.put(text(measure.getAsJsonObject(), "metric"), measure.getAsJsonObject().get("value").getAsLong()));
    return measures;
  }

  /** The same, counted from the open issues of our rules and of the companions. */
  private Map<String, Long> openGaps(String project) {
    Map<String, Long> gaps = new TreeMap<>();
    Stream.of(Bucket.values()).forEach(bucket -> {
      gaps.put(metric(bucket), 0L);
      gaps.put(metric(bucket) + "_effort", 0L);
    });
    api.all("api/issues/search", "issues", Map.of("components", project, "resolved", "false")).stream()
      .filter(issue -> text(issue, "rule").startsWith(REPOSITORY + ":") || CompanionRules.bucketOf(RuleKey.parse(text(issue, "rule"))).isPresent())
      .forEach(issue -> {
        String metric = metric(Bucket.ofSeverity(text(issue, "severity")));
        gaps.merge(metric, 1L, Long::sum);
        gaps.merge(metric + "_effort", minutes(text(issue, "effort")), Long::sum);
      });
    return gaps;
  }

  private static String metric(Bucket bucket) {
    return "production_gap_" + bucket.tag().replace('-', '_');
  }

  private static long minutes(String effort) {
    return effort.isEmpty() ? 0 : org.sonar.api.utils.Duration.decode(effort, HOURS_IN_DAY).toMinutes();
  }

  @Test
  @Order(2)
  void aProjectWithoutJavaIsAnalyzedWithoutThePlugin() {
    String log = analyze("python", SAMPLES.resolve("python"), null, Map.of("sonar.sources", "."));

    assertThat(api.get("api/measures/component", Map.of("component", "python", "metricKeys", "ncloc")).toString()).contains("\"value\":");
    assertThat(issues("python")).isEmpty();
    assertThat(log.lines().filter(line -> line.contains("productiongap"))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  @Order(2)
  void modulesAreJudgedTogetherAndUnchangedFilesTellWhatTheyTold(boolean modules) throws IOException {
    String project = modules ? "two-modules" : "one-module";
    Path root = WORK.resolve(project + "-sources");
    copy(SAMPLES.resolve("two-modules"), root);
    List<Path> libraries = libraries();
    Path classes = WORK.resolve(project + "-classes");
    new SampleClasses(jdk, libraries).compile(root, classes);
    Map<String, String> settings = new HashMap<>(Map.of(
      modules ? "sonar.modules" : "sonar.inclusions", modules ? "domain,web" : "**/*.java",
      "sonar.sources", modules ? "src/main" : "domain/src/main,web/src/main",
      "sonar.java.source", "17",
      "sonar.java.binaries", classes.toString(),
      "sonar.java.libraries", Analysis.list(libraries)));
    Map<String, JsonObject> metadata = metadata();
    List<String> expected = Expectation.in(root).stream().map(gap -> "%s:%d %s".formatted(gap.file(), gap.line(), described(gap.rule(), metadata.get(gap.rule())))).toList();

    analyze(project, root, Stage.SCALE, settings);
    assertThat(issues(project, "OPEN")).isNotEmpty().containsExactlyInAnyOrderElementsOf(expected);

    Path changed = root.resolve("web/src/main/java/rooms/web/GuestList.java");
    Files.writeString(changed, Files.readString(changed) + "// changed\n");
    settings.put("sonar.java.skipUnchanged", "true");
    String log = analysis(WORK.resolve(project)).run(api, project, root, settings);
    assertThat(log).as("files that were not parsed").containsPattern("leverage cached data from previous analyses for [1-9]\\d* out of \\d+ files");
    assertThat(issues(project, "OPEN")).containsExactlyInAnyOrderElementsOf(expected);

    Path endpoint = root.resolve("web/src/main/java/rooms/web/GuestController.java");
    Files.writeString(endpoint, Files.readString(endpoint).replace("public List<Guest> all", "private List<Guest> all").replace("@GetMapping\n", ""));
    analysis(WORK.resolve(project)).run(api, project, root, settings);
    assertThat(issues(project, "OPEN")).as("issues after the endpoint is gone").isEmpty();
  }

  /** Maven's default leaves the resources out; nothing of what is in them gets lost. */
  @Test
  @Order(2)
  void mavenSeesTheConfigurationWithTheSettingAndWithout() throws IOException {
    Path root = WORK.resolve("config-sources");
    copy(SAMPLES.resolve("config"), root);
    Map<String, JsonObject> metadata = metadata();
    List<Expectation> gaps = Expectation.in(root);
    MavenAnalysis maven = new MavenAnalysis(root, jdk, WORK.resolve("config-maven"));

    maven.run(api, "config-scan-all", Stage.SCALE, Map.of("sonar.maven.scanAll", "true"));
    assertThat(issues("config-scan-all")).containsExactlyInAnyOrderElementsOf(gaps.stream()
      .map(gap -> "%s:%d %s".formatted(gap.file(), gap.line(), described(gap.rule(), metadata.get(gap.rule())))).toList());

    String log = maven.run(api, "config-default", Stage.SCALE, Map.of());
    assertThat(issues("config-default")).containsExactlyInAnyOrderElementsOf(gaps.stream()
      .map(gap -> "%s %s".formatted(gap.file().endsWith(".java") ? gap.file() + ":" + gap.line() : "pom.xml:0", described(gap.rule(), metadata.get(gap.rule())))).toList());
    assertThat(api.all("api/issues/search", "issues", Map.of("components", "config-default")).stream()
      .filter(issue -> text(issue, "component").endsWith(":pom.xml")).map(issue -> text(issue, "message").replaceFirst(": .*", "")))
      .containsExactlyInAnyOrderElementsOf(gaps.stream().filter(gap -> !gap.file().endsWith(".java")).map(gap -> gap.file() + ":" + gap.line()).toList());
    assertThat(log).contains("-Dsonar.maven.scanAll=true").containsPattern("application-broken.yml:\\d+ cannot be read");
  }

  private static void copy(Path from, Path to) throws IOException {
    SonarHome.delete(to);
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Path target = to.resolve(from.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(target);
        } else {
          Files.copy(file, target);
        }
      }
    }
  }

  @Test
  @Order(3)
  void everyRuleIsThereAsItsMetadataSay() {
    Map<String, JsonObject> rules = api.all("api/rules/search", "rules", Map.of("repositories", REPOSITORY)).stream()
      .collect(Collectors.toMap(rule -> text(rule, "key").replace(REPOSITORY + ":", ""), Function.identity()));
    Map<String, JsonObject> metadata = metadata();

    assertThat(metadata).isNotEmpty();
    assertThat(rules).containsOnlyKeys(metadata.keySet());
    rules.forEach((key, rule) -> {
      JsonObject expected = metadata.get(key);
      assertThat(text(rule, "name")).isEqualTo(text(expected, "title"));
      assertThat(texts(rule, "sysTags")).as(key).containsAll(texts(expected, "tags"));
      assertThat(text(rule, "lang")).isEqualTo("java");
      assertThat(text(rule, "status")).isEqualTo("READY");
      assertThat(text(rule, "type")).isEqualTo(text(expected, "type"));
      assertThat(text(rule, "cleanCodeAttribute")).isEqualTo(text(expected, "attribute"));
      assertThat(described(key, rule)).isEqualTo(described(key, expected));
      Set<String> sections = rule.getAsJsonArray("descriptionSections").asList().stream()
        .map(section -> text(section.getAsJsonObject(), "key")).collect(Collectors.toSet());
      assertThat(sections).as(key).containsAll(SECTIONS);
    });
  }

  @Test
  @Order(4)
  void everyStageHasItsProfile() {
    Map<String, String> keys = api.get("api/qualityprofiles/search", Map.of("language", "java")).getAsJsonArray("profiles").asList().stream()
      .map(JsonElement::getAsJsonObject).collect(Collectors.toMap(profile -> text(profile, "name"), profile -> text(profile, "key")));
    Map<String, JsonObject> sonarWay = activeRules(keys.get("Sonar way"));
    Map<String, Collection<String>> tags = metadata().entrySet().stream()
      .collect(Collectors.toMap(rule -> REPOSITORY + ":" + rule.getKey(), rule -> texts(rule.getValue(), "tags")));

    Set<String> companions = CompanionRules.all().keySet().stream().map(RuleKey::toString).collect(Collectors.toSet());
    assertThat(sonarWay).hasSizeGreaterThan(400);
    Set<String> before = sonarWay.keySet();
    for (Stage stage : Stage.values()) {
      assertThat(keys).containsKey(stage.profileName());
      Map<String, JsonObject> active = activeRules(keys.get(stage.profileName()));
      assertThat(without(active.keySet(), sonarWay.keySet())).as("rules of Sonar way that %s lacks", stage.profileName()).isEmpty();
      assertThat(without(active.keySet(), before)).as("rules of the stage before that %s lacks", stage.profileName()).isEmpty();
      before = active.keySet();
      assertThat(active.keySet().stream().filter(rule -> rule.startsWith(REPOSITORY))).containsExactlyInAnyOrderElementsOf(
        tags.keySet().stream().filter(rule -> stage.includesTags(tags.get(rule))).toList());
      assertThat(active.keySet().stream().filter(rule -> !sonarWay.containsKey(rule) && !tags.containsKey(rule)))
        .allMatch(rule -> CompanionRules.bucketOf(RuleKey.parse(rule)).map(stage::includes).orElse(false));
      active.forEach((rule, activation) -> assertThat(text(activation, "severity")).as(rule).isEqualTo(severity(rule, sonarWay, tags)));
    }
    assertThat(without(before, companions)).as("companion rules that the server has and no stage activates").noneMatch(this::isKnown);
    assertThat(before).filteredOn(companions::contains).as("companion rules that are active").hasSizeGreaterThan(60);
    assertThat(before).contains("java:S6904");
  }

  private boolean isKnown(String rule) {
    return api.get("api/rules/search", Map.of("rule_key", rule, "ps", "1")).get("total").getAsInt() > 0;
  }

  private static Set<String> without(Set<String> rules, Set<String> expected) {
    Set<String> missing = new TreeSet<>(expected);
    missing.removeAll(rules);
    return missing;
  }

  private static String severity(String rule, Map<String, JsonObject> sonarWay, Map<String, Collection<String>> tags) {
    return CompanionRules.bucketOf(RuleKey.parse(rule)).or(() -> Bucket.ofTags(tags.getOrDefault(rule, List.of()))).map(Bucket::severity)
      .orElseGet(() -> text(sonarWay.get(rule), "severity"));
  }

  @Test
  @Order(5)
  void theBoardShowsTheTriageOfAProject() throws IOException {
    if (Boolean.getBoolean("screenshots.update")) {
      new Pictures(server.address(), api).take("prototype");
    }
    new BoardTest(server.address(), api).run("prototype", measures("prototype"), WORK.resolve("pages"));
  }

  @Test
  @Order(5)
  void theStagesOfACompanyAreMadeOnceAndKeepWhatItsTeamsChange() {
    new StagesTest(server.address(), api).run("prototype", Stage.LAUNCH, WORK.resolve("pages"));
  }

  @Test
  @Order(5)
  void aProjectWithThousandsOfGapsIsShownCompletely() throws IOException {
    new ManyGapsTest(server.address(), api).run(WORK.resolve("many-sources"),
      (root, settings) -> analysis(WORK.resolve("many")).run(api, ManyGapsTest.PROJECT, root, settings));
  }

  @Test
  @Order(6)
  void theServerHasNoTroubleWithThePlugin() throws IOException {
    assertThat(api.get("api/plugins/installed", Map.of()).toString()).contains("\"productiongap\"");
    assertThatLogsHaveNoTrouble();
  }

  @Test
  @Order(7)
  void thePluginCanBeRemovedAndInstalledAgain() throws IOException {
    restart(false);
    assertThat(api.get("api/plugins/installed", Map.of()).toString()).doesNotContain("\"productiongap\"");
    assertThatLogsHaveNoTrouble();

    restart(true);
    assertThat(api.get("api/qualityprofiles/search", Map.of("language", "java")).toString())
      .contains(Stream.of(Stage.values()).map(stage -> '"' + stage.profileName() + '"').toList());
    assertThat(api.get("api/rules/search", Map.of("repositories", REPOSITORY, "statuses", "READY")).get("total").getAsInt()).isEqualTo(metadata().size());
    assertThatLogsHaveNoTrouble();
  }

  private String analyze(String project, Path root, Stage stage, Map<String, String> settings) {
    api.post("api/projects/create", Map.of("project", project, "name", project));
    if (stage != null) {
      api.post("api/qualityprofiles/add_project", Map.of("project", project, "language", "java", "qualityProfile", stage.profileName()));
    }
    return analysis(WORK.resolve(project)).run(api, project, root, settings);
  }

  private List<String> issues(String project) {
    return issues(project, "OPEN,CONFIRMED,ACCEPTED,FALSE_POSITIVE,FIXED");
  }

  /** The issues of our rules: place, rule, severity, impact. */
  private List<String> issues(String project, String statuses) {
    return api.all("api/issues/search", "issues", Map.of("components", project, "issueStatuses", statuses)).stream()
      .filter(issue -> text(issue, "rule").startsWith(REPOSITORY + ":"))
      .map(issue -> "%s:%d %s".formatted(text(issue, "component").replace(project + ":", ""), issue.has("line") ? issue.get("line").getAsInt() : 0,
        described(text(issue, "rule").replace(REPOSITORY + ":", ""), issue)))
      .toList();
  }

  /** A rule with its severity and impacts, as the server says them of a rule or an issue, or as the metadata imply them. */
  private static String described(String rule, JsonObject object) {
    if (object == null) {
      return rule + " without metadata";
    }
    if (object.has("severity")) {
      return object.getAsJsonArray("impacts").asList().stream().map(JsonElement::getAsJsonObject)
        .map(impact -> text(impact, "softwareQuality") + " " + text(impact, "severity"))
        .collect(Collectors.joining(", ", rule + " " + text(object, "severity") + " ", ""));
    }
    Bucket bucket = Bucket.ofTags(texts(object, "tags")).orElseThrow();
    return "%s %s %s %s".formatted(rule, bucket.severity(), QUALITIES.get(text(object, "type")), bucket.impact(Set.of("BLOCKER", "HIGH", "MEDIUM", "LOW")));
  }

  private void assertThatLogsHaveNoTrouble() throws IOException {
    Set<String> read = new TreeSet<>();
    List<String> troubles = new ArrayList<>();
    try (Stream<Path> logs = Files.list(home.logs())) {
      for (Path log : logs.filter(file -> file.toString().endsWith(".log")).toList()) {
        read.add(log.getFileName().toString());
        troubles.addAll(troubles(Files.readAllLines(log, StandardCharsets.ISO_8859_1).stream()));
      }
    }
    assertThat(read).contains("web.log", "ce.log", "es.log", "sonar.log");
    assertThat(troubles).isEmpty();
  }

  /** What a log says of us that it should not. */
  static List<String> troubles(Stream<String> log) {
    return log.filter(line -> (line.contains("ERROR") || line.contains("WARN")) && line.toLowerCase().replaceAll("[ -]", "").contains("productiongap")
      || line.stripLeading().startsWith("at org.productiongap.")).toList();
  }

  private static Map<String, JsonObject> metadata() {
    try (Stream<Path> files = Files.list(METADATA)) {
      Map<String, JsonObject> metadata = new TreeMap<>();
      for (Path file : files.filter(path -> path.toString().endsWith(".json")).toList()) {
        metadata.put(file.getFileName().toString().replace(".json", ""), JsonParser.parseString(Files.readString(file)).getAsJsonObject());
      }
      return metadata;
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<String> texts(JsonObject object, String name) {
    return object.getAsJsonArray(name).asList().stream().map(JsonElement::getAsString).toList();
  }
}
