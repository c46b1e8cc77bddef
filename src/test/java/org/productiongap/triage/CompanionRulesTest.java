package org.productiongap.triage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sonar.api.rule.RuleKey;

class CompanionRulesTest {

  @Test
  void everyLineOfTheListIsARuleOfTheJavaAnalyzerOnce() throws IOException {
    List<String> lines = Files.readAllLines(Path.of("src/main/resources/org/productiongap/companion-rules.txt")).stream()
      .filter(line -> !line.isEmpty() && !line.startsWith("#")).toList();

    assertThat(lines).isNotEmpty().allMatch(line -> line.matches("[a-z0-9-]+ java:S\\d+"));
    assertThat(CompanionRules.all()).hasSameSizeAs(lines).containsValues(Bucket.values());
    assertThat(CompanionRules.bucketOf(RuleKey.parse("java:S2077"))).contains(Bucket.MUST_HAVE);
    assertThat(CompanionRules.bucketOf(RuleKey.parse("java:S100"))).isEmpty();
  }

  @Test
  void withoutTheListThereAreNoCompanions() {
    assertThat(CompanionRules.read(() -> null)).isEmpty();
    assertThat(CompanionRules.read(() -> new ByteArrayInputStream("some day java:S1".getBytes(StandardCharsets.UTF_8)))).isEmpty();
  }
}
