package org.productiongap.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.productiongap.checks.GapCheck;
import org.productiongap.plugin.GapChecks;
import org.sonar.check.Rule;
import org.sonar.check.RuleProperty;

/**
 * Every sample, judged by all checks at once: with its libraries, without them, and half broken.
 * {@code -Dsamples=Key} takes those of the rules whose key starts so.
 */
class SamplesTest {

  private static final Map<String, Class<? extends GapCheck>> CHECKS = GapChecks.all().stream()
    .collect(Collectors.toMap(check -> check.getAnnotation(Rule.class).key(), Function.identity()));
  private static final List<Sample> SAMPLES = Sample.all().stream()
    .filter(sample -> sample.key().startsWith(System.getProperty("samples", "")))
    .toList();
  private static final Pattern IMPORTS = Pattern.compile("(?m)^import .*$");
  private static final Pattern PACKAGE = Pattern.compile("(?m)^package .*$");

  private static Map<String, Analysis> complete;

  @TempDir
  private static Path temporary;

  @BeforeAll
  static void analyze() {
    complete = Analysis.of(SAMPLES, SamplesTest::checks, Sample::libraries);
  }

  @TestFactory
  Stream<DynamicNode> issuesAreAsExpected() {
    return forEachSample(sample -> {
      Analysis analysis = complete.get(sample.toString());
      assertThat(analysis.failures()).isEmpty();
      assertThat(analysis.of(check(sample))).doesNotHaveDuplicates();
      analysis.assertAsExpected(sample, check(sample));
    });
  }

  @TestFactory
  Stream<DynamicNode> withoutLibrariesNoCheckReportsMore() {
    Map<String, Analysis> bare = Analysis.of(SAMPLES, SamplesTest::checks, sample -> List.of());
    return forEachSample(sample -> {
      Analysis analysis = bare.get(sample.toString());
      assertThat(analysis.failures()).isEmpty();
      List<Finding> more = new ArrayList<>(withoutReasons(analysis));
      more.removeAll(withoutReasons(complete.get(sample.toString())));
      assertThat(more).as("reported without the libraries only").isEmpty();
    });
  }

  private static List<Finding> withoutReasons(Analysis analysis) {
    return analysis.findings().stream().map(Finding::withoutReasons).toList();
  }

  @TestFactory
  Stream<DynamicNode> withoutImportsNoCheckFails() {
    Map<String, Analysis> broken = Analysis.of(SAMPLES.stream().map(SamplesTest::withoutImports).toList(), SamplesTest::checks, sample -> List.of());
    return forEachSample(sample -> assertThat(broken.get(sample.toString()).failures()).isEmpty());
  }

  private static Stream<DynamicNode> forEachSample(Consumer<Sample> test) {
    assertThat(SAMPLES).as("samples").isNotEmpty();
    return SAMPLES.stream().collect(Collectors.groupingBy(Sample::key, LinkedHashMap::new, Collectors.toList())).entrySet().stream()
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

  private static Class<? extends GapCheck> check(Sample sample) {
    assertThat(CHECKS).as("test-files/%s needs a check with this key", sample.key()).containsKey(sample.key());
    return CHECKS.get(sample.key());
  }

  /** All checks, that of the sample's rule with the sample's parameters. */
  private static List<GapCheck> checks(Sample sample) {
    Class<? extends GapCheck> own = check(sample);
    return CHECKS.values().stream()
      .map(type -> {
        GapCheck check = instance(type);
        if (type == own) {
          sample.parameters().forEach(parameter -> set(check, parameter.split("=", 2)));
        }
        return check;
      })
      .toList();
  }

  private static GapCheck instance(Class<? extends GapCheck> type) {
    try {
      return type.getDeclaredConstructor().newInstance();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void set(GapCheck check, String[] parameter) {
    try {
      for (Field field : check.getClass().getDeclaredFields()) {
        RuleProperty property = field.getAnnotation(RuleProperty.class);
        if (property != null && property.key().equals(parameter[0])) {
          field.setAccessible(true);
          field.set(check, field.getType() == int.class ? (Object) Integer.parseInt(parameter[1]) : parameter[1]);
          return;
        }
      }
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
    throw new IllegalStateException(check.getClass().getSimpleName() + " has no parameter " + parameter[0]);
  }
}
