package org.productiongap.scan;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.productiongap.triage.Stage;

class SarifTest {

  /** What each object of the standard may have, as far as we write it; by the property that holds it. The standard allows no others. */
  private static final Map<String, Set<String>> ALLOWED = Map.ofEntries(
    Map.entry("", Set.of("$schema", "version", "runs")),
    Map.entry("runs", Set.of("tool", "columnKind", "invocations", "results")),
    Map.entry("tool", Set.of("driver")),
    Map.entry("driver", Set.of("name", "version", "rules")),
    Map.entry("rules", Set.of("id", "shortDescription", "fullDescription", "helpUri", "help", "defaultConfiguration", "properties")),
    Map.entry("shortDescription", Set.of("text", "markdown")),
    Map.entry("fullDescription", Set.of("text", "markdown")),
    Map.entry("help", Set.of("text", "markdown")),
    Map.entry("defaultConfiguration", Set.of("level")),
    Map.entry("properties", Set.of("tags", "precision", "security-severity", "problem.severity")),
    Map.entry("invocations", Set.of("executionSuccessful", "toolExecutionNotifications")),
    Map.entry("toolExecutionNotifications", Set.of("level", "message", "locations")),
    Map.entry("results", Set.of("ruleId", "ruleIndex", "level", "message", "locations", "relatedLocations", "codeFlows", "partialFingerprints", "baselineState")),
    Map.entry("message", Set.of("text")),
    Map.entry("relatedLocations", Set.of("id", "physicalLocation", "message")),
    Map.entry("location", Set.of("physicalLocation", "message")),
    Map.entry("physicalLocation", Set.of("artifactLocation", "region")),
    Map.entry("artifactLocation", Set.of("uri", "uriBaseId")),
    Map.entry("region", Set.of("startLine", "startColumn", "endLine", "endColumn")),
    Map.entry("codeFlows", Set.of("threadFlows")),
    Map.entry("threadFlows", Set.of("locations")),
    Map.entry("partialFingerprints", Set.of("productionGap/v1", "primaryLocationLineHash")));
  private static final Set<String> LEVELS = Set.of("error", "warning", "note");

  private final JsonObject log = Reports.parse(Sarif.of(Reports.results(Stage.SCALE))).getAsJsonObject();
  private final JsonObject run = log.getAsJsonArray("runs").get(0).getAsJsonObject();

  @Test
  void hasNothingThatTheStandardDoesNotKnow() {
    assertKnown("", log);
  }

  private static void assertKnown(String name, JsonElement element) {
    if (element.isJsonArray()) {
      element.getAsJsonArray().forEach(item -> assertKnown(name, item));
    } else if (element.isJsonObject()) {
      JsonObject object = element.getAsJsonObject();
      // "locations" of a result are places, those of a thread are steps
      Set<String> allowed = name.equals("locations") ? object.has("location") ? Set.of("location") : Set.of("physicalLocation", "message") : ALLOWED.get(name);
      assertThat(allowed).as(name).isNotNull().containsAll(object.keySet());
      object.entrySet().forEach(property -> assertKnown(property.getKey(), property.getValue()));
    } else {
      assertThat(element.isJsonNull()).as(name).isFalse();
    }
  }

  @Test
  void hasWhatTheStandardRequires() {
    assertThat(log.get("version").getAsString()).isEqualTo("2.1.0");
    assertThat(URI.create(log.get("$schema").getAsString()).isAbsolute()).isTrue();
    JsonObject driver = run.getAsJsonObject("tool").getAsJsonObject("driver");
    assertThat(driver.get("name").getAsString()).isEqualTo("Production Gap");
    assertThat(driver.get("version").getAsString()).isEqualTo("1.2");
    JsonArray rules = driver.getAsJsonArray("rules");
    assertThat(rules).extracting(rule -> text(rule, "id")).containsExactly("Text", "Token", "Writes").doesNotHaveDuplicates();
    assertThat(run.getAsJsonArray("results")).hasSize(3).allSatisfy(element -> {
      JsonObject result = element.getAsJsonObject();
      JsonObject rule = rules.get(result.get("ruleIndex").getAsInt()).getAsJsonObject();
      assertThat(text(result, "ruleId")).isEqualTo(text(rule, "id"));
      assertThat(text(result, "level")).isIn(LEVELS).isEqualTo(text(rule.get("defaultConfiguration"), "level"));
      assertThat(text(result.get("message"), "text")).isNotEmpty();
      assertThat(result.getAsJsonArray("locations")).hasSize(1).allSatisfy(SarifTest::assertPlace);
      assertThat(result.getAsJsonObject("partialFingerprints").keySet()).contains("primaryLocationLineHash");
    });
  }

  private static void assertPlace(JsonElement location) {
    JsonObject place = location.getAsJsonObject().getAsJsonObject("physicalLocation");
    String uri = text(place.get("artifactLocation"), "uri");
    assertThat(URI.create(uri).isAbsolute()).as(uri).isFalse();
    assertThat(uri).doesNotStartWith("/").matches("[!-~]+");
    assertThat(text(place.get("artifactLocation"), "uriBaseId")).isEqualTo("%SRCROOT%");
    place.getAsJsonObject("region").entrySet().forEach(number -> assertThat(number.getValue().getAsInt()).as(number.getKey()).isPositive());
  }

