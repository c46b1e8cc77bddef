package org.productiongap.scan;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.productiongap.triage.Stage;

class SarifTest {

  private static final Set<String> LEVELS = Set.of("error", "warning", "note");

  private final JsonObject log = Reports.parse(Sarif.of(Reports.results(Stage.SCALE), List.of("src/se cret"), 2)).getAsJsonObject();
  private final JsonObject run = log.getAsJsonArray("runs").get(0).getAsJsonObject();

  @Test
  void isValid() throws Exception {
    assertThat(problems(log.toString())).isEmpty();
    assertThat(problems(report(Reports.results(Stage.LAUNCH, Set.of())))).as("with a baseline").isEmpty();
    assertThat(problems(Sarif.of(Results.of(Path.of("/nowhere"), new Engine.Analysis(List.of(), List.of(), List.of()), "", Stage.LAUNCH, null), List.of(), 0))).as("empty").isEmpty();
    assertThat(problems(log.toString().replace("\"level\":", "\"levels\":"))).as("the schema sees a wrong name").isNotEmpty();
    assertThat(problems(log.toString().replace("utf16CodeUnits", "utf16"))).as("the schema sees a wrong value").isNotEmpty();
  }

  /** What the schema of the standard says; nothing of it is fetched. */
  private static Set<ValidationMessage> problems(String report) throws Exception {
    try (InputStream schema = SarifTest.class.getResourceAsStream("/schema/sarif-schema-2.1.0.json")) {
      assertThat(schema).isNotNull();
      return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7).getSchema(schema, SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build())
        .validate(report, InputFormat.JSON);
    }
  }

  private static String report(Results results) {
    return Sarif.of(results, List.of(), 0);
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
    assertThat(run.getAsJsonArray("invocations").toString()).contains("\"executionSuccessful\":true", "src/To%20rn.java", "src/se%20cret",
      "A rule failed at 2 places and stayed silent there.");
  }

  @Test
  void namesTheRootAndTheScan() {
    assertThat(run.getAsJsonObject("originalUriBaseIds").keySet()).containsExactly("%SRCROOT%");
    assertThat(log.toString()).as("no path of this machine").doesNotContain("nowhere");
    assertThat(text(run.get("automationDetails"), "id")).isEqualTo("production-gap/");
    assertThat(text(run, "columnKind")).isEqualTo("utf16CodeUnits");
  }

  @Test
  void keepsTheFingerprintOfALineThatMoves(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("A.java");
    Files.writeString(file, "class A {\n  String token;\n}\n");
    String before = fingerprint(folder, 2);
    Files.writeString(file, "// moved\n\nclass A {\n\tString  token;\r\n}\n");
    assertThat(fingerprint(folder, 4)).isEqualTo(before);
    Files.writeString(file, "class A {\n  String other;\n}\n");
    assertThat(fingerprint(folder, 2)).isNotEqualTo(before);
  }

  private static String fingerprint(Path folder, int line) {
    Results results = Results.of(folder, new Engine.Analysis(List.of(Reports.TOKEN), List.of(new Finding(Reports.TOKEN, "A.java", line, "End it.")), List.of()), "",
      Stage.LAUNCH, null);
    JsonObject first = Reports.parse(report(results)).getAsJsonObject().getAsJsonArray("runs").get(0).getAsJsonObject().getAsJsonArray("results").get(0).getAsJsonObject();
    return text(first.get("partialFingerprints"), "primaryLocationLineHash");
  }

  @Test
  void holdsTheStage() {
    assertThat(report(Reports.results(Stage.LAUNCH))).contains("src/Shop.java").doesNotContain("pom.xml", "%2541");
  }

  @Test
  void comparesWithTheBaseline() {
    assertThat(run.toString()).doesNotContain("baselineState");
    assertThat(report(Reports.results(Stage.LAUNCH, Set.of()))).contains("\"baselineState\": \"new\"");
    assertThat(report(Reports.results(Stage.LAUNCH, Set.of(Reports.fingerprint(Reports.PLAIN))))).contains("\"baselineState\": \"unchanged\"");
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
