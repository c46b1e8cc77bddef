package org.productiongap.realcode;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.productiongap.plugin.GapChecks;
import org.productiongap.realcode.Recorded.Verdict;
import org.sonar.check.Rule;

/**
 * A verdict stays with its finding when lines move, and with nothing else.
 */
class RecordedTest {

  @Test
  void aVerdictFollowsItsFindingToTheNearestLine() {
    List<Recorded> before = List.of(finding(Verdict.RIGHT, 10, "a"), finding(Verdict.WRONG, 50, "a"), finding(Verdict.RIGHT, 70, "b"));
    List<Recorded> found = List.of(finding(Verdict.UNREAD, 12, "a"), finding(Verdict.UNREAD, 53, "a"), finding(Verdict.UNREAD, 90, "a"));
    assertThat(Recorded.judged(found, before))
      .containsExactly(finding(Verdict.RIGHT, 12, "a"), finding(Verdict.WRONG, 53, "a"), finding(Verdict.UNREAD, 90, "a"));
  }

  @Test
  void whatIsStillOnItsLineComesFirst() {
    List<Recorded> before = List.of(finding(Verdict.RIGHT, 10, "a"), finding(Verdict.WRONG, 12, "a"));
    assertThat(Recorded.judged(List.of(finding(Verdict.UNREAD, 12, "a")), before)).containsExactly(finding(Verdict.WRONG, 12, "a"));
  }

  @Test
  void onlyRulesThatExistAreRecorded() throws IOException {
    Set<String> keys = GapChecks.all().stream().map(type -> type.getAnnotation(Rule.class).key()).collect(Collectors.toSet());
    assertThat(Recorded.all().keySet()).isNotEmpty().isSubsetOf(keys);
  }

  private static Recorded finding(Verdict verdict, int line, String message) {
    return new Recorded(verdict, "shop", "Shop.java", line, message, "");
  }
}
