package org.productiongap.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.productiongap.triage.Bucket;
import org.productiongap.triage.Stage;
import picocli.CommandLine.Help.Ansi;

class TerminalReportTest {

  private static final Path ROOT = Path.of("/shop");
  private static final List<Path> SOURCES = List.of(ROOT.resolve("Shop.java"), ROOT.resolve("Till.java"));
  private static final List<Path> TYPES = List.of(ROOT.resolve("types"));
  private static final ProjectFiles FILES = new ProjectFiles(ROOT, SOURCES, TYPES, TYPES, List.of(), List.of());
  private static final ClassPath CLASS_PATH = new ClassPath(TYPES, TYPES, "compiled classes of 1 module; 1 named jar", List.of("1 library is not there"));
  private static final Gap TOKEN = new Gap("TokenWithoutExpiry", "Tokens that never expire", Bucket.MUST_HAVE, Duration.ofMinutes(10));
  private static final Gap BODY = new Gap("UnvalidatedRequestBody", "Bodies nobody checks", Bucket.MUST_HAVE, Duration.ofMinutes(50));
  private static final Gap TEXT = new Gap("UnboundedText", "Texts without an end", Bucket.CAN_DEFER, Duration.ofMinutes(5));
  private static final List<Gap> GAPS = List.of(TOKEN, BODY, TEXT);

  @Test
  void printsBucketByBucketAndGapByGap() {
    assertThat(report(FILES, List.of(
      new Finding(TOKEN, "Shop.java", 7, "Give this token an end."),
      new Finding(BODY, "Till.java", 9, "Validate \"Order\"."),
      new Finding(BODY, "Shop.java", 30, "Validate \"Basket\"."),
      new Finding(TEXT, "Till.java", 0, "Limit \"note\".")))).isEqualToIgnoringNewLines("""

      ====================================================================================================
      Production Gap: %s
      2 Java files, 3 rules, 1.2 s
      ====================================================================================================

      MUST HAVE FOR LAUNCH: 3 findings, about 2 h
      ----------------------------------------------------------------------------------------------------

      Bodies nobody checks [UnvalidatedRequestBody]: 2 findings, about 1.5 h
        Shop.java:30  Validate "Basket".
        Till.java:9  Validate "Order".

      Tokens that never expire [TokenWithoutExpiry]: 1 finding, about 10 min
        Shop.java:7  Give this token an end.

      NEED WITHIN 30 DAYS: nothing found
      ----------------------------------------------------------------------------------------------------

      CAN DEFER UNTIL IT HURTS: 1 finding, about 5 min
      ----------------------------------------------------------------------------------------------------

      Texts without an end [UnboundedText]: 1 finding, about 5 min
        Till.java:1  Limit "note".

      ====================================================================================================
      NOT READY FOR LAUNCH: close 3 must-have findings first, about 2 h of work. All buckets: 4 findings, about 2 h.
      Note: class path: compiled classes of 1 module; 1 named jar.
      Note: 1 library is not there
      ====================================================================================================

      """.formatted(ROOT));
  }

  @Test
  void saysWhenNothingBlocksALaunch() {
    assertThat(report(FILES, List.of(new Finding(TEXT, "Till.java", 1, "Limit \"note\"."))))
      .contains("NO LAUNCH BLOCKER FOUND. All buckets: 1 finding, about 5 min.")
      .doesNotContain("NOT READY");
  }

  @Test
  void saysWhenNothingWasFound() {
    assertThat(report(FILES, List.of())).contains("NOTHING FOUND: no rule sees a gap in this code.");
  }

  @Test
  void countsWhatALaterStageAsksFor() {
    Engine.Analysis analysis = new Engine.Analysis(GAPS, List.of(new Finding(TOKEN, "Shop.java", 7, "Give it an end."), new Finding(TEXT, "Till.java", 1, "Limit it.")), List.of());
    assertThat(report(FILES, Results.of(ROOT, analysis, "", Stage.LAUNCH, null), 0))
      .contains("Shop.java:7  Give it an end.", "CAN DEFER UNTIL IT HURTS: 1 finding, about 5 min", "Note: what belongs to a later stage is counted only; --stage scale lists it.")
      .doesNotContain("Till.java", TEXT.key());
  }

  @Test
  void listsOnlyWhatTheBaselineDoesNotKnow() {
    Engine.Analysis analysis = new Engine.Analysis(GAPS, List.of(new Finding(TOKEN, "Shop.java", 7, "Give it an end."), new Finding(TOKEN, "Till.java", 7, "End it.")), List.of());
    String known = Results.of(ROOT, analysis, "", Stage.LAUNCH, null).all().get(0).fingerprint();
    assertThat(report(FILES, Results.of(ROOT, analysis, "", Stage.LAUNCH, Reports.baseline(Set.of(known))), 0))
      .contains("Till.java:7  End it.", "MUST HAVE FOR LAUNCH: 1 finding", "CAN DEFER UNTIL IT HURTS: nothing new", "close 2 must-have findings first",
        "Note: 1 finding new since the baseline, and 1 known, which are not listed above.")
      .doesNotContain("Shop.java:7", "later stage");
  }

