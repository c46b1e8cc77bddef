package org.productiongap.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.productiongap.checks.GapCheck;
import org.productiongap.plugin.GapChecks;
import org.productiongap.triage.Bucket;
import org.sonar.api.issue.impact.Severity;
import org.sonar.api.rule.RuleScope;
import org.sonar.api.server.rule.RulesDefinition;
import org.sonar.check.Rule;
import org.sonar.check.RuleProperty;
import org.xml.sax.InputSource;

/**
 * A rule is four files with one name. What is missing is named here.
 */
class RuleSetTest {

  static final Set<String> AREAS = Set.of("validation", "authentication", "error-handling", "resilience", "data-integrity", "operations");
  private static final Set<String> PROPERTIES = Set.of("title", "type", "attribute", "tags", "effort", "cwe", "owasp2021");
  private static final Pattern EXAMPLE = Pattern.compile("<pre data-diff-id=\"(\\d+)\" data-diff-type=\"(noncompliant|compliant)\">([^<]*)</pre>");

  @Test
  void everyRuleHasItsFourFiles() throws IOException {
    Set<String> all = new TreeSet<>(Rules.ofChecks());
    all.addAll(checkClasses());
    all.addAll(Rules.files(".json"));
    all.addAll(Rules.files(".html"));
    all.addAll(Rules.sampleFolders());
    assertThat(all).isNotEmpty();
    SoftAssertions.assertSoftly(softly -> {
      for (String key : all) {
        softly.assertThat(Rules.ofChecks()).as("%sCheck, final, with @AutoService(GapCheck.class), in a package of checks", key).contains(key);
        softly.assertThat(Rules.files(".json")).as("rules-metadata/%s.json", key).contains(key);
        softly.assertThat(Rules.files(".html")).as("rules-metadata/%s.html", key).contains(key);
        softly.assertThat(Rules.sampleFolders()).as("test-files/%s", key).contains(key);
      }
    });
  }

