package org.productiongap.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.productiongap.checks.GapCheck;
import org.productiongap.plugin.GapChecks;
import org.sonar.check.Rule;
import org.sonar.check.RuleProperty;
import org.sonar.java.checks.verifier.CheckVerifier;

/**
 * Every file of {@code test-files}: what its comments expect, without libraries, and by every check at once.
 * {@code -Dsamples=Key} runs those of one rule.
 */
class SamplesTest {

  private static final Map<String, Class<? extends GapCheck>> CHECKS = GapChecks.all().stream()
    .collect(Collectors.toMap(check -> check.getAnnotation(Rule.class).key(), Function.identity()));

  @TestFactory
  Stream<DynamicNode> issuesAreAsExpected() {
    return forEachSample(sample -> {
      CheckVerifier verifier = verifier(sample).withCheck(check(sample)).withClassPath(sample.libraries());
      if (sample.reports()) {
        verifier.verifyIssues();
      } else {
        verifier.verifyNoIssues();
      }
    });
  }

  @TestFactory
  Stream<DynamicNode> withoutTypesNoCheckFailsOrReportsMore() {
    return forEachSample(sample -> {
      List<Finding> typed = Finding.of(sample, check(sample), sample.libraries());
      assertThat(typed).containsAll(Finding.of(sample, check(sample), List.of()));
      assertThat(typed).containsAll(Finding.withoutSemantics(sample, check(sample)));
    });
  }

  @TestFactory
  Stream<DynamicNode> noCheckFailsOnTheSamplesOfAnother() {
    return forEachSample(sample -> Finding.of(sample, GapChecks.all().stream().map(SamplesTest::instance).toList(), sample.libraries()));
  }

  private static Stream<DynamicNode> forEachSample(Consumer<Sample> test) {
    String only = System.getProperty("samples", "");
    List<Sample> samples = Sample.all().stream().filter(sample -> sample.key().startsWith(only)).toList();
    assertThat(samples).isNotEmpty();
    return samples.stream().collect(Collectors.groupingBy(Sample::key)).entrySet().stream()
      .sorted(Comparator.comparing(Map.Entry::getKey))
      .map(rule -> DynamicContainer.dynamicContainer(rule.getKey(), rule.getValue().stream()
        .map(sample -> DynamicTest.dynamicTest(sample.file().getFileName().toString(), sample.file().toUri(), () -> {
          try (LoggedFailures failures = new LoggedFailures()) {
            test.accept(sample);
            failures.assertNone();
          }
        }))));
  }

  private static CheckVerifier verifier(Sample sample) {
    return CheckVerifier.newVerifier().onFile(sample.file().toString()).withJavaVersion(17);
  }

  private static GapCheck check(Sample sample) {
    assertThat(CHECKS).as("test-files/%s needs a check with this key", sample.key()).containsKey(sample.key());
    GapCheck check = instance(CHECKS.get(sample.key()));
    sample.parameters().forEach(parameter -> set(check, parameter.split("=", 2)));
    return check;
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
    throw new IllegalStateException("No such parameter: " + parameter[0]);
  }
}
