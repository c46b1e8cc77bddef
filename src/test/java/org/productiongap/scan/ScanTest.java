package org.productiongap.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
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
    assertNotScanned("The jar of the Java analyzer is not there: " + folder.resolve("analyzer.jar")
      + "; \"mvn -Pscan\" in the folder of Production Gap puts it there.");
  }

  @Test
  void endsWithOneSentenceWhenThePluginWasNotPackaged() throws Exception {
    Files.createFile(folder.resolve("analyzer.jar"));
    assertNotScanned("The jar of the plugin is not there: " + folder.resolve("plugin.jar")
      + "; \"mvn -Pscan\" in the folder of Production Gap puts it there.");
  }

  @Test
  void endsWithOneSentenceWhenStartedByHandWithoutTheProperties() {
    settings.remove("scan.analyzer");
    assertNotScanned("The property scan.analyzer is missing; \"mvn -Pscan\" sets it.");
  }

  @Test
  void scansTheSampleWhenNoProjectIsNamed() {
    settings.remove("project");
    settings.put("scan.sample", folder.resolve("sample").toString());
    assertNotScanned("There is no folder " + folder.resolve("sample") + ".");
  }

  private void assertNotScanned(String sentence) {
    assertThat(Scan.run(settings::get, new PrintStream(out, true), new PrintStream(err, true))).isEqualTo(2);
    assertThat(err.toString(StandardCharsets.UTF_8)).isEqualTo("Not scanned: " + sentence + System.lineSeparator());
    assertThat(out.toString(StandardCharsets.UTF_8)).isEmpty();
  }
}