  /** Found by file, so that a check without {@code @AutoService} is missed by name and not silently. */
  private static Set<String> checkClasses() throws IOException {
    Path root = Path.of("target/classes");
    try (Stream<Path> files = Files.walk(root.resolve("org/productiongap/checks"))) {
      List<String> names = files.map(file -> root.relativize(file).toString())
        .filter(name -> name.endsWith("Check.class"))
        .map(name -> name.substring(0, name.length() - ".class".length()).replace('/', '.'))
        .toList();
      assertThat(names).isNotEmpty();
      Set<String> keys = new TreeSet<>();
      for (String name : names) {
        Class<?> type = Class.forName(name);
        if (GapCheck.class.isAssignableFrom(type) && !Modifier.isAbstract(type.getModifiers())) {
          keys.add(type.getSimpleName().replaceFirst("Check$", ""));
        }
      }
      return keys;
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void checksAreFinalAndNamedByTheirKey() {
    assertThat(GapChecks.all()).isNotEmpty();
    SoftAssertions.assertSoftly(softly -> GapChecks.all().forEach(check -> {
      softly.assertThat(check).isFinal();
      softly.assertThat(check.getAnnotation(Rule.class)).as("@Rule of %s", check.getSimpleName()).isNotNull();
      softly.assertThat(check.getSimpleName()).isEqualTo(check.getAnnotation(Rule.class).key() + "Check");
    }));
  }

  @Test
  void metadataSaysEverythingOnce() {
    assertThat(Rules.files(".json")).isNotEmpty();
    Set<String> titles = new HashSet<>();
    SoftAssertions.assertSoftly(softly -> {
      for (String key : Rules.files(".json")) {
        Map<String, Object> json = Rules.json(key);
        softly.assertThat(PROPERTIES).as("properties of %s: severity and impact follow from the bucket", key).containsAll(json.keySet());
        String title = String.valueOf(json.get("title"));
        softly.assertThat(title).as("title of %s: a sentence without a dot", key).matches("[A-Z\"].{14,90}[^.]");
        softly.assertThat(titles.add(title)).as("title of %s is its own", key).isTrue();
        List<?> tags = (List<?>) json.get("tags");
        softly.assertThat(Bucket.ofTags(tags.stream().map(Object::toString).toList())).as("exactly one bucket among the tags of %s", key).isPresent();
        softly.assertThat(tags.stream().filter(AREAS::contains)).as("exactly one area among the tags of %s", key).hasSize(1);
        softly.assertThat(String.valueOf(json.get("effort"))).as("effort of %s", key).matches("\\d+(min|h)");
        softly.assertThat((List<?>) json.getOrDefault("cwe", List.of())).as("cwe of %s", key).allSatisfy(cwe -> assertThat(cwe).isInstanceOf(Integer.class));
      }
    });
  }

  @Test
  void severitiesFollowFromTheBucket() {
    RulesDefinition.Repository repository = Rules.defined();
    assertThat(repository.rules()).hasSameSizeAs(GapChecks.all());
    SoftAssertions.assertSoftly(softly -> repository.rules().forEach(rule -> {
      Bucket bucket = Bucket.ofTags(rule.tags()).orElseThrow();
      Severity impact = switch (bucket) {
        case MUST_HAVE -> Severity.BLOCKER;
        case WITHIN_30_DAYS -> Severity.MEDIUM;
        case CAN_DEFER -> Severity.LOW;
      };
      softly.assertThat(rule.severity()).as(rule.key()).isEqualTo(bucket.severity());
      softly.assertThat(rule.defaultImpacts().values()).as(rule.key()).containsExactly(impact);
      softly.assertThat(rule.scope()).as(rule.key()).isEqualTo(RuleScope.MAIN);
      softly.assertThat(rule.cleanCodeAttribute()).as(rule.key()).isNotNull();
      softly.assertThat(rule.debtRemediationFunction()).as(rule.key()).isNotNull();
    }));
  }

  @Test
  void rulesAreTheSameInATurkishOffice() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(new Locale("tr", "TR"));
      assertThat(Rules.defined().rules()).hasSameSizeAs(GapChecks.all());
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void pagesTeach() {
    assertThat(Rules.files(".html")).isNotEmpty();
    Map<String, String> seen = new HashMap<>();
    SoftAssertions.assertSoftly(softly -> {
      for (String key : Rules.files(".html")) {
        String page = Rules.page(key);
        softly.assertThat(page).as(key).containsOnlyOnce("<h2>Why is this an issue?</h2>").containsOnlyOnce("<h2>Resources</h2>")
          .contains("<h2>How to fix it").contains("<h3>When not to worry</h3>").contains("@SuppressWarnings(\"production-gap:" + key + "\")");
        softly.assertThat(page.contains("<h2>How to fix it</h2>") && page.contains("<h2>How to fix it in ")).as("both kinds of fix in %s", key).isFalse();
        softly.assertThat(page.substring(page.indexOf("<h2>Resources</h2>"))).as("a link among the resources of %s", key).contains("<a href=\"https://");
        softly.assertThat(seen.put(page, key)).as("%s has the text of another rule", key).isNull();
        softly.assertThatCode(() -> parse(page)).as("%s.html is well-formed", key).doesNotThrowAnyException();
        examples(softly, key, page);
      }
    });
  }

  private static void examples(SoftAssertions softly, String key, String page) {
    Map<String, Set<String>> kinds = new HashMap<>();
    Matcher example = EXAMPLE.matcher(page);
    while (example.find()) {
      softly.assertThat(kinds.computeIfAbsent(example.group(1), id -> new HashSet<>()).add(example.group(2))).as("example %s twice in %s", example.group(1), key).isTrue();
      if (example.group(2).equals("noncompliant")) {
        softly.assertThat(example.group(3)).as("the line that is reported in example %s of %s", example.group(1), key).containsPattern("(//|--|#|<!--) Noncompliant");
      } else {
        softly.assertThat(example.group(3)).as("compliant example %s of %s", example.group(1), key).doesNotContain("// Noncompliant");
      }
    }
    softly.assertThat(kinds).as("examples of %s", key).isNotEmpty();
    softly.assertThat(kinds.values()).as("every example of %s has both sides", key).allMatch(pair -> pair.size() == 2);
  }

  private static void parse(String page) throws Exception {
    String xml = "<!DOCTYPE page [<!ENTITY nbsp \"&#160;\">]><page>" + page + "</page>";
    DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
  }

  @Test
  void samplesReportAndStaySilent() {
    assertThat(Rules.sampleFolders()).isNotEmpty();
    SoftAssertions.assertSoftly(softly -> {
      for (String key : Rules.sampleFolders()) {
        List<String> samples = javaFiles(Rules.SAMPLES.resolve(key));
        softly.assertThat(samples).as("a sample of %s that reports, with its message", key).anyMatch(text -> text.contains("// Noncompliant") && text.contains("{{"));
        softly.assertThat(samples).as("a sample of %s that stays silent", key).anyMatch(text -> !text.contains("// Noncompliant"));
      }
    });
  }

  private static List<String> javaFiles(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".java")).map(Rules::text).toList();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void parametersAreDocumented() {
    SoftAssertions.assertSoftly(softly -> GapChecks.all().forEach(check -> {
      for (Field field : check.getDeclaredFields()) {
        RuleProperty property = field.getAnnotation(RuleProperty.class);
        if (property != null) {
          softly.assertThat(property.key()).as("%s.%s", check.getSimpleName(), field.getName()).isEqualTo(field.getName());
          softly.assertThat(property.description()).as("description of %s.%s", check.getSimpleName(), field.getName()).hasSizeGreaterThan(30);
          softly.assertThat(property.defaultValue()).as("default of %s.%s", check.getSimpleName(), field.getName()).isNotBlank();
        }
      }
    }));
  }

  @Test
  void releasedKeysAreStillThere() {
    assertThat(lost(List.of("NoSuchRule"))).containsExactly("NoSuchRule");
    List<String> released = Arrays.stream(Rules.text(Path.of("src/test/resources/released-keys.txt")).split("\\R"))
      .filter(line -> !line.isBlank() && !line.startsWith("#"))
      .toList();
    assertThat(lost(released)).as("keys that users have in their profiles and suppressions").isEmpty();
  }

  private static List<String> lost(List<String> released) {
    return released.stream().filter(key -> !Rules.ofChecks().contains(key)).toList();
  }
}
