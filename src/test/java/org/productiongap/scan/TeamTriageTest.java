package org.productiongap.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.productiongap.triage.Bucket;
import org.sonar.api.rules.RuleType;
import org.sonar.api.server.rule.RuleParamType;

class TeamTriageTest {

  private static final Gap TUNED = new Gap("LongLivedToken", "Tokens that live too long", Bucket.WITHIN_30_DAYS, Duration.ofMinutes(10), RuleType.VULNERABILITY, List.of(),
    List.of(), "", List.of(new Gap.Parameter("maxTokenDays", RuleParamType.INTEGER, "30"), new Gap.Parameter("names", RuleParamType.STRING, "a,b")));
  private static final List<Gap> GAPS = List.of(Reports.TEXT, Reports.TOKEN, TUNED, Reports.WRITES);
  private static final String EVERYTHING = """
    # what we decided
    rules:
      Token: 30-days
      Writes: off
      LongLivedToken:
        bucket: must
        parameters:
          maxTokenDays: 7
    exclude:
      - "**/legacy/**"
      - src/main/Old*.java
    accepted:
      - rule: Text
        path: src/**
        reason: nobody uses it
        by: Kim
        until: 2027-03-31
      - fingerprint: 0123456789abcdef0123456789abcdef
        reason: known
    """;

  @TempDir
  private Path folder;

  @Test
  void decidesBucketsParametersAndWhatRuns() throws Exception {
    List<Gap> gaps = read(EVERYTHING).apply(GAPS);
    assertThat(gaps).extracting(Gap::key, Gap::bucket).containsExactly(tuple("Text", Bucket.CAN_DEFER),
      tuple("Token", Bucket.WITHIN_30_DAYS), tuple("LongLivedToken", Bucket.MUST_HAVE));
    assertThat(gaps.get(2).parameters()).extracting(Gap.Parameter::key, Gap.Parameter::value)
      .containsExactly(tuple("maxTokenDays", "7"), tuple("names", "a,b"));
    assertThat(gaps.get(0)).isSameAs(Reports.TEXT);
    assertThat(read("rules: {LongLivedToken: {parameters: {names: c}}}").apply(GAPS).get(2).bucket()).isEqualTo(Bucket.WITHIN_30_DAYS);
  }

  @Test
  void leavesOutPathsAsSonarQubeDoes() throws Exception {
    var excludes = read(EVERYTHING).excludes();
    assertThat(List.of("legacy/A.java", "src/legacy/sub/A.java", "src/main/Old1.java")).allMatch(excludes);
    assertThat(List.of("src/main/New.java", "src/main/sub/Old1.java", "legacy.java")).noneMatch(excludes);
  }

  @Test
  void acceptsFindingsUntilADay() throws Exception {
    TeamTriage.Deferral byPlace = read(EVERYTHING).deferrals().get(0);
    assertThat(byPlace.covers(new Finding(Reports.TEXT, "src/a/B.java", 3, "x"), "any")).isTrue();
    assertThat(byPlace.covers(new Finding(Reports.TEXT, "B.java", 3, "x"), "any")).isFalse();
    assertThat(byPlace.covers(new Finding(Reports.TOKEN, "src/a/B.java", 3, "x"), "any")).isFalse();
    assertThat(byPlace.isOver(LocalDate.of(2027, 3, 31))).isFalse();
    assertThat(byPlace.isOver(LocalDate.of(2027, 4, 1))).isTrue();
    assertThat(byPlace.decision()).isEqualTo("nobody uses it (Kim), until 2027-03-31");
    TeamTriage.Deferral byPrint = read(EVERYTHING).deferrals().get(1);
    assertThat(byPrint.covers(Reports.PLAIN, "0123456789abcdef0123456789abcdef")).isTrue();
    assertThat(byPrint.covers(Reports.PLAIN, "1123456789abcdef0123456789abcdef")).isFalse();
    assertThat(byPrint.isOver(LocalDate.MAX)).isFalse();
    assertThat(byPrint.decision()).isEqualTo("known");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '#', quoteCharacter = '~', value = {
    "rulez: {} # 1: nobody knows \"rulez\" here (did you mean rules?); known are rules, exclude, accepted.",
    "- rules # 1: the file consists of names and values: rules, exclude, accepted.",
    "rules: [Token] # 1: rules consists of names and values.",
    "rules: off # 1: rules consists of names and values.",
    "rules:\\n  Token: 30days # 2: there is no bucket \"30days\" (did you mean 30-days?); a rule is one of must, 30-days, defer, off.",
    "rules:\\n  Token: true # 2: there is no bucket \"true\"; a rule is one of must, 30-days, defer, off.",
    "rules:\\n  Token: # 2: the bucket of a rule is one text.",
    "rules:\\n  Token: [must] # 2: a rule consists of names and values: bucket, parameters.",
    "rules:\\n  Token:\\n    buckett: must # 3: nobody knows \"buckett\" here (did you mean bucket?); known are bucket, parameters.",
    "rules:\\n  Token: must\\n  Token: off # 3: \"Token\" stands here for the second time.",
    "rules:\\n\\n  token2: must # 3: there is no rule \"token2\" (did you mean Token?).",
    "rules:\\n  production-gap:Token: must # 2: there is no rule \"production-gap:Token\" (did you mean Token?).",
    "rules:\\n  S2077: must # 2: there is no rule \"S2077\".",
    "rules: {Token: {parameters: {days: 3}}} # 1: the rule Token has no parameters.",
    "rules:\\n  LongLivedToken:\\n    parameters:\\n      maxTokenDay: 3 # 4: there is no parameter of LongLivedToken \"maxTokenDay\" (did you mean maxTokenDays?).",
    "rules:\\n  LongLivedToken:\\n    parameters: {maxTokenDays: soon} # 3: the parameter maxTokenDays is a whole number, for example 30, and not \"soon\".",
    "rules:\\n  LongLivedToken:\\n    parameters: {maxTokenDays: [1]} # 3: a parameter is one text.",
    "rules:\\n  LongLivedToken:\\n    parameters: 7 # 3: parameters consists of names and values.",
    "exclude: src # 1: exclude is a list; each line of it starts with a dash.",
    "exclude:\\n  - /src/** # 2: a path is written from the scanned folder, with slashes, as src/main/**, and not \"/src/**\".",
    "exclude:\\n  - src\\\\main # 2: a path is written from the scanned folder, with slashes, as src/main/**, and not \"src\\main\".",
    "exclude:\\n  - {a: b} # 2: a path is one text.",
    "exclude:\\n  - # 2: a path is one text.",
    "accepted:\\n  - rule: Token\\n    path: a # 2: an accepted finding says its reason.",
    "accepted:\\n  - rule: Token\\n    reason: a # 2: an accepted finding is named by its rule and path, or by its fingerprint.",
    "accepted:\\n  - {rule: Tokn, path: a, reason: b} # 2: there is no rule \"Tokn\" (did you mean Token?).",
    "accepted:\\n  - {rule: Token, path: a, reason: b, until: 31.12.2027} # 2: until is a day as 2027-03-31, and not \"31.12.2027\".",
    "accepted:\\n  - {rule: Token, path: a, reason: b, until: 2027-02-30} # 2: until is a day as 2027-03-31, and not \"2027-02-30\".",
    "accepted:\\n  - {rule: Token, path: a, because: b} # 2: nobody knows \"because\" here; known are rule, path, fingerprint, reason, by, until.",
    "rules: {}\\n---\\nrules: {} # 3: a second document; keep one.",
    "rules:\\n  Token: {must # 2: not YAML: expected ',' or '}', but got <stream end>.",
    "rules: *none # 1: not YAML: found undefined alias none.",
  })
  void saysWhereItIsWrong(String text, String message) {
    String yaml = text.replace("\\n", "\n").replace("\\\\", "\\");
    assertThatExceptionOfType(ScanFailure.class).isThrownBy(() -> read(yaml).apply(GAPS)).satisfies(failure ->
      assertThat(failure.getMessage().lines().findFirst().orElseThrow()).isEqualTo("production-gap.yml:" + message));
  }

