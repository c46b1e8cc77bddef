package org.productiongap.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.productiongap.checks.GapCheck;
import org.productiongap.plugin.GapChecks;
import org.sonar.check.Rule;
import org.sonar.java.checks.HardCodedPasswordCheck;
import org.sonar.java.checks.HardCodedSecretCheck;
import org.sonar.java.checks.SQLInjectionCheck;
import org.sonar.java.checks.security.AuthorizationsStrongDecisionsCheck;
import org.sonar.java.checks.security.ExcessiveContentRequestCheck;
import org.sonar.java.checks.security.HardCodedCredentialsShouldNotBeUsedCheck;
import org.sonar.java.checks.security.JWTWithStrongCipherCheck;
import org.sonar.java.checks.security.PasswordEncoderCheck;
import org.sonar.java.checks.spring.PersistentEntityUsedAsRequestParameterCheck;
import org.sonar.plugins.java.api.JavaCheck;

/**
 * SonarQube's own rules beside ours, over the same lines: where SonarQube reports, it stays the reporter. Its checks are those of the oldest supported
 * server; where a newer one reports more, the samples of the rule say so in a comment.
 */
class BesideSonarTest {

  /**
   * Which rules of SonarQube come near to ours, and why. Two are missing because the reasons differ: HardcodedUser reports the account that is built in, S2068 and
   * S6437 its password; TokenWithoutExpiry reports a token that never ends, S5659 one that nobody signed.
   */
  private static final List<Neighbors> NEIGHBORS = List.of(
    new Neighbors("SqlFromRequest", List.of("S2077"), "SQL that is put together"),
    new Neighbors("EntityAsRequestBody", List.of("S4684"), "an entity as a parameter of an endpoint"),
    new Neighbors("UnverifiedToken", List.of("S5659"), "a token without a verified signature"),
    new Neighbors("PlaintextPassword", List.of("S5344"), "a password without a hash"),
    new Neighbors("HardcodedSigningKey", List.of("S6418", "S6437"), "a key in code"),
    new Neighbors("HardcodedConfigSecret", List.of("S6418", "S6437", "S2068"), "a secret in code"),
    new Neighbors("AlwaysGrantedAccess", List.of("S5808"), "a decision that is always yes"),
    new Neighbors("PermitAllRequests", List.of("S5808"), "a decision that is always yes"),
    new Neighbors("UnlimitedUploadSize", List.of("S5693"), "the size of an upload"),
    new Neighbors("UncheckedUpload", List.of("S5693", "S2077"), "an upload"),
    new Neighbors("HtmlFromRequest", List.of("S2077"), "text of a request"));

  private static final Map<String, Supplier<JavaCheck>> CHECKS = Map.of(
    "S2077", SQLInjectionCheck::new,
    "S4684", PersistentEntityUsedAsRequestParameterCheck::new,
    "S5659", JWTWithStrongCipherCheck::new,
    "S5344", PasswordEncoderCheck::new,
    "S6418", HardCodedSecretCheck::new,
    "S6437", HardCodedCredentialsShouldNotBeUsedCheck::new,
    "S2068", HardCodedPasswordCheck::new,
    "S5808", AuthorizationsStrongDecisionsCheck::new,
    "S5693", ExcessiveContentRequestCheck::new);

  /** Code that SonarQube's rules report and ours leave to them; without it, silence would prove nothing. */
  private static final Map<String, String> REPORTED_BY_SONAR = Map.of(
    "S2077", """
      class Books {
        @org.springframework.web.bind.annotation.GetMapping
        void find(java.sql.Statement statement, @org.springframework.web.bind.annotation.RequestParam String title) throws java.sql.SQLException {
          statement.executeQuery("SELECT * FROM book WHERE title = '" + title + "'");
        }
      }
      """,
    "S4684", """
      // libraries: legacy
      class Books {
        @javax.persistence.Entity
        static class Book {
          @javax.persistence.Id
          Long id;
        }

        @org.springframework.web.bind.annotation.PostMapping
        void save(@org.springframework.web.bind.annotation.RequestBody Book book) {
        }
      }
      """,
    "S5659", """
      // libraries: legacy
      class Tokens {
        Object read(String token, byte[] key) {
          return io.jsonwebtoken.Jwts.parser().setSigningKey(key).parse(token).getBody();
        }
      }
      """,
    "S5344", """
      // libraries: legacy
      class Encoders {
        Object encoder() {
          return org.springframework.security.crypto.password.NoOpPasswordEncoder.getInstance();
        }
      }
      """,
    "S6418", """
      class Keys {
        static final String SECRET = "IRk7qVwSzmDp4YxTb92uLcJ8hNfGe3oA";
      }
      """,
    "S6437", """
      class Connections {
        java.sql.Connection open() throws java.sql.SQLException {
          return java.sql.DriverManager.getConnection("jdbc:postgresql://db.example.org/books", "books", "kT7vQz2LmW9x");
        }
      }
      """,
    "S2068", """
      class Connections {
        static final String PASSWORD = "kT7vQz2LmW9x";
      }
      """,
    "S5808", """
      // libraries: legacy
      abstract class Voter implements org.springframework.security.access.AccessDecisionVoter<Object> {
        @Override
        public int vote(org.springframework.security.core.Authentication user, Object object,
          java.util.Collection<org.springframework.security.access.ConfigAttribute> attributes) {
          return ACCESS_GRANTED;
        }
      }
      """,
    "S5693", """
      // libraries: legacy
      class Uploads {
        void limit(org.springframework.web.multipart.commons.CommonsMultipartResolver resolver) {
          resolver.setMaxUploadSize(100_000_000L);
        }
      }
      """);

