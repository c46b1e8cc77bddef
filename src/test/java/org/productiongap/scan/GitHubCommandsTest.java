package org.productiongap.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.productiongap.triage.Stage;

class GitHubCommandsTest {

  @Test
  void sayTheWorstFirst() {
    assertThat(GitHubCommands.of(Reports.results(Stage.SCALE))).hasSize(3).satisfiesExactly(
      must -> assertThat(must).isEqualTo("::error file=src/Shop.java,line=3,endLine=3,col=5,endColumn=10,title=Tokens that never expire [Token]::Give this token an end."),
      soon -> assertThat(soon).startsWith("::warning file="),
      later -> assertThat(later).isEqualTo("::notice file=pom.xml,line=1,title=Texts without an end [Text]::Limit it."));
  }

  @Test
  void letNoNameOrMessageBeACommand() {
    String evil = GitHubCommands.of(Reports.results(Stage.SCALE)).get(1);
    assertThat(evil).isEqualTo("::warning file=src/a b/%2541/\u00fc[1](x)/C%3AD%2Ce%3A%3Af`g|<h>#?.java,line=5,endLine=6,title=Writes that are torn [Writes]"
      + "::100%25 [a](https://example.org) \\ `b` <script>@team</script>%0D%0A::error::x?[2J \ud800 \u2028 ***");
    assertThat(evil.lines()).hasSize(1);
  }

  @Test
  void areOfTheStageAndNotKnown() {
    assertThat(GitHubCommands.of(Reports.results(Stage.LAUNCH))).hasSize(1);
    assertThat(GitHubCommands.of(Reports.results(Stage.SCALE, Set.of(Reports.fingerprint(Reports.PLAIN))))).hasSize(2);
  }

  @Test
  void areNotReadInWhatPeopleRead() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
    GitHubCommands.print(Reports.results(Stage.LAUNCH), () -> out.println("::error::not me"), out);
    List<String> lines = bytes.toString(StandardCharsets.UTF_8).lines().toList();
    assertThat(lines).hasSize(4);
    assertThat(lines.get(0)).startsWith("::stop-commands::");
    assertThat(lines.get(1)).isEqualTo("::error::not me");
    assertThat(lines.get(2)).isEqualTo("::" + lines.get(0).substring("::stop-commands::".length()) + "::");
    assertThat(lines.get(3)).startsWith("::error file=src/Shop.java,");
  }
}
