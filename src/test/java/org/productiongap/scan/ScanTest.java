package org.productiongap.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScanTest {

  @TempDir
  private Path folder;
  private final Map<String, String> settings = new HashMap<>();
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @BeforeEach
  void aProjectAndNoJars() throws Exception {
    Files.writeString(folder.resolve("Shop.java"), "class Shop {}");
    settings.put("project", folder.toString());
    settings.put("scan.analyzer", folder.resolve("analyzer.jar").toString());
    settings.put("scan.plugin", folder.resolve("plugin.jar").toString());
  }

  @Test
  void endsWithOneSentenceWhenThereIsNoFolder() {
    settings.put("project", folder.resolve("nowhere").toString());
    assertNotScanned("There is no folder " + folder.resolve("nowhere") + ".");
  }

  @Test
  void endsWithOneSentenceWhenThereIsNoAnalyzer() {
    assertNotScanned("The jar of the Java analyzer is not there: " + folder.resolve("analyzer.jar") + ".");
  }

  @Test
  void endsWithOneSentenceWhenThePluginWasNotPackaged() throws Exception {
    Files.createFile(folder.resolve("analyzer.jar"));
    assertNotScanned("The jar of the plugin is not there: " + folder.resolve("plugin.jar") + ".");
  }

  @Test
  void endsWithOneSentenceWhenStartedByHandWithoutTheProperties() {
    settings.remove("scan.analyzer");
    assertNotScanned("The property scan.analyzer is missing; \"java -jar production-gap.jar\" sets it.");
  }

  @Test
  void scansTheSampleWhenNoProjectIsNamed() {
    settings.remove("project");
    settings.put("scan.sample", folder.resolve("sample").toString());
    assertNotScanned("There is no folder " + folder.resolve("sample") + ".");
  }

  @Test
  void takesTheFolderOfTheCommandLineFirst() {
    assertNotScanned("There is no folder " + folder.resolve("here") + ".", folder.resolve("here").toString());
  }

  @Test
  void takesTheLibrariesOfTheCommandLineFirst() {
    settings.put("libraries", folder.resolve("there.jar").toString());
    assertNotScanned("There is no library " + folder.resolve("here.jar") + ", which is named as one.", "--libraries", folder.resolve("here.jar").toString());
  }

  @Test
  void endsWithOneSentenceWhenNoFolderIsNamed() {
    settings.clear();
    assertNotScanned("Name the folder of the project; --help shows how.");
  }

  @Test
  void endsWithOneSentenceWhenAnOptionIsWrong() {
    assertNotScanned("Unknown option: '--sariff'; --help shows the options.", "--sariff");
    err.reset();
    assertNotScanned("Invalid value for option '--stage': expected one of first-30-days, launch, scale, but was \"now\"; --help shows the options.",
      "--stage", "now");
  }

  @Test
  void endsWithOneSentenceWhenOptionsDoNotFit() {
    assertNotScanned("Missing required parameter for option '--since' (REF); --help shows the options.", "--since");
    err.reset();
    assertNotScanned("One folder is scanned at a time, and \"b\" would be another; a name with spaces needs quotes.", "a", "b");
    err.reset();
    assertNotScanned("option '--since' (REF) should be specified only once; --help shows the options.", "--since", "a", "--since", "b");
  }

  @Test
  void endsWithOneSentenceWhenTheTriageIsWrong() throws Exception {
    Files.writeString(folder.resolve("production-gap.yml"), "rules:\n  Token: now\n");
    assertNotScanned("production-gap.yml:2: there is no bucket \"now\"; a rule is one of must, 30-days, defer, off.");
    err.reset();
    assertNotScanned("production-gap.yml leaves out every Java file in " + folder.toRealPath() + ".", "--triage",
      Files.writeString(Files.createDirectory(folder.resolve("other")).resolve("production-gap.yml"), "exclude: ['*']").toString());
  }

  @Test
  void endsWithOneSentenceWhenThereIsNoRepository() throws Exception {
    Files.createFile(folder.resolve("analyzer.jar"));
    Files.createFile(folder.resolve("plugin.jar"));
    assertThat(Scan.run(settings::get, new PrintStream(out, true), new PrintStream(err, true), "--since", "main")).isEqualTo(2);
    assertThat(err.toString(StandardCharsets.UTF_8)).startsWith("Not scanned: --since needs a folder in the working tree of a git repository, and ").hasLineCount(1);
  }

  @Test
  void endsWithOneSentenceWhenTheBaselineIsNone() throws Exception {
    Path baseline = folder.resolve("baseline.json");
    for (String text : List.of("", "{}", "[", "[1]", "{\"findings\": [{\"rule\": \"x\"}]}", "{\"findings\": 7}")) {
      Files.writeString(baseline, text);
      err.reset();
      assertNotScanned("The baseline " + baseline + " is not a report that --json wrote.", "--baseline", baseline.toString());
    }
    Files.writeString(baseline, "{\"version\": 2, \"findings\": []}");
    err.reset();
    assertNotScanned("The baseline " + baseline + " has form 2, and this production-gap reads form 1; write it again with --json, by this production-gap.",
      "--baseline", baseline.toString());
    Files.delete(baseline);
    err.reset();
    assertNotScanned("The baseline " + baseline + " cannot be read: there is no " + baseline + "; --json writes one.", "--baseline", baseline.toString());
  }

  @Test
  void endsWithOneSentenceWhenAReportHasNoPlace() throws Exception {
    assertNotScanned("The report " + folder + " cannot be written: it is a folder.", "--sarif", folder.toString());
  }

  @Test
  void helpsWithoutScanning() {
    assertThat(Scan.run(name -> null, new PrintStream(out, true), new PrintStream(err, true), "--help")).isZero();
    assertThat(out.toString(StandardCharsets.UTF_8))
      .startsWith("production-gap DIR [options]")
      .contains("--libraries", "--stage", "--fail-on", "--baseline", "--sarif", "--gitlab", "--github", "--markdown", "--html", "--json", "Exit codes:");
    assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
  }

  private void assertNotScanned(String sentence, String... arguments) {
    assertThat(Scan.run(settings::get, new PrintStream(out, true), new PrintStream(err, true), arguments)).isEqualTo(2);
    assertThat(err.toString(StandardCharsets.UTF_8)).isEqualTo("Not scanned: " + sentence + System.lineSeparator());
    assertThat(out.toString(StandardCharsets.UTF_8)).isEmpty();
  }
}
