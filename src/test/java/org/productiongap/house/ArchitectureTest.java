package org.productiongap.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.sonar.plugins.java.api.tree.ExpressionTree;

/**
 * Which part of the house may know which, and what stands where.
 */
class ArchitectureTest {

  /** The packages of the JDK, also those that share a name with Jakarta EE's past. */
  private static final Set<String> JDK_PACKAGES = ModuleLayer.boot().modules().stream().flatMap(module -> module.getPackages().stream()).collect(Collectors.toSet());
  /** A name with a package before it, or a key of a framework's configuration; in a regular expression, too. */
  private static final Pattern QUALIFIED = Pattern.compile(
    "(?<![\\w./@-])(?:org|com|io|net|dev|jakarta|javax|cn|reactor|lombok|feign|retrofit2?|okhttp3|kotlin|groovy|spring|quarkus|micronaut|hibernate|mp)(?:\\\\*\\.|/)[a-z]\\w*(?:\\\\*[./$]\\w+)*");
  private static final Pattern MACHINE = Pattern.compile("/(?:(?:work|farm|home|Users)/[a-z]|root/)|[A-Z]:\\\\\\\\?Users");
  private static final Pattern SUPPRESSION = Pattern.compile("^\\s*@SuppressWarnings\\(");
  private static final Pattern SUPPRESSION_WITH_REASON = Pattern.compile("@SuppressWarnings\\(.*\\) // \\w.{9,}");
  /** About twice what a rule needs when the facts are right. */
  private static final int LONGEST_CHECK = 110;

  @Test
  void checksStandOnFrameworkAndFrameworkOnFlow() {
    assertThat(Classes.ALL.size()).isGreaterThan(50);
    noDependency("flow", "framework", "checks", "configuration", "project", "plugin", "triage", "artifacts", "scan", "server");
    noDependency("framework", "checks", "configuration", "project", "plugin", "triage", "artifacts", "scan", "server");
    noDependency("checks", "plugin", "triage", "artifacts", "scan", "server");
    noDependency("triage", "checks", "framework", "flow", "plugin", "artifacts", "scan", "server");
    noDependency("artifacts", "checks", "configuration", "framework", "flow", "project", "plugin", "triage", "scan", "server");
    slices().matching(Classes.ROOT + "(*)..").should().beFreeOfCycles().check(Classes.ALL);
  }

  private static void noDependency(String from, String... to) {
    noClasses().that().resideInAPackage(Classes.ROOT + from + "..").should().dependOnClassesThat().resideInAnyPackage(Classes.packages(to)).check(Classes.ALL);
  }

  @Test
  void onlyTheCommandsKnowThePlugin() {
    noClasses().that().resideOutsideOfPackages(Classes.packages("plugin", "scan", "server"))
      .should().dependOnClassesThat().resideInAPackage(Classes.ROOT + "plugin..").check(Classes.ALL);
    noClasses().that().resideOutsideOfPackages(Classes.COMMANDS)
      .should().dependOnClassesThat().resideInAnyPackage(Classes.COMMANDS).check(Classes.ALL);
  }

  @Test
  void constantsAreAskedWhereALongSumIsNoCallDeeper() {
    noClasses().that().doNotHaveFullyQualifiedName(Classes.ROOT + "flow.Constants")
      .should().callMethod(ExpressionTree.class, "asConstant").orShould().callMethod(ExpressionTree.class, "asConstant", Class.class).check(Classes.ALL);
  }

  @Test
  void oneAreaOfChecksNeverKnowsAnother() {
    slices().matching(Classes.ROOT + "checks.(*)..").should().notDependOnEachOther().check(Classes.ALL);
  }

  @Test
  void checksNameNoLibrary() {
    assertThat(libraries("org.springframework.web.Mapping")).isNotEmpty();
    assertThat(libraries("Use jakarta.validation.Valid here.")).isNotEmpty();
    assertThat(libraries("javax\\.persistence\\..*")).isNotEmpty();
    assertThat(libraries("spring.jpa.hibernate")).isNotEmpty();
    assertThat(libraries("javax.net.ssl.SSLContext")).as("the JDK's").isEmpty();
    assertThat(libraries("java.util.List")).isEmpty();
    assertThat(libraries("Read https://example.com/x first, e.g. com.")).isEmpty();
    List<Sources.Literal> literals = Sources.literals("checks");
    assertThat(literals).isNotEmpty();
    assertThat(literals.stream().filter(literal -> !libraries(literal.text()).isEmpty())).as("names of libraries belong into framework").isEmpty();
    noClasses().that().resideInAPackage(Classes.ROOT + "checks..").should().dependOnClassesThat().haveFullyQualifiedName(Classes.ROOT + "framework.Jakarta")
      .because("it makes names of libraries").check(Classes.ALL);
  }

  private static List<String> libraries(String text) {
    return QUALIFIED.matcher(text).results().map(match -> match.group().replace("\\", "").replace('/', '.')).filter(name -> !isJdk(name)).toList();
  }

  private static boolean isJdk(String name) {
    return JDK_PACKAGES.stream().anyMatch(jdk -> name.equals(jdk) || name.startsWith(jdk + "."));
  }

  @Test
  void rulesAreShort() {
    List<Sources.File> checks = Sources.in("src/main/java/org/productiongap/checks", ".java");
    assertThat(checks).isNotEmpty();
    assertThat(checks.stream().filter(file -> file.linesOfCode() > LONGEST_CHECK).map(file -> file + ": " + file.linesOfCode()))
      .as("lines of code in a check; about 50 are enough when the facts are right").isEmpty();
  }

  @Test
  void everySuppressionSaysWhy() {
    assertThat(Sources.in("src", ".java").stream()
      .flatMap(file -> file.text().lines()
        .filter(line -> SUPPRESSION.matcher(line).find() && !SUPPRESSION_WITH_REASON.matcher(line).find())
        .map(line -> file + ": " + line.strip())))
      .as("@SuppressWarnings without a reason on its line").isEmpty();
  }

  @Test
  void nothingIsLeftForLater() {
    Pattern later = Pattern.compile("//\\s*(todo|fixme|xxx|hack)\\b|\\bstub\\b", Pattern.CASE_INSENSITIVE);
    assertThat(Sources.in("src/main/java", ".java").stream().filter(file -> later.matcher(file.text()).find())).isEmpty();
    assertThat(Sources.in("rules-metadata", "").stream().filter(file -> file.text().toLowerCase(Locale.ROOT).matches("(?s).*\\bstub\\b.*"))).isEmpty();
  }

  @Test
  void nothingNamesAMachine() {
    List<Sources.File> files = Sources.ofTheRepository();
    assertThat(files).hasSizeGreaterThan(100);
    assertThat(files.stream()
      .flatMap(file -> MACHINE.matcher(file.text()).results().map(match -> file + ": " + match.group())))
      .as("paths of one machine").isEmpty();
  }
}