  @Test
  void saysWhatItCouldNotKnow() {
    assertThat(TerminalReport.notes(FILES)).isEmpty();
    assertThat(TerminalReport.notes(new ProjectFiles(ROOT, SOURCES, TYPES, List.of(), List.of(), List.of())))
      .singleElement().asString().startsWith("no class path was found").doesNotContain("not compiled");
    assertThat(TerminalReport.notes(new ProjectFiles(ROOT, SOURCES, List.of(), TYPES, List.of(), List.of())))
      .singleElement().asString().startsWith("the project is not compiled").doesNotContain("no class path");
    assertThat(report(FILES, List.of())).containsSubsequence("Note: class path: compiled classes of 1 module; 1 named jar.", "Note: 1 library is not there");
  }

  @Test
  void saysWhatItLeftOut() {
    ProjectFiles files = new ProjectFiles(ROOT, SOURCES, TYPES, TYPES, List.of(), List.of(ROOT.resolve("secret")));
    assertThat(report(files, new Engine.Analysis(GAPS, List.of(), Stream.of("A.java", "B.java", "C.java", "D.java", "E.java", "F.java", "Large.java")
      .map(file -> new LeftOut(file, file.length() == 6 ? LeftOut.Reason.NOT_PARSED : LeftOut.Reason.TOO_LARGE)).toList()), 2))
      .contains("Note: 6 files left out, which the analyzer cannot parse: A.java, B.java, C.java, D.java, E.java, ...")
      .contains("Note: 1 file left out, larger than 20 MB: Large.java")
      .contains("Note: 1 file or folder left out, because this user may not read them: secret")
      .contains("Note: a rule failed at 2 places and stayed silent there; --verbose or -Dverbose=true shows why.");
  }

  @Test
  void letsNoTextFromTheFolderCommandTheTerminal() {
    assertThat(report(FILES, List.of(new Finding(TOKEN, "A\u001b[2J.java", 1, "100%d\u0007\nof it"))))
      .contains("  A?[2J.java:1  100%d??of it").doesNotContain("\u001b", "\u0007");
  }

  @Test
  void colorsWhatCountsAndNoTextFromTheFolder() {
    Triage triage = Triage.of(List.of(new Finding(TOKEN, "A\u001b[2J.java", 1, "End it.")));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    new TerminalReport(new PrintStream(bytes, true, StandardCharsets.UTF_8), Ansi.ON).print(ROOT, "facts", triage, List.of());
    String colored = bytes.toString(StandardCharsets.UTF_8);
    assertThat(colored).contains("\u001b[1m\u001b[31mMUST HAVE FOR LAUNCH", "\u001b[36mA?[2J.java:1", "\u001b[1m\u001b[31mNOT READY FOR LAUNCH", "\u001b[34mCAN DEFER");
    bytes.reset();
    new TerminalReport(new PrintStream(bytes, true, StandardCharsets.UTF_8)).print(ROOT, "facts", triage, List.of());
    assertThat(colored.replaceAll("\u001b\\[[0-9;]*m", "")).isEqualTo(bytes.toString(StandardCharsets.UTF_8));
  }

  @Test
  void letsNoFileBeACommandOfABuildServer() {
    assertThat(report(FILES, List.of(new Finding(TOKEN, "::error::A.java", 1, "End it.")))).contains("  ./::error::A.java:1  End it.");
  }

  @Test
  void readsTheSameEverywhere() {
    Locale before = Locale.getDefault();
    Locale.setDefault(Locale.forLanguageTag("tr-TR"));
    try {
      assertThat(report(FILES, List.of())).contains("1.2 s").contains("NEED WITHIN 30 DAYS");
    } finally {
      Locale.setDefault(before);
    }
  }

  @ParameterizedTest
  @CsvSource({"0,about 5 min", "4,about 5 min", "32,about 30 min", "57,about 55 min", "60,about 1 h", "80,about 1.5 h", "125,about 2 h", "1010,about 17 h"})
  void roundsEffortAsPeopleDo(long minutes, String text) {
    assertThat(TerminalReport.effort(Duration.ofMinutes(minutes))).isEqualTo(text);
  }

  private static String report(ProjectFiles files, List<Finding> findings) {
    return report(files, new Engine.Analysis(GAPS, findings, List.of()), 0);
  }

  private static String report(ProjectFiles files, Engine.Analysis analysis, int unjudged) {
    return report(files, Results.of(files.root(), analysis, "1.0", Stage.SCALE, null), unjudged);
  }

  private static String report(ProjectFiles files, Results results, int unjudged) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    new TerminalReport(new PrintStream(bytes, true, StandardCharsets.UTF_8)).print(files, CLASS_PATH, results, unjudged, Duration.ofMillis(1234));
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
