package org.productiongap.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.productiongap.triage.Bucket;

class TriageTest {

  private static final Gap TOKEN = new Gap("Token", "Tokens that never expire", Bucket.MUST_HAVE, Duration.ofMinutes(10));
  private static final Gap BODY = new Gap("Body", "Bodies nobody checks", Bucket.MUST_HAVE, Duration.ofMinutes(5));
  private static final Gap TEXT = new Gap("Text", "Texts without an end", Bucket.CAN_DEFER, Duration.ofMinutes(90));

  private final Finding token = new Finding(TOKEN, "B.java", 9, "token");
  private final Finding laterBody = new Finding(BODY, "B.java", 10, "body");
  private final Finding earlierBody = new Finding(BODY, "B.java", 9, "body");
  private final Finding text = new Finding(TEXT, "A.java", 1, "text");
  private final Triage triage = Triage.of(List.of(laterBody, token, text, earlierBody));

  @Test
  void sortsFindingsByPlace() {
    assertThat(triage.findings()).containsExactly(text, earlierBody, token, laterBody);
    assertThat(triage.findings(BODY)).containsExactly(earlierBody, laterBody);
  }

  @Test
  void sortsGapsIntoBucketsTheMostFrequentFirst() {
    assertThat(triage.gaps(Bucket.MUST_HAVE)).containsExactly(BODY, TOKEN);
    assertThat(triage.gaps(Bucket.WITHIN_30_DAYS)).isEmpty();
    assertThat(triage.gaps(Bucket.CAN_DEFER)).containsExactly(TEXT);
    assertThat(triage.findings(Bucket.MUST_HAVE)).containsExactly(earlierBody, token, laterBody);
  }

  @Test
  void addsEffortUp() {
    assertThat(Triage.effort(triage.findings(Bucket.MUST_HAVE))).isEqualTo(Duration.ofMinutes(20));
    assertThat(Triage.effort(triage.findings())).isEqualTo(Duration.ofMinutes(110));
    assertThat(Triage.effort(List.of())).isZero();
  }

  @Test
  void knowsNothingOfGapsThatWereNotFound() {
    Triage empty = Triage.of(List.of());
    assertThat(empty.findings(TOKEN)).isEmpty();
    assertThat(empty.gaps(Bucket.MUST_HAVE)).isEmpty();
  }
}
