package org.productiongap.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.productiongap.triage.Bucket;
import org.productiongap.triage.Stage;

/**
 * A server that has the jar of the last release, projects and decisions of people; then the new jar on the same data. The last
 * release is the file of {@code -Dproductiongap.released=FILE}. Without one it is the packaged jar as version 0.0.9 with some rules
 * taken away, so that rules which the upgrade brings are part of the test. Runs with {@code mvn verify -Pservers}.
 */
class UpgradeProof extends RealServer {

  private static final String RELEASED = System.getProperty("server.released", "");
  private static final Path SAMPLE = Path.of("src", "it", "prototype").toAbsolutePath();
  private static final Path WORK = Path.of("target", "upgrade-analyses").toAbsolutePath();
  /** On the profile of a company, which extends a stage. */
  private static final String COMPANY = "company";
  /** On a stage as it is built in. */
  private static final String BUILT_IN = "built-in";
  private static final String CHILD = "Acme: Launch";
  private static final String COPY = "Acme: frozen Launch";
  private static final String GATE = "Acme: Launch gate";
  private static final String SETTING = "sonar.productiongap.developmentProfiles";
  private static final String RETRIAGED = "EntityWithoutConstraints";
  private static final String OUT = "DisabledForeignKey";
  private static final String ACCEPTED_BECAUSE = "Behind the VPN until May; see decision 12.";
  private static final String METRICS = Stream.of(Bucket.values()).map(bucket -> "production_gap_" + bucket.tag().replace('-', '_'))
    .flatMap(metric -> Stream.of(metric, metric + "_effort")).collect(Collectors.joining(","));

  private EarlierRelease earlier;
  private Set<String> newRules;
  private State before;
  private State after;
  private State analyzedAgain;

  /** What must survive. */
  private record State(Map<String, Map<String, String>> profiles, Map<String, JsonObject> issues, Map<String, String> settings, Map<String, String> measures,
    Map<String, List<String>> history, Map<String, String> stages) {
  }

  @BeforeAll
  void upgrade() throws IOException {
    Path packaged = Path.of(property("server.plugin"));
    unpack(WORK);
    earlier = RELEASED.isBlank() ? EarlierRelease.madeFrom(packaged, WORK) : EarlierRelease.of(Path.of(RELEASED));
    newRules = new TreeSet<>(EarlierRelease.of(packaged).rules());
    newRules.removeAll(earlier.rules());

    Path old = start(earlier.jar());
    assertThat(installedVersion()).isEqualTo(earlier.version());
    new SampleClasses(jdk, libraries()).compile(SAMPLE, WORK.resolve("classes"));
    decideAndAnalyze();
    before = state();

    stop();
    Files.delete(old);
    forgetLogs();
    start(packaged);
    after = state();
    analyze(COMPANY);
    analyze(BUILT_IN);
    analyzedAgain = state();
  }

  private Path start(Path jar) throws IOException {
    Path installed = home.install(jar, account);
    restart(0);
    return installed;
  }

  private void forgetLogs() throws IOException {
    SonarHome.delete(home.logs());
    account.own(Files.createDirectories(home.logs()));
  }

  /** What people do before an upgrade: profiles, gate and settings of their own, and decisions about issues. */
  private void decideAndAnalyze() {
    api.post("api/qualityprofiles/copy", Map.of("fromKey", profileKey(Stage.LAUNCH.profileName()), "toName", COPY));
    api.post("api/qualityprofiles/create", Map.of("language", "java", "name", CHILD));
    api.post("api/qualityprofiles/change_parent", Map.of("language", "java", "qualityProfile", CHILD, "parentQualityProfile", Stage.LAUNCH.profileName()));
    api.post("api/qualityprofiles/activate_rule", Map.of("key", profileKey(CHILD), "rule", REPOSITORY + ":" + RETRIAGED, "severity", "MINOR"));
    api.post("api/qualityprofiles/deactivate_rule", Map.of("key", profileKey(CHILD), "rule", REPOSITORY + ":" + OUT));
    api.post("api/qualitygates/create", Map.of("name", GATE));
    api.post("api/qualitygates/create_condition", Map.of("gateName", GATE, "metric", "production_gap_launch_must_have", "op", "GT", "error", "0"));
    project(COMPANY, CHILD);
    project(BUILT_IN, Stage.SCALE.profileName());
    api.post("api/qualitygates/select", Map.of("gateName", GATE, "projectKey", COMPANY));
    api.post("api/settings/set", Map.of("key", SETTING, "component", COMPANY, "values", "workbench"));
    analyze(COMPANY);
    analyze(BUILT_IN);

    List<JsonObject> open = issues(COMPANY).values().stream().filter(issue -> text(issue, "rule").equals(REPOSITORY + ":UnvalidatedRequestBody")).toList();
    assertThat(open).hasSizeGreaterThan(2);
    decide(open.get(0), "accept", ACCEPTED_BECAUSE);
    decide(open.get(1), "falsepositive", "Checked by hand.");
    api.post("api/issues/assign", Map.of("issue", text(open.get(2), "key"), "assignee", "admin"));
    analyze(COMPANY);
  }

