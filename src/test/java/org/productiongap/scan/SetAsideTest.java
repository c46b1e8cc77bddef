package org.productiongap.scan;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.productiongap.triage.Stage;

class SetAsideTest {

  private static final ProjectFiles NOWHERE = new ProjectFiles(Path.of("/nowhere"), List.of(), List.of(), List.of(), List.of(), List.of());
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
  private static final TeamTriage.Deferral TEXTS = new TeamTriage.Deferral(4, "Text", "*.xml", null, "a *legacy* file\u001b[2J", "Kim", LocalDate.of(2027, 1, 1));

  @Test
  void whatIsDeferredOnPurposeNeitherCountsNorIsForgotten() throws Exception {
    Results results = SetAside.from(Reports.results(Stage.SCALE), triage(TEXTS), TODAY, null, null);
    assertThat(results.unknown()).containsExactlyInAnyOrder(Reports.EVIL, Reports.PLAIN);
    assertThat(results.aside().deferred()).singleElement().satisfies(deferred -> assertThat(deferred.result().finding()).isEqualTo(Reports.FILE));
    assertThat(results.aside().remarks()).containsExactly("gap.yml counts: 1 acceptance.");
    assertThat(terminal(results)).contains("DEFERRED ON PURPOSE: 1 finding, about 5 min", "  pom.xml:1  [Text] a *legacy* file?[2J (Kim), until 2027-01-01",
      "CAN DEFER UNTIL IT HURTS: nothing found", "Note: gap.yml counts: 1 acceptance.");
    assertThat(MarkdownPlan.of(results)).contains("## Deferred on purpose\n\n- `pom.xml:1` `Text`: a \\*legacy\\* file \\[2J (Kim), until 2027-01-01\n").doesNotContain("Limit it.");
    assertThat(new HtmlReport(NOWHERE, List.of(), TODAY).of(results)).contains("a *legacy* file", "(Kim), until 2027-01-01").doesNotContain("Limit it.");
    JsonObject json = Reports.parse(JsonReport.of(results)).getAsJsonObject();
    assertThat(json.getAsJsonArray("findings")).hasSize(2);
    JsonObject deferred = json.getAsJsonArray("deferred").get(0).getAsJsonObject();
    assertThat(deferred.get("by").getAsString() + " " + deferred.get("until").getAsString()).isEqualTo("Kim 2027-01-01");
    assertThat(deferred.getAsJsonObject("finding").get("fingerprint").getAsString()).isEqualTo(Reports.fingerprint(Reports.FILE));
    assertThat(Sarif.of(results, List.of(), 0) + GitLabReport.of(results) + GitHubCommands.of(results)).doesNotContain("Limit it.");
  }

  @Test
  void whatWasAcceptedForATimeCountsAgain() throws Exception {
    Results results = SetAside.from(Reports.results(Stage.SCALE), triage(TEXTS), LocalDate.of(2027, 1, 2), null, null);
    assertThat(results.unknown()).contains(Reports.FILE);
    assertThat(results.aside().remarks()).contains("gap.yml:4: Text was accepted until 2027-01-01; its findings count again.");
  }

  @Test
  void saysWhatCanGo() throws Exception {
    TeamTriage.Deferral closed = new TeamTriage.Deferral(6, "Text", "nowhere/**", null, "x", null, LocalDate.of(2026, 1, 1));
    TeamTriage.Deferral unused = new TeamTriage.Deferral(9, null, null, "00", "x", null, null);
    assertThat(SetAside.from(Reports.results(Stage.SCALE), triage(closed, unused), TODAY, null, null).aside().remarks())
      .containsExactly("gap.yml counts: 2 acceptances.", "gap.yml:6: Text was accepted until 2026-01-01, and is closed; the entry can go.",
        "gap.yml:9: no finding is what this accepts (00); the entry can go.");
  }

  @Test
  void whatAChangeDoesNotTouchIsCountedOnly() throws Exception {
    Results all = Reports.results(Stage.SCALE, Set.of(Reports.fingerprint(Reports.EVIL)));
    List<Results.Result> asked = all.all().stream().filter(result -> !result.finding().equals(Reports.PLAIN)).toList();
    List<Results.Result> elsewhere = all.all().stream().filter(result -> result.finding().equals(Reports.PLAIN)).toList();
    Results results = all.with(asked, new SetAside(List.of(), elsewhere, "origin/main", List.of()));
    assertThat(Scan.code(results, ScanOptions.parse("--fail-on", "must"))).as("the only must-have is elsewhere").isZero();
    assertThat(Scan.code(results, ScanOptions.parse("--fail-on", "any"))).isEqualTo(1);
    assertThat(terminal(results)).contains("ON THE LINES CHANGED SINCE origin/main: NO LAUNCH BLOCKER FOUND", "1 finding stands elsewhere", "and 1 known").doesNotContain("Shop.java");
    assertThat(MarkdownPlan.of(results)).contains("changed since `origin/main` bring; 1 more stand elsewhere").doesNotContain("Shop.java");
    assertThat(Sarif.of(results, List.of(), 0) + GitHubCommands.of(results)).doesNotContain("Shop.java");
    assertThat(new HtmlReport(NOWHERE, List.of(), TODAY).of(results)).contains("No launch blocker found on the lines changed since origin/main").doesNotContain("Shop.java");
    assertThat(GitLabReport.of(results)).as("GitLab compares reports itself").contains("Shop.java");
    JsonArray findings = Reports.parse(JsonReport.of(results)).getAsJsonObject().getAsJsonArray("findings");
    assertThat(findings).as("a baseline is whole").hasSize(3);
    assertThat(findings).allSatisfy(finding -> assertThat(finding.getAsJsonObject().get("changed").getAsBoolean())
      .isEqualTo(!finding.getAsJsonObject().get("rule").getAsString().equals("Token")));
  }

  private static TeamTriage triage(TeamTriage.Deferral... deferrals) {
    return new TeamTriage("gap.yml", Map.of(), List.of(), Arrays.asList(deferrals));
  }

  private static String terminal(Results results) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new TerminalReport(new PrintStream(out, true, StandardCharsets.UTF_8)).print(NOWHERE, new ClassPath(List.of(), List.of(), "none", List.of()), results, 0,
      Duration.ofSeconds(1));
    return out.toString(StandardCharsets.UTF_8);
  }
}
