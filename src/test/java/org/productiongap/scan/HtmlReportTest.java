package org.productiongap.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.productiongap.triage.Stage;

class HtmlReportTest {

  private static final Path RESOURCES = Path.of("src", "main", "resources");
  private static final ProjectFiles NOWHERE = new ProjectFiles(Path.of("/nowhere/shop"), List.of(), List.of(), List.of(), List.of(), List.of());

  @Test
  void saysWhatTheBoardOfTheServerSays() throws Exception {
    String board = Files.readString(RESOURCES.resolve("static/gap/triage.js"));
    String checklist = board.substring(board.indexOf("CHECKLIST = ["), board.indexOf("];", board.indexOf("CHECKLIST = [")));
    List<String> sentences = Pattern.compile("'([^']+)'").matcher(checklist).results().map(match -> match.group(1)).toList();
    assertThat(sentences).hasSizeGreaterThan(6);
    assertThat(page(Reports.results(Stage.SCALE))).contains(sentences);
  }

  @Test
  void letsOnlyOurOwnTextsBeMoreThanText() throws Exception {
    String template = Files.readString(RESOURCES.resolve("org/productiongap/scan/report.mustache"));
    assertThat(Pattern.compile("\\{\\{\\{(.*?)}}}|\\{\\{&(.*?)}}").matcher(template).results().map(match -> match.group(1)))
      .containsExactlyInAnyOrder("stylesHash", "scriptHash", "styles", "page.lead", "page.why", "title", "html", "page.resources", "script");
    assertThat(template).doesNotContain("style=", "onclick", "href=\"{{", "src=");
  }

  @Test
  void opensWithoutTheSourcesAndNamesNoFolderOfTheMachine() {
    assertThat(page(Reports.results(Stage.LAUNCH))).contains("<b>Shop.java:3</b>", "<b>pom.xml</b>", "Give this token an end.", "&lt;script&gt;@team&lt;/script&gt;")
      .doesNotContain("nowhere", "<script>@team");
  }

  @Test
  void saysWhenNothingBlocksALaunch() {
    Results nothing = Results.of(NOWHERE.root(), new Engine.Analysis(List.of(Reports.TOKEN), List.of(), List.of()), "", Stage.LAUNCH, null);
    assertThat(page(nothing)).contains("<div class=\"verdict ready\">", "Nothing found", "No rule sees a gap in this code.").doesNotContain("class=\"gap\"", "since the baseline");
    Results later = Results.of(NOWHERE.root(), new Engine.Analysis(List.of(Reports.TEXT), List.of(Reports.FILE), List.of()), "", Stage.LAUNCH, null);
    assertThat(page(later)).doesNotContain("<li></li>", "class=\"why\"", "id=\"bucket-must\"", "What the team accepts").contains("<div class=\"verdict ready\">", "No launch blocker found", "All buckets: 1 finding, about 5 min.", "Limit it.");
  }

  private static String page(Results results) {
    return new HtmlReport(NOWHERE, List.of(), LocalDate.of(2026, 11, 21)).of(results);
  }
}
