package org.productiongap.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.productiongap.triage.Stage;

class MarkdownPlanTest {

  @Test
  void listsWhatToCloseAndWhatIsDeferred() {
    assertThat(MarkdownPlan.of(Reports.results(Stage.LAUNCH))).isEqualTo("""
      # Production Gap

      NOT READY FOR LAUNCH: close 1 must-have finding first, about 10 min of work. All buckets: 3 findings, about 35 min.

      ## Must have for launch: 1 finding, about 10 min

      ### Tokens that never expire (`Token`): 1 finding, about 10 min

      - [ ] `src/Shop.java:3` Give this token an end.

      ## Need within 30 days: 1 finding, about 20 min

      Deferred:

      - Writes that are torn (`Writes`): 1 finding, about 20 min

      ## Can defer until it hurts: 1 finding, about 5 min

      Deferred:

      - Texts without an end (`Text`): 1 finding, about 5 min
      """);
  }

  @Test
  void saysWhatIsKnown() {
    assertThat(MarkdownPlan.of(Reports.results(Stage.LAUNCH, Set.of(Reports.fingerprint(Reports.PLAIN))))).contains("\n1 of them known from the baseline.\n");
  }

  @Test
  void letsNoNameOrMessageBeMoreThanText() {
    assertThat(MarkdownPlan.of(Reports.results(Stage.FIRST_30_DAYS))).contains(
      "\n- [ ] ``src/a b/%41/\u00fc[1](x)/C:D,e::f`g|<h>#?.java:5`` 100% \\[a\\](https://example.org) \\\\ \\`b\\` \\<script\\>@\u200bteam\\</script\\> ::error::x \\[2J \ud800   \\*\\*\\*\n");
    assertThat(MarkdownPlan.code("`a``")).isEqualTo("``` `a`` ```");
  }
}
