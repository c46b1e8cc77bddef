package org.productiongap.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.productiongap.checks.GapCheck;

/**
 * An IDE shows the rules one file and nothing else of the project. What needs another file only to be excused is reported there as well.
 */
class OneFileTest {

  private static final Set<String> RULES = Set.of("ExposedExceptionMessage", "UnvalidatedRequestBody");

  static Stream<Sample> samples() {
    return Sample.all().stream().filter(sample -> RULES.contains(sample.key()) && sample.files().size() == 1);
  }

  @ParameterizedTest
  @MethodSource
  void samples(Sample sample) {
    Class<? extends GapCheck> check = Analyses.check(sample);
    List<GapCheck> own = Analyses.checks(sample).stream().filter(check::isInstance).toList();
    assertThat(Analysis.ofForeign(sample, List.copyOf(own))).extracting(Finding::withoutReasons)
      .containsExactlyInAnyOrderElementsOf(Analyses.complete(sample).of(check).stream().map(Finding::withoutReasons).toList());
  }
}
