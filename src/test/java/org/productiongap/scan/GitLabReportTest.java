package org.productiongap.scan;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import org.junit.jupiter.api.Test;
import org.productiongap.triage.Stage;

class GitLabReportTest {

  private final JsonArray issues = Reports.parse(GitLabReport.of(Reports.results(Stage.SCALE))).getAsJsonArray();

  @Test
  void saysWhatGitLabAsksFor() {
    assertThat(issues.get(1).toString()).isEqualTo("""
      {"type":"issue","description":"Give this token an end.","check_name":"Token","fingerprint":"%s","severity":"blocker",\
      "location":{"path":"src/Shop.java","lines":{"begin":3,"end":3}},"categories":["Security"]}""".formatted(Reports.fingerprint(Reports.PLAIN)));
    assertThat(issues).extracting(issue -> issue.getAsJsonObject().get("severity").getAsString()).containsExactly("minor", "blocker", "major");
    assertThat(issues).extracting(issue -> issue.getAsJsonObject().get("fingerprint").getAsString()).doesNotHaveDuplicates();
  }

  @Test
  void placesWhatConcernsAFileOnItsFirstLine() {
    assertThat(issues.get(0).getAsJsonObject().get("location").toString()).isEqualTo("{\"path\":\"pom.xml\",\"lines\":{\"begin\":1,\"end\":1}}");
  }

  @Test
  void keepsAnyTextAsItIs() {
    JsonObject evil = issues.get(2).getAsJsonObject();
    assertThat(evil.get("description").getAsString()).isEqualTo(Reports.HOSTILE);
    assertThat(evil.getAsJsonObject("location").get("path").getAsString()).isEqualTo(Reports.HOSTILE_FILE);
  }

  @Test
  void holdsTheStage() {
    assertThat(Reports.parse(GitLabReport.of(Reports.results(Stage.LAUNCH))).getAsJsonArray()).hasSize(1);
  }
}
