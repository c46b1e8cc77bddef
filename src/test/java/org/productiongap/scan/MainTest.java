package org.productiongap.scan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MainTest {

  @ParameterizedTest
  @ValueSource(strings = {"17", "21", "25", "17-ea"})
  void goesOnWhereTheEngineRuns(String version) {
    assertThat(Main.sentence(version, "/java")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"1.8,8", "9,9", "11,11", "16,16"})
  void saysWhatAnOlderJavaLacks(String version, String feature) {
    assertThat(Main.sentence(version, "/java"))
      .isEqualTo("Not scanned: /java is Java " + feature + ", and production-gap needs Java 17 or newer; start it with such a java.");
  }
}