  private void project(String key, String profile) {
    api.post("api/projects/create", Map.of("project", key, "name", key));
    api.post("api/qualityprofiles/add_project", Map.of("project", key, "language", "java", "qualityProfile", profile));
  }

  private void decide(JsonObject issue, String transition, String comment) {
    api.post("api/issues/do_transition", Map.of("issue", text(issue, "key"), "transition", transition));
    api.post("api/issues/add_comment", Map.of("issue", text(issue, "key"), "text", comment));
  }

  private void analyze(String project) {
    analysis(WORK.resolve(project)).run(api, project, SAMPLE, Map.of(
      "sonar.sources", "src/main,pom.xml",
      "sonar.java.source", "17",
      "sonar.java.binaries", WORK.resolve("classes").toString(),
      "sonar.java.libraries", Analysis.list(libraries())));
  }

  @Test
  void theNewJarRunsWithAllItsRules() {
    assertThat(installedVersion()).isNotEqualTo(earlier.version());
    assertThat(api.all("api/rules/search", "rules", Map.of("repositories", REPOSITORY)).stream().filter(rule -> "READY".equals(text(rule, "status")))
      .map(rule -> text(rule, "key").replace(REPOSITORY + ":", ""))).containsAll(newRules).containsAll(earlier.rules());
    if (RELEASED.isBlank()) {
      assertThat(newRules).as("rules that the upgrade brings").isNotEmpty();
    }
  }

