package org.productiongap.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.productiongap.plugin.ProductionGapPlugin;
import org.productiongap.triage.Bucket;
import org.sonar.api.SonarEdition;
import org.sonar.api.SonarProduct;
import org.sonar.api.SonarQubeSide;
import org.sonar.api.SonarRuntime;
import org.sonar.api.rules.RuleType;
import org.sonar.api.utils.Version;

class GapsTest {

  private static final SonarRuntime IDE = new SonarRuntime() {

    @Override
    public Version getApiVersion() {
      return Version.create(11, 0);
    }

    @Override
    public SonarProduct getProduct() {
      return SonarProduct.SONARLINT;
    }

    @Override
    public SonarQubeSide getSonarQubeSide() {
      throw new UnsupportedOperationException("There is no server.");
    }

    @Override
    public SonarEdition getEdition() {
      throw new UnsupportedOperationException("There is no server.");
    }
  };

  @Test
  void tellWhatReportsNeed() throws Exception {
    Gap token = Gaps.of(new ProductionGapPlugin(), IDE).stream().filter(gap -> gap.key().equals("TokenWithoutExpiry")).findFirst().orElseThrow();
    assertThat(token.title()).isEqualTo("Tokens that never expire");
    assertThat(token.bucket()).isEqualTo(Bucket.MUST_HAVE);
    assertThat(token.effort()).isEqualTo(Duration.ofMinutes(10));
    assertThat(token.type()).isEqualTo(RuleType.VULNERABILITY);
    assertThat(token.tags()).containsExactly("authentication", "jwt");
    assertThat(token.cwe()).containsExactly(613);
    assertThat(token.page()).contains("<h2>Why is this an issue?</h2>");
  }

  @Test
  void referToAPageOfTheWeb() throws Exception {
    List<Gap> gaps = Gaps.of(new ProductionGapPlugin(), IDE);
    assertThat(gaps).isNotEmpty().allSatisfy(gap -> assertThat(gap.link()).as(gap.key()).hasValueSatisfying(link -> assertThat(link).startsWith("https://")));
    assertThat(Stream.of(new Gap("Token", "Tokens that never expire", Bucket.MUST_HAVE, Duration.ZERO)).map(Gap::link)).allMatch(link -> link.isEmpty());
  }
}