  @Test
  void countsFromOne() {
    assertThat(region(result("Token"))).isEqualTo("{\"startLine\":3,\"startColumn\":5,\"endLine\":3,\"endColumn\":10}");
    assertThat(region(result("Text"))).isEqualTo("{\"startLine\":1}");
  }

  private static String region(JsonObject result) {
    return result.getAsJsonArray("locations").get(0).getAsJsonObject().getAsJsonObject("physicalLocation").get("region").toString();
  }

  @Test
  void tellsTheReasonsAndWhatTheyLeadTo() {
    JsonObject token = result("Token");
    assertThat(token.getAsJsonArray("relatedLocations")).hasSize(2).allSatisfy(SarifTest::assertPlace)
      .extracting(related -> related.getAsJsonObject().get("id").getAsInt()).containsExactly(1, 2);
    JsonArray steps = token.getAsJsonArray("codeFlows").get(0).getAsJsonObject().getAsJsonArray("threadFlows").get(0).getAsJsonObject().getAsJsonArray("locations");
    assertThat(steps).hasSize(3).allSatisfy(step -> {
      assertPlace(step.getAsJsonObject().get("location"));
      assertThat(step.getAsJsonObject().getAsJsonObject("location").has("id")).isFalse();
    });
    assertThat(text(steps.get(0).getAsJsonObject().getAsJsonObject("location").get("message"), "text")).isEqualTo("It starts here.");
    assertThat(text(steps.get(2).getAsJsonObject().getAsJsonObject("location").get("message"), "text")).isEqualTo("Give this token an end.");
    assertThat(result("Text").has("relatedLocations") || result("Text").has("codeFlows")).isFalse();
  }

  @Test
  void describesTheRules() {
    JsonObject token = rule("Token");
    assertThat(text(token.get("shortDescription"), "text")).isEqualTo("Tokens that never expire");
    assertThat(text(token, "helpUri")).isEqualTo("https://example.org/a?b=c&d=e");
    assertThat(text(token.get("help"), "markdown")).isEqualTo("""
      ## Why is this an issue?

      They leak.

      ## How to fix it

      ```
      List<String> a;
        b;
      ```

      ## Resources

      - [Tokens](https://example.org/a?b=c&d=e)""");
    assertThat(token.get("properties").toString()).isEqualTo("{\"tags\":[\"launch-must-have\",\"authentication\",\"security\",\"external/cwe/cwe-079\",\"external/cwe/cwe-613\"],"
      + "\"precision\":\"high\",\"security-severity\":\"9.5\"}");
    assertThat(rule("Writes").get("properties").toString())
      .isEqualTo("{\"tags\":[\"within-30-days\",\"data-integrity\"],\"precision\":\"high\",\"problem.severity\":\"warning\"}");
    assertThat(text(rule("Text").get("help"), "text")).isEqualTo("Texts without an end.");
  }

  @Test
  void letsNoNameOrMessageBeMoreThanText() {
    JsonObject evil = result("Writes");
    assertThat(text(evil.getAsJsonArray("locations").get(0).getAsJsonObject().getAsJsonObject("physicalLocation").get("artifactLocation"), "uri"))
      .isEqualTo("src/a%20b/%2541/%C3%BC%5B1%5D%28x%29/C%3AD%2Ce%3A%3Af%60g%7C%3Ch%3E%23%3F.java");
    assertThat(text(evil.get("message"), "text")).isEqualTo(Reports.HOSTILE.replace("\\", "\\\\").replace("[", "\\[").replace("]", "\\]"));
    assertThat(Sarif.uri("C:/a.java")).isEqualTo("C%3A/a.java");
  }

  @Test
  void namesWhatCouldNotBeParsed() {
    assertThat(run.getAsJsonArray("invocations").toString()).contains("\"executionSuccessful\":true", "src/To%20rn.java");
  }

  @Test
  void holdsTheStage() {
    assertThat(Sarif.of(Reports.results(Stage.LAUNCH))).contains("src/Shop.java").doesNotContain("pom.xml", "%2541");
  }

  @Test
  void comparesWithTheBaseline() {
    assertThat(run.toString()).doesNotContain("baselineState");
    assertThat(Sarif.of(Reports.results(Stage.LAUNCH, Set.of()))).contains("\"baselineState\": \"new\"");
    assertThat(Sarif.of(Reports.results(Stage.LAUNCH, Set.of(Reports.fingerprint(Reports.PLAIN))))).contains("\"baselineState\": \"unchanged\"");
  }

  @Test
  void repeatsNoFingerprint() {
    List<String> fingerprints = run.getAsJsonArray("results").asList().stream()
      .map(result -> text(result.getAsJsonObject().get("partialFingerprints"), "primaryLocationLineHash")).toList();
    assertThat(new HashSet<>(fingerprints)).hasSameSizeAs(fingerprints);
  }

  private JsonObject result(String rule) {
    return named("ruleId", rule, run.getAsJsonArray("results"));
  }

  private JsonObject rule(String key) {
    return named("id", key, run.getAsJsonObject("tool").getAsJsonObject("driver").getAsJsonArray("rules"));
  }

  private static JsonObject named(String property, String name, JsonArray array) {
    return array.asList().stream().map(JsonElement::getAsJsonObject).filter(object -> text(object, property).equals(name)).findFirst().orElseThrow();
  }

  private static String text(JsonElement object, String property) {
    return object.getAsJsonObject().get(property).getAsString();
  }
}
