package org.productiongap.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Which part of the house may know which.
 */
class ArchitectureTest {

  private static final String ROOT = "org.productiongap.";
  private static final Path SOURCES = Path.of("src/main/java/org/productiongap");
  private static final JavaClasses CLASSES = new ClassFileImporter().importPath(Path.of("target/classes"));
  private static final Pattern TEXT = Pattern.compile("\"((?:[^\"\\\\\\n]|\\\\.)*)\"");
  private static final Pattern LIBRARY = Pattern.compile(
    "(org\\.(springframework|hibernate|eclipse|apache|jboss|pac4j|jose4j|mybatis|jooq|slf4j|bson)|jakarta|javax\\.(persistence|validation|ws|servlet|inject|enterprise|transaction|ejb|jms|mail|annotation)"
      + "|io\\.(jsonwebtoken|quarkus|micronaut|vertx|smallrye|fusionauth|swagger|github|r2dbc)|com\\.(auth0|nimbusds|fasterxml|stripe|google|squareup|mongodb)|cn\\.hutool|reactor|lombok)\\..*");

  @Test
  void thereAreClassesToJudge() {
    assertThat(CLASSES.size()).isGreaterThan(50);
  }

  @Test
  void checksStandOnFrameworkAndFrameworkOnFlow() {
    noClasses().that().resideInAPackage(ROOT + "flow..")
      .should().dependOnClassesThat().resideInAnyPackage(packages("framework", "checks", "configuration", "project", "plugin", "triage", "scan", "server")).check(CLASSES);
    noClasses().that().resideInAPackage(ROOT + "framework..")
      .should().dependOnClassesThat().resideInAnyPackage(packages("checks", "configuration", "project", "plugin", "triage", "scan", "server")).check(CLASSES);
    noClasses().that().resideInAPackage(ROOT + "checks..")
      .should().dependOnClassesThat().resideInAnyPackage(packages("plugin", "triage", "scan", "server")).check(CLASSES);
    noClasses().that().resideInAPackage(ROOT + "triage..")
      .should().dependOnClassesThat().resideInAnyPackage(packages("checks", "framework", "flow", "plugin", "scan", "server")).check(CLASSES);
  }

  @Test
  void onlyTheCommandsKnowThePlugin() {
    noClasses().that().resideOutsideOfPackages(packages("plugin", "scan", "server"))
      .should().dependOnClassesThat().resideInAPackage(ROOT + "plugin..").check(CLASSES);
    noClasses().that().resideOutsideOfPackages(packages("scan", "server"))
      .should().dependOnClassesThat().resideInAnyPackage(packages("scan", "server")).check(CLASSES);
  }

  @Test
  void oneAreaOfChecksNeverKnowsAnother() {
    slices().matching(ROOT + "checks.(*)..").should().notDependOnEachOther().check(CLASSES);
    slices().matching("org.productiongap.(*)..").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void whatShipsStandsOnPublicApiOnly() {
    DescribedPredicate<JavaClass> baseOfVisitors = DescribedPredicate.describe("the public base class's own base class, which no visitor can avoid",
      type -> type.getName().equals("org.sonar.java.ast.visitors.SubscriptionVisitor"));
    classes().that().resideOutsideOfPackages(packages("scan", "server"))
      .should().onlyDependOnClassesThat(DescribedPredicate.<JavaClass>describe("are the JDK's, ours or public API", type ->
        Stream.of("java.", "javax.xml.", "org.productiongap.", "org.sonar.plugins.java.api.", "org.sonar.api.", "org.sonar.check.", "org.sonarsource.api.sonarlint.",
          "org.slf4j.", "org.snakeyaml.engine.", "com.google.auto.service.").anyMatch(type.getBaseComponentType().getName()::startsWith)
          || type.getBaseComponentType().isPrimitive())
        .or(baseOfVisitors))
      .check(CLASSES);
  }

  @Test
  void checksNameNoLibrary() throws IOException {
    assertThat(libraryNames("String name = \"org.springframework.web.Mapping\";")).containsExactly("org.springframework.web.Mapping");
    List<String> found = new ArrayList<>();
    List<Path> files = javaFiles(SOURCES.resolve("checks"));
    assertThat(files).isNotEmpty();
    for (Path file : files) {
      libraryNames(Files.readString(file)).forEach(name -> found.add(file.getFileName() + ": " + name));
    }
    assertThat(found).as("names of libraries belong into framework").isEmpty();
  }

  private static List<String> libraryNames(String source) {
    Matcher text = TEXT.matcher(source);
    List<String> names = new ArrayList<>();
    while (text.find()) {
      if (LIBRARY.matcher(text.group(1)).matches()) {
        names.add(text.group(1));
      }
    }
    return names;
  }

  @Test
  void rulesAreShort() throws IOException {
    List<String> tooLong = new ArrayList<>();
    for (Path file : javaFiles(SOURCES.resolve("checks"))) {
      long lines = Files.readString(file).lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty() && !line.startsWith("import ") && !line.startsWith("package ") && !line.startsWith("*") && !line.startsWith("/*") && !line.startsWith("//"))
        .count();
      if (lines > 110) {
        tooLong.add(file.getFileName() + ": " + lines);
      }
    }
    assertThat(tooLong).as("lines of code in a check; about 50 are enough when the facts are right").isEmpty();
  }

  @Test
  void nothingNamesAMachine() throws IOException {
    List<String> found = new ArrayList<>();
    for (String root : List.of("src", "rules-metadata", "test-files", ".ci")) {
      if (Files.exists(Path.of(root))) {
        for (Path file : files(Path.of(root))) {
          if (Pattern.compile("/(work|farm)/[a-z]|/home/sonar|/root/").matcher(new String(Files.readAllBytes(file), java.nio.charset.StandardCharsets.ISO_8859_1)).find()
            && !file.endsWith("ArchitectureTest.java")) {
            found.add(file.toString());
          }
        }
      }
    }
    assertThat(found).isEmpty();
  }

  private static List<Path> javaFiles(Path root) throws IOException {
    return files(root).stream().filter(file -> file.toString().endsWith(".java")).toList();
  }

  private static List<Path> files(Path root) throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      return files.filter(Files::isRegularFile).toList();
    }
  }

  private static String[] packages(String... names) {
    return Stream.of(names).map(name -> ROOT + name + "..").toArray(String[]::new);
  }
}
