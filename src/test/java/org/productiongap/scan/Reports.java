package org.productiongap.scan;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.productiongap.framework.Place;
import org.productiongap.project.Clue;
import org.productiongap.triage.Bucket;
import org.productiongap.triage.Stage;
import org.sonar.api.rules.RuleType;

/**
 * What the tests of the reports report: one plain finding, and one whose file and message try to be more than text.
 */
final class Reports {

  static final Gap TOKEN = new Gap("Token", "Tokens that never expire", Bucket.MUST_HAVE, Duration.ofMinutes(10), RuleType.VULNERABILITY,
    List.of("authentication", "security"), List.of(79, 613), "<h2>Why is this an issue?</h2>\n<p>They leak.</p>\n<h2>How to fix it</h2>\n"
      + "<pre>List&lt;String&gt; a;\n  b;</pre>\n<h2>Resources</h2><ul><li><a href=\"https://example.org/a?b=c&amp;d=e\">Tokens</a></li></ul>");
  static final Gap WRITES = new Gap("Writes", "Writes that are torn", Bucket.WITHIN_30_DAYS, Duration.ofMinutes(20), RuleType.BUG, List.of("data-integrity"), List.of(), "");
  static final Gap TEXT = new Gap("Text", "Texts without an end", Bucket.CAN_DEFER, Duration.ofMinutes(5));
  static final String HOSTILE_FILE = "src/a b/%41/\u00fc[1](x)/C:D,e::f`g|<h>#?.java";
  static final String HOSTILE = "100% [a](https://example.org) \\ `b` <script>@team</script>\r\n::error::x\u001b[2J \ud800 \u2028 ***";
  static final Finding PLAIN = new Finding(TOKEN, new Place("src/Shop.java", 3, 4, 3, 9), "Give this token an end.", List.of(
    new Clue("It starts here.", new Place("src/Till.java", 1, 0, 2, 5)), new Clue("", Place.ofLine("src/Till.java", 7))));
  static final Finding EVIL = new Finding(WRITES, new Place(HOSTILE_FILE, 5, 2, 6, 1), HOSTILE, List.of(new Clue(HOSTILE, Place.ofLine(HOSTILE_FILE, 2))));
  static final Finding FILE = new Finding(TEXT, "pom.xml", 0, "Limit it.");

  private Reports() {
  }

  static Results results(Stage stage, Set<String> baseline) {
    Engine.Analysis analysis = new Engine.Analysis(List.of(TEXT, TOKEN, WRITES), List.of(FILE, EVIL, PLAIN), List.of(new LeftOut("src/To rn.java", LeftOut.Reason.NOT_PARSED)));
    return Results.of(Path.of("/nowhere/shop"), analysis, "1.2", stage, baseline == null ? null : baseline(baseline));
  }

  /** A baseline that holds findings with these fingerprints. */
  static Baseline baseline(Set<String> fingerprints) {
    return new Gson().fromJson(fingerprints.stream().map("{\"fingerprint\":\"%s\"}"::formatted).collect(Collectors.joining(",", "{\"findings\":[", "]}")), Baseline.class);
  }

  static Results results(Stage stage) {
    return results(stage, null);
  }

  static String fingerprint(Finding finding) {
    return results(Stage.SCALE).all().stream().filter(result -> result.finding().equals(finding)).findFirst().orElseThrow().fingerprint();
  }

  static JsonElement parse(String json) {
    return JsonParser.parseString(json);
  }
}