  @Test
  void mayDecideNothing() throws Exception {
    for (String text : List.of("", "# later\n", "---\n", "~", "rules: {}\n", "exclude: []\naccepted: []\n")) {
      TeamTriage triage = read(text);
      assertThat(triage.apply(GAPS)).isEqualTo(GAPS);
      assertThat(triage.excludes().test("src/A.java")).isFalse();
    }
  }

  @Test
  void isNotTakenDownByAHostileFile() {
    String billion = "a: &a [x,x,x,x,x,x,x,x,x]\n" + "bcdefghij".chars().mapToObj(c -> (char) c + ": &" + (char) c + " [*" + (char) (c - 1) + ",*" + (char) (c - 1) + "]\n")
      .reduce("", String::concat);
    for (String text : List.of(billion, "[".repeat(90_000), "rules: &a {Token: *a}", "exclude: &a [*a]", "rules: !!java.net.URL [x]", "\u0000", "? [a]\n: b", "{[a]: b}")) {
      assertThatExceptionOfType(ScanFailure.class).isThrownBy(() -> read(text)).withMessageStartingWith("production-gap.yml:1: ");
    }
  }

  @Test
  void isFoundInTheScannedFolder() throws Exception {
    assertThat(TeamTriage.of(Optional.empty(), folder)).isSameAs(TeamTriage.NONE);
    Path hidden = Files.writeString(folder.resolve(".production-gap.yml"), "rules: {Token: off}");
    assertThat(TeamTriage.of(Optional.empty(), folder).rules()).containsOnlyKeys("Token");
    Path other = Files.writeString(folder.resolve("other.yml"), "rules: {Text: off}");
    assertThat(TeamTriage.of(Optional.of(other), folder).rules()).containsOnlyKeys("Text");
    Files.copy(hidden, folder.resolve("production-gap.yml"));
    assertThatExceptionOfType(ScanFailure.class).isThrownBy(() -> TeamTriage.of(Optional.empty(), folder))
      .withMessage("There are two triage files, production-gap.yml and .production-gap.yml, in " + folder + "; keep one.");
  }

  @Test
  void saysWhenItCannotBeRead() throws Exception {
    Path nowhere = folder.resolve("nowhere.yml");
    Path large = Files.writeString(folder.resolve("large.yml"), "#".repeat(100_001));
    Path binary = Files.write(folder.resolve("latin.yml"), "# caf\u00e9".getBytes(StandardCharsets.ISO_8859_1));
    for (Map.Entry<Path, String> wrong : Map.of(nowhere, " cannot be read: ", folder, " is not a file.", large, " is larger than 100000 bytes.", binary, " cannot be read: ")
      .entrySet()) {
      assertThatExceptionOfType(ScanFailure.class).isThrownBy(() -> TeamTriage.of(Optional.of(wrong.getKey()), folder))
        .withMessageStartingWith("The triage file " + wrong.getKey() + wrong.getValue());
    }
  }

  private static TeamTriage read(String text) throws ScanFailure {
    return TeamTriageReader.read("production-gap.yml", text);
  }
}
