package org.productiongap.scan;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import org.junit.jupiter.api.Test;
import org.productiongap.triage.Stage;

class JsonReportTest {

  private final JsonObject report = Reports.parse(JsonReport.of(Reports.results(Stage.LAUNCH))).getAsJsonObject();

  @Test
  void holdsAllBucketsWhateverTheStage() {
    assertThat(report.getAsJsonArray("buckets").get(0).toString())
      .isEqualTo("{\"bucket\":\"launch-must-have\",\"ofStage\":true,\"findings\":1,\"known\":0,\"effortMinutes\":10}");
    assertThat(report.getAsJsonArray("buckets").get(2).toString())
      .isEqualTo("{\"bucket\":\"can-defer\",\"ofStage\":false,\"findings\":1,\"known\":0,\"effortMinutes\":5}");
    assertThat(report.getAsJsonArray("findings")).hasSize(3);
    assertThat(report.getAsJsonArray("rules")).hasSize(3);
    assertThat(report.getAsJsonArray("unparsed").toString()).isEqualTo("[\"src/To rn.java\"]");
  }

  @Test
  void tellsAFindingWithItsReasons() {
    assertThat(report.getAsJsonArray("findings").get(1).toString()).isEqualTo("""
      {"rule":"Token","bucket":"launch-must-have",\
      "at":{"file":"src/Shop.java","line":3,"column":5,"endLine":3,"endColumn":10,"message":"Give this token an end."},\
      "reasons":[{"file":"src/Till.java","line":1,"column":1,"endLine":2,"endColumn":6,"message":"It starts here."},{"file":"src/Till.java","line":7,"message":""}],\
      "fingerprint":"%s","textFingerprint":"%s","known":false}""".formatted(Reports.fingerprint(Reports.PLAIN), plain().textFingerprint()));
    assertThat(report.getAsJsonArray("findings").get(0).getAsJsonObject().get("at").toString()).isEqualTo("{\"file\":\"pom.xml\",\"message\":\"Limit it.\"}");
  }

  private static Results.Result plain() {
    return Reports.results(Stage.SCALE).all().stream().filter(result -> result.finding().equals(Reports.PLAIN)).findFirst().orElseThrow();
  }

  @Test
  void keepsAnyTextAsItIs() {
    JsonObject evil = report.getAsJsonArray("findings").get(2).getAsJsonObject().getAsJsonObject("at");
    assertThat(evil.get("file").getAsString()).isEqualTo(Reports.HOSTILE_FILE);
    assertThat(evil.get("message").getAsString()).isEqualTo(Reports.HOSTILE);
  }
}
