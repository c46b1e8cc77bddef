package org.productiongap.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.productiongap.triage.Stage;

class ResultsTest {

  @TempDir
  private Path folder;
  private Path root;

  @BeforeEach
  void aModule() throws IOException {
    root = Files.createDirectory(folder.resolve("module"));
    write("class Shop {", "  sign();", "  sign();", "}");
  }

  @Test
  void aFingerprintStaysWhenItsLineMoves() throws Exception {
    List<String> before = fingerprints(at(2), at(3));
    write("", "class Shop {", "", "    sign();", "\tsign();", "}");
    assertThat(fingerprints(at(4), at(5))).isEqualTo(before);
    Files.writeString(root.resolve("Shop.java"), "\r\n\r\n  sign();\r\n  sign();\r\n");
    assertThat(fingerprints(at(3), at(4))).isEqualTo(before);
  }

  @Test
  void aFingerprintIsOfOneFindingOnly() {
    assertThat(fingerprints(at(2), at(3), at(1), at(0), at(99), new Finding(Reports.TEXT, "Shop.java", 2, "Sign."), new Finding(Reports.TOKEN, "Till.java", 2, "Sign.")))
      .hasSize(7).doesNotHaveDuplicates().allMatch(fingerprint -> fingerprint.matches("[0-9a-f]{32}"));
  }

  @Test
  void aFingerprintIsAnotherWhenItsLineIs() throws Exception {
    List<String> before = fingerprints(at(2));
    write("class Shop {", "  signAgain();", "  sign();", "}");
    assertThat(fingerprints(at(2))).doesNotContainAnyElementsOf(before);
    assertThat(fingerprints(at(3))).isEqualTo(before);
  }

  @Test
  void filesAreNamedFromTheRootOfTheRepository() throws Exception {
    assertThat(results(null, at(2)).path("Shop.java")).isEqualTo("Shop.java");
    List<String> before = fingerprints(at(2));
    Files.createDirectory(folder.resolve(".git"));
    assertThat(results(null, at(2)).path("Shop.java")).isEqualTo("module/Shop.java");
    assertThat(fingerprints(at(2))).doesNotContainAnyElementsOf(before);
    Files.writeString(root.resolve(".git"), "gitdir: elsewhere");
    assertThat(results(null, at(2)).path("Shop.java")).isEqualTo("Shop.java");
  }

  @Test
  void aBaselineIsAReportOfBefore() throws Exception {
    Path report = folder.resolve("baseline.json");
    Files.writeString(report, JsonReport.of(results(null, at(2))));
    write("// new", "class Shop {", "  sign();", "  sign();", "}");
    Results later = results(Baseline.of(report), at(3), at(4));
    assertThat(later.all()).extracting(Results.Result::known).containsExactly(true, false);
    assertThat(later.known()).isEqualTo(1);
    assertThat(later.unknown()).containsExactly(at(4));
  }

  @Test
  void aRenamedFileIsKnown() throws Exception {
    Path report = folder.resolve("baseline.json");
    Files.writeString(report, JsonReport.of(results(null, at(2), at(3))));
    Files.move(root.resolve("Shop.java"), root.resolve("Store.java"));
    Finding first = new Finding(Reports.TOKEN, "Store.java", 2, "Give this token an end.");
    Finding second = new Finding(Reports.TOKEN, "Store.java", 3, "Give this token an end.");
    Files.write(root.resolve("Till.java"), List.of("  sign();"));
    Finding third = new Finding(Reports.TOKEN, "Till.java", 1, "Give this token an end.");
    assertThat(results(Baseline.of(report), first, second).known()).isEqualTo(2);
    assertThat(results(Baseline.of(report), first, second, third).unknown()).as("two were known").hasSize(1);
    assertThat(results(Baseline.of(report), new Finding(Reports.TEXT, "Store.java", 2, "Limit it.")).known()).as("another rule").isZero();
    write("class Shop {", "}");
    assertThat(results(Baseline.of(report), first).unknown()).as("the file is still there: this is a copy").containsExactly(first);
  }

  @Test
  void aRenamedFileIsKnownFromTheRootOfTheRepository() throws Exception {
    Files.createDirectory(folder.resolve(".git"));
    Path report = Files.writeString(folder.resolve("baseline.json"), JsonReport.of(results(null, at(2))));
    Files.move(root.resolve("Shop.java"), root.resolve("Store.java"));
    assertThat(results(Baseline.of(report), new Finding(Reports.TOKEN, "Store.java", 2, "Give this token an end.")).known()).isEqualTo(1);
  }

  @Test
  void ofEqualLinesAsManyAreKnownAsThereWere() throws Exception {
    Path report = folder.resolve("baseline.json");
    Files.writeString(report, JsonReport.of(results(null, at(2))));
    assertThat(results(Baseline.of(report), at(2), at(3)).unknown()).hasSize(1);
    Files.writeString(report, JsonReport.of(results(null, at(2), at(3))));
    assertThat(results(Baseline.of(report), at(3)).unknown()).as("one was closed").isEmpty();
  }

  @Test
  void editedNeighborsDoNotMatterAndAnEditedLineDoes() throws Exception {
    Path report = folder.resolve("baseline.json");
    Files.writeString(report, JsonReport.of(results(null, at(3))));
    write("class Store {", "  open();", "  sign();", "  close();", "}");
    assertThat(results(Baseline.of(report), at(3)).unknown()).isEmpty();
    write("class Store {", "  open();", "  sign(token);", "  close();", "}");
    assertThat(results(Baseline.of(report), at(3)).unknown()).containsExactly(at(3));
  }

  @Test
  void whatWasClosedAndComesBackIsNew() throws Exception {
    Path report = folder.resolve("baseline.json");
    Files.writeString(report, JsonReport.of(results(null, at(2))));
    Files.writeString(report, JsonReport.of(results(Baseline.of(report))));
    assertThat(results(Baseline.of(report), at(2)).unknown()).containsExactly(at(2));
  }

  @Test
  void anEmptyBaselineKnowsNothing() throws Exception {
    Path report = Files.writeString(folder.resolve("baseline.json"), "{\"findings\": []}");
    assertThat(results(Baseline.of(report), at(2)).compared()).isTrue();
    assertThat(results(Baseline.of(report), at(2)).known()).isZero();
    assertThat(results(null, at(2)).compared()).isFalse();
  }

  private static Finding at(int line) {
    return new Finding(Reports.TOKEN, "Shop.java", line, "Give this token an end.");
  }

  private List<String> fingerprints(Finding... findings) {
    return results(null, findings).all().stream().map(Results.Result::fingerprint).toList();
  }

  private Results results(Baseline baseline, Finding... findings) {
    return Results.of(root, new Engine.Analysis(List.of(Reports.TOKEN), Arrays.asList(findings), List.of()), "", Stage.LAUNCH, baseline);
  }

  private void write(String... lines) throws IOException {
    Files.write(root.resolve("Shop.java"), List.of(lines));
  }
}