  private static final Pattern MADE_UP = Pattern.compile("(?i)secret|passw|admin|test|change|default|example|sample|123456");

  private record Neighbors(String rule, List<String> keys, String reason) {
  }

  private record Line(Path file, int line) {
  }

  @TempDir
  private static Path folder;

  @TestFactory
  Stream<DynamicTest> noLineIsReportedTwiceForOneReason() {
    List<DynamicTest> tests = new ArrayList<>();
    for (Neighbors neighbors : NEIGHBORS) {
      for (Sample sample : Analyses.samples()) {
        if (sample.key().equals(neighbors.rule) && !sample.files().isEmpty()) {
          tests.add(DynamicTest.dynamicTest(neighbors.rule + "/" + sample.name(), () -> assertApart(sample, neighbors)));
        }
      }
    }
    return tests.stream();
  }

  private static void assertApart(Sample sample, Neighbors neighbors) {
    List<Line> ours = lines(Analyses.complete(sample).of(Analyses.check(sample)));
    List<JavaCheck> foreign = neighbors.keys.stream().map(key -> CHECKS.get(key).get()).toList();
    List<Finding> theirs = Analysis.ofForeign(sample, foreign).stream().filter(finding -> !isLaterTakenForMadeUp(finding)).toList();
    assertThat(lines(theirs)).as("%s: reported by %s and by %s", neighbors.reason, neighbors.keys, neighbors.rule)
      .noneMatch(ours::contains);
  }

  /**
   * Newer analyzers (8.41) take a text such as {@code mySecretKey} for made up and leave it alone; the oldest (8.8) still reports it. Prototypes have such keys, so
   * our rule follows the newer ones, and on an old server both speak.
   */
  private static boolean isLaterTakenForMadeUp(Finding finding) {
    if (!finding.check().equals(HardCodedCredentialsShouldNotBeUsedCheck.class.getSimpleName())) {
      return false;
    }
    List<String> code = Sample.text(finding.file()).lines().toList();
    Finding.Range range = finding.range();
    String reported = code.get(range.line() - 1).substring(range.column(), range.endColumn());
    return reported.startsWith("\"") ? MADE_UP.matcher(reported).find()
      : code.stream().anyMatch(line -> line.contains(" " + reported + " = \"") && MADE_UP.matcher(line.substring(line.indexOf('"'))).find());
  }

  private static List<Line> lines(List<Finding> findings) {
    return findings.stream().filter(finding -> finding.range() != null).map(finding -> new Line(finding.file(), finding.range().line())).toList();
  }

  @TestFactory
  Stream<DynamicTest> everyRuleOfSonarReportsWhereOursIsSilent() {
    assertThat(REPORTED_BY_SONAR.keySet()).isEqualTo(CHECKS.keySet());
    return REPORTED_BY_SONAR.keySet().stream().sorted().map(key -> DynamicTest.dynamicTest(key, () -> assertSonarReports(key)));
  }

  private static void assertSonarReports(String key) throws IOException {
    Sample sample = new Sample("Beside", key, List.of(Files.writeString(folder.resolve(key + ".java"), REPORTED_BY_SONAR.get(key))));
    List<Line> theirs = lines(Analysis.ofForeign(sample, List.of(CHECKS.get(key).get())));
    assertThat(theirs).as("what %s reports", key).isNotEmpty();
    List<String> rules = NEIGHBORS.stream().filter(neighbors -> neighbors.keys.contains(key)).map(Neighbors::rule).toList();
    List<GapCheck> checks = GapChecks.instances().stream()
      .filter(check -> rules.contains(check.getClass().getAnnotation(Rule.class).key()))
      .toList();
    assertThat(lines(Analysis.of(List.of(sample), any -> checks, Sample::libraries).get(sample.toString()).findings())).noneMatch(theirs::contains);
  }
}
