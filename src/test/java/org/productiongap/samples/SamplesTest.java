package org.productiongap.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every sample, judged by all checks at once: with its libraries, without them, and half broken.
 */
class SamplesTest {

  private static final Pattern IMPORTS = Pattern.compile("(?m)^import .*$");
  private static final Pattern PACKAGE = Pattern.compile("(?m)^package .*$");
  private static final Pattern SENTENCE = Pattern.compile("[A-Z\"'@].{15,250}[.]");

  @TempDir
  private static Path temporary;

  @TestFactory
  Stream<DynamicNode> issuesAreAsExpected() {
    return forEachSample(sample -> {
      Analysis analysis = Analyses.complete(sample);
      assertThat(analysis.failures()).isEmpty();
      List<Finding> own = analysis.of(Analyses.check(sample));
      assertThat(own).doesNotHaveDuplicates();
      analysis.assertAsExpected(sample, Analyses.check(sample));
      assertThat(own).extracting(Finding::message).allSatisfy(message -> assertThat(message).as("a message is one sentence").matches(SENTENCE));
    });
  }

  @TestFactory
  Stream<DynamicNode> withoutLibrariesNoCheckReportsMore() {
    return forEachSample(sample -> {
      Analysis analysis = Analyses.bare(sample);
      assertThat(analysis.failures()).isEmpty();
      List<Finding> more = new ArrayList<>(withoutReasons(analysis));
      more.removeAll(withoutReasons(Analyses.complete(sample)));
      assertThat(more).as("reported without the libraries only").isEmpty();
    });
  }

  private static List<Finding> withoutReasons(Analysis analysis) {
    return analysis.findings().stream().map(Finding::withoutReasons).toList();
  }

  @TestFactory
  Stream<DynamicNode> withoutImportsNoCheckFails() {
    Map<String, Analysis> broken = Analysis.of(Analyses.samples().stream().map(SamplesTest::withoutImports).toList(), Analyses::checks, sample -> List.of());
    return forEachSample(sample -> assertThat(broken.get(sample.toString()).failures()).isEmpty());
  }

  private static Stream<DynamicNode> forEachSample(Consumer<Sample> test) {
    assertThat(Analyses.samples()).as("samples").isNotEmpty();
    Analyses.samples().forEach(Analyses::check);
    return Analyses.samples().stream().collect(Collectors.groupingBy(Sample::key, LinkedHashMap::new, Collectors.toList())).entrySet().stream()
      .map(rule -> DynamicContainer.dynamicContainer(rule.getKey(), rule.getValue().stream()
        .map(sample -> DynamicTest.dynamicTest(sample.name(), Stream.concat(sample.files().stream(), sample.others().stream()).findFirst().orElseThrow().toUri(), () -> test.accept(sample)))));
  }

  /** Code whose types nobody knows, each sample in a package of its own. */
  private static Sample withoutImports(Sample sample) {
    try {
      Path folder = Files.createTempDirectory(temporary, "sample");
      List<Path> files = new ArrayList<>();
      for (Path file : sample.files()) {
        String text = IMPORTS.matcher(Sample.text(file)).replaceAll("");
        files.add(Files.writeString(folder.resolve(file.getFileName()), PACKAGE.matcher(text).replaceAll("package " + folder.getFileName() + ";")));
      }
      return new Sample(sample.key(), sample.name(), files, sample.others());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