  @Test
  void nothingInTheLogsOfTheUpgradeIsAboutUs() throws IOException {
    try (Stream<Path> logs = Files.list(home.logs())) {
      Map<String, List<String>> read = logs.filter(file -> file.toString().endsWith(".log")).collect(Collectors.toMap(file -> file.getFileName().toString(), UpgradeProof::lines));
      assertThat(read).containsKeys("web.log", "ce.log");
      assertThat(ServerIT.troubles(read.values().stream().flatMap(List::stream))).isEmpty();
    }
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file, StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Built-in profiles and what extends them get the rules of the new version; a copy stays as it is; what a team decided stays. */
  @Test
  void profilesKeepWhatTeamsDecidedAndGetTheNewRules() throws IOException {
    for (Stage stage : Stage.values()) {
      Set<String> expected = new TreeSet<>();
      for (String rule : EarlierRelease.of(Path.of(property("server.plugin"))).rules()) {
        if (stage.includesTags(tags(rule))) {
          expected.add(rule);
        }
      }
      assertThat(ours(after, stage.profileName())).as(stage.profileName()).isEqualTo(expected);
    }
    assertThat(after.profiles.get(COPY)).isEqualTo(before.profiles.get(COPY));
    Set<String> inherited = new TreeSet<>(ours(after, Stage.LAUNCH.profileName()));
    inherited.remove(OUT);
    assertThat(ours(after, CHILD)).isEqualTo(inherited);
    assertThat(after.profiles.get(CHILD)).containsEntry(REPOSITORY + ":" + RETRIAGED, "MINOR").containsAllEntriesOf(before.profiles.get(CHILD));
    assertThat(after.stages).isEqualTo(before.stages).containsEntry(COMPANY + " profile", CHILD).containsEntry(BUILT_IN + " profile", Stage.SCALE.profileName())
      .containsEntry(COMPANY + " gate", GATE).containsEntry("conditions", "production_gap_launch_must_have GT 0");
  }

  private static Set<String> ours(State state, String profile) {
    return state.profiles.get(profile).keySet().stream().filter(rule -> rule.startsWith(REPOSITORY)).map(rule -> rule.replace(REPOSITORY + ":", ""))
      .collect(Collectors.toCollection(TreeSet::new));
  }

  private static List<String> tags(String rule) throws IOException {
    return JsonParser.parseString(Files.readString(Path.of("rules-metadata", rule + ".json"))).getAsJsonObject().getAsJsonArray("tags").asList().stream()
      .map(JsonElement::getAsString).toList();
  }

  @Test
  void issuesAreTheSameAndDecisionsStay() {
    assertThat(after.issues).isEqualTo(before.issues).isNotEmpty();
    assertThat(before.issues.values().stream().map(issue -> text(issue, "issueStatus"))).contains("OPEN", "ACCEPTED", "FALSE_POSITIVE");
    assertThat(before.issues.toString()).contains(ACCEPTED_BECAUSE);

    assertThat(analyzedAgain.issues).as("issues after the first analysis with the new version").containsAllEntriesOf(before.issues);
    Map<String, JsonObject> added = new TreeMap<>(analyzedAgain.issues);
    added.keySet().removeAll(before.issues.keySet());
    assertThat(added.values().stream().map(issue -> text(issue, "rule").replace(REPOSITORY + ":", ""))).as("rules of issues that were not there before").isSubsetOf(newRules);
    if (RELEASED.isBlank()) {
      assertThat(added.values().stream().map(issue -> text(issue, "project") + " " + text(issue, "rule").replace(REPOSITORY + ":", ""))).containsExactlyInAnyOrder(
        COMPANY + " TokenWithoutExpiry", BUILT_IN + " TokenWithoutExpiry", BUILT_IN + " MissingHealthEndpoint");
    }
  }

  @Test
  void settingsStay() {
    assertThat(after.settings).isEqualTo(before.settings).containsEntry(COMPANY, "workbench");
    assertThat(analyzedAgain.settings).isEqualTo(before.settings);
  }

  @Test
  void measuresStayAndTheirHistoryGoesOn() {
    assertThat(after.measures).isEqualTo(before.measures).isNotEmpty();
    assertThat(after.history).isEqualTo(before.history);
    assertThat(before.history).hasSize(2 * METRICS.split(",").length);
    before.history.forEach((metric, values) -> {
      assertThat(values).as(metric).isNotEmpty();
      assertThat(analyzedAgain.history.get(metric)).as(metric).hasSize(values.size() + 1).startsWith(values.toArray(String[]::new));
    });
  }

  private State state() {
    Map<String, Map<String, String>> profiles = new TreeMap<>();
    Stream.concat(Arrays.stream(Stage.values()).map(Stage::profileName), Stream.of(CHILD, COPY)).forEach(profile -> profiles.put(profile, severities(profile)));
    Map<String, JsonObject> issues = new TreeMap<>();
    Map<String, String> settings = new TreeMap<>();
    Map<String, String> measures = new TreeMap<>();
    Map<String, List<String>> history = new TreeMap<>();
    Map<String, String> stages = new TreeMap<>();
    for (String project : List.of(COMPANY, BUILT_IN)) {
      issues.putAll(issues(project));
      settings.put(project, texts(api.get("api/settings/values", Map.of("keys", SETTING, "component", project)).getAsJsonArray("settings"), "values"));
      objects(api.get("api/measures/component", Map.of("component", project, "metricKeys", METRICS)).getAsJsonObject("component"), "measures")
        .forEach(measure -> measures.put(project + " " + text(measure, "metric"), text(measure, "value")));
      objects(api.get("api/measures/search_history", Map.of("component", project, "metrics", METRICS)), "measures")
        .forEach(measure -> history.put(project + " " + text(measure, "metric"), objects(measure, "history").map(point -> text(point, "date") + " " + text(point, "value")).toList()));
      stages.put(project + " profile", objects(api.get("api/qualityprofiles/search", Map.of("project", project, "language", "java")), "profiles")
        .map(profile -> text(profile, "name")).collect(Collectors.joining(",")));
      stages.put(project + " gate", text(api.get("api/qualitygates/get_by_project", Map.of("project", project)).getAsJsonObject("qualityGate"), "name"));
    }
    stages.put("conditions", objects(api.get("api/qualitygates/show", Map.of("name", GATE)), "conditions").filter(condition -> text(condition, "metric").startsWith("production_gap"))
      .map(condition -> text(condition, "metric") + " " + text(condition, "op") + " " + text(condition, "error")).collect(Collectors.joining(",")));
    return new State(profiles, issues, settings, measures, history, stages);
  }

  /** The rules of a profile with their severity. */
  private Map<String, String> severities(String profile) {
    return activeRules(profileKey(profile)).entrySet().stream()
      .collect(Collectors.toMap(Map.Entry::getKey, rule -> text(rule.getValue(), "severity"), (one, other) -> one, TreeMap::new));
  }

  /** The issues of our rules by their key: what they say, where, and what people decided. */
  private Map<String, JsonObject> issues(String project) {
    Map<String, JsonObject> issues = new TreeMap<>();
    api.all("api/issues/search", "issues", new HashMap<>(Map.of("components", project, "additionalFields", "comments"))).stream()
      .filter(issue -> text(issue, "rule").startsWith(REPOSITORY + ":"))
      .forEach(issue -> {
        JsonObject kept = new JsonObject();
        Stream.of("key", "project", "rule", "component", "line", "message", "severity", "issueStatus", "resolution", "status", "assignee", "creationDate", "tags", "comments")
          .filter(issue::has).forEach(name -> kept.add(name, issue.get(name)));
        issues.put(text(issue, "key"), kept);
      });
    return issues;
  }

  private String installedVersion() {
    return objects(api.get("api/plugins/installed", Map.of()), "plugins").filter(plugin -> text(plugin, "key").equals("productiongap"))
      .map(plugin -> text(plugin, "version")).findFirst().orElse("none");
  }

  private static String texts(JsonArray settings, String name) {
    return settings.asList().stream().map(JsonElement::getAsJsonObject).filter(setting -> setting.has(name))
      .flatMap(setting -> setting.getAsJsonArray(name).asList().stream()).map(JsonElement::getAsString).collect(Collectors.joining(","));
  }
}
