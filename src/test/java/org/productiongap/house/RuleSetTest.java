package org.productiongap.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.util.JavacTask;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import javax.xml.parsers.DocumentBuilderFactory;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.productiongap.checks.GapCheck;
import org.productiongap.plugin.GapChecks;
import org.productiongap.samples.Sample;
import org.productiongap.triage.Bucket;
import org.productiongap.triage.GapRepository;
import org.sonar.api.issue.impact.Severity;
import org.sonar.api.issue.impact.SoftwareQuality;
import org.sonar.api.rule.RuleScope;
import org.sonar.api.rules.CleanCodeAttribute;
import org.sonar.api.rules.RuleType;
import org.sonar.api.server.rule.Context;
import org.sonar.api.server.rule.RuleDescriptionSection;
import org.sonar.api.server.rule.RulesDefinition;
import org.sonar.check.Rule;
import org.sonar.check.RuleProperty;
import org.sonar.plugins.java.api.tree.Tree;
import org.xml.sax.InputSource;

/**
 * A rule is four files with one name. What is missing or wrong is named here.
 */
class RuleSetTest {

  static final Set<String> AREAS = Set.of("validation", "authentication", "error-handling", "resilience", "data-integrity", "operations");
  private static final Set<String> REQUIRED = Set.of("title", "type", "attribute", "tags", "effort");
  private static final Set<String> OPTIONAL = Set.of("cwe", "owasp2021");
  private static final Set<String> TYPES = Set.of("VULNERABILITY", "BUG", "CODE_SMELL");
  private static final List<String> ATTRIBUTES = Arrays.stream(CleanCodeAttribute.values()).map(Enum::name).toList();
  private static final Map<RuleType, SoftwareQuality> QUALITIES = Map.of(RuleType.VULNERABILITY, SoftwareQuality.SECURITY,
    RuleType.BUG, SoftwareQuality.RELIABILITY, RuleType.CODE_SMELL, SoftwareQuality.MAINTAINABILITY);
  private static final Set<String> PROPER_NAMES = Set.of("Java", "Spring", "Hibernate", "Lombok", "Jakarta", "Docker", "Git", "English");
  private static final Pattern CAPITALIZED = Pattern.compile("[A-Z][a-z]+");
  private static final Pattern EXACT_RANGE = Pattern.compile("(?m)^\\s*(?://|#|<!--)\\s*\\^+");
  private static final JavaCompiler COMPILER = ToolProvider.getSystemJavaCompiler();
  private static final StandardJavaFileManager FILES = COMPILER.getStandardFileManager(null, Locale.ROOT, null);
  private static final int LONGEST_TITLE = 90;

  @Test
  void everyRuleHasItsFourFiles() {
    Set<String> checks = checkClasses();
    Set<String> all = new TreeSet<>(Rules.ofIndex());
    all.addAll(checks);
    all.addAll(Rules.files(".json"));
    all.addAll(Rules.files(".html"));
    all.addAll(Rules.sampleFolders());
    assertThat(all).isNotEmpty();
    SoftAssertions.assertSoftly(softly -> {
      for (String key : all) {
        softly.assertThat(checks.contains(key)).as("%sCheck, a GapCheck in a package of checks, is there", key).isTrue();
        softly.assertThat(Rules.ofIndex().contains(key)).as("@AutoService(GapCheck.class) is on %sCheck", key).isTrue();
        softly.assertThat(Rules.files(".json").contains(key)).as("rules-metadata/%s.json is there", key).isTrue();
        softly.assertThat(Rules.files(".html").contains(key)).as("rules-metadata/%s.html is there", key).isTrue();
        softly.assertThat(Rules.sampleFolders().contains(key)).as("test-files/%s is there", key).isTrue();
      }
    });
  }

  @Test
  void everyFileIsOfARule() throws IOException {
    try (Stream<Path> files = Files.list(Rules.METADATA)) {
      assertThat(files.map(file -> file.getFileName().toString())).isNotEmpty().allMatch(name -> name.endsWith(".json") || name.endsWith(".html"));
    }
    assertThat(Rules.defined().rules()).extracting(RulesDefinition.Rule::key).containsExactlyInAnyOrderElementsOf(Rules.files(".json"));
  }

  /** Found in the compiled classes, because a check without {@code @AutoService} is missing from the index without a sound. */
  private static Set<String> checkClasses() {
    return Classes.ALL.stream()
      .filter(type -> type.isAssignableTo(GapCheck.class) && !type.getModifiers().contains(JavaModifier.ABSTRACT))
      .map(type -> type.getSimpleName().replaceFirst("Check$", ""))
      .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void checksAreFinalAndNamedByTheirKey() {
    assertThat(GapChecks.all()).isNotEmpty();
    SoftAssertions.assertSoftly(softly -> GapChecks.all().forEach(check -> {
      softly.assertThat(check).isFinal();
      softly.assertThat(check.getAnnotation(Rule.class)).as("@Rule of %s", check.getSimpleName()).isNotNull();
      softly.assertThat(check.getSimpleName()).isEqualTo(check.getAnnotation(Rule.class).key() + "Check");
      softly.assertThat(check.getPackageName()).as("area of %s", check.getSimpleName())
        .isEqualTo(GapCheck.class.getPackageName() + "." + area(check).replace("-", ""));
    }));
  }

  private static String area(Class<?> check) {
    return strings(Rules.json(check.getAnnotation(Rule.class).key()).get("tags")).stream().filter(AREAS::contains).findFirst().orElse("none");
  }

  @Test
  void metadataSaysEverythingOnce() {
    assertThat(Rules.files(".json")).isNotEmpty();
    Map<String, String> titles = new HashMap<>();
    SoftAssertions.assertSoftly(softly -> {
      for (String key : Rules.files(".json")) {
        Map<String, Object> json = Rules.json(key);
        softly.assertThat(json.keySet()).as("properties of %s; severity and impact follow from the bucket", key).containsAll(REQUIRED)
          .isSubsetOf(Stream.concat(REQUIRED.stream(), OPTIONAL.stream()).toList());
        softly.assertThat(TYPES).as("type of %s", key).contains(String.valueOf(json.get("type")));
        softly.assertThat(ATTRIBUTES).as("attribute of %s", key).contains(String.valueOf(json.get("attribute")));
        softly.assertThat(String.valueOf(json.get("effort"))).as("effort of %s", key).matches("(\\d+d)?(\\d+h)?(\\d+min)?").isNotEmpty();
        softly.assertThat(list(json.get("cwe"))).as("cwe of %s", key).allMatch(Integer.class::isInstance);
        softly.assertThat(strings(json.get("owasp2021"))).as("owasp2021 of %s", key).allMatch(category -> category.matches("A([1-9]|10)"));
        List<String> tags = strings(json.get("tags"));
        softly.assertThat(Bucket.ofTags(tags)).as("exactly one bucket among the tags of %s", key).isPresent();
        softly.assertThat(tags.stream().filter(AREAS::contains)).as("exactly one area among the tags of %s", key).hasSize(1);
        softly.assertThat(tags).as("tags of %s", key).doesNotHaveDuplicates();
        String title = String.valueOf(json.get("title"));
        softly.assertThat(titles.put(title.toLowerCase(Locale.ROOT), key)).as("rule with the same title as %s", key).isNull();
        softly.assertThat(title).as("title of %s: a sentence without its dot", key).matches("[A-Z\"].*[^.\\s]").hasSizeBetween(15, LONGEST_TITLE);
        softly.assertThat(titleCased(title)).as("title of %s: capitals of names only; a new name goes into PROPER_NAMES", key).isEmpty();
      }
    });
  }

  private static List<String> titleCased(String title) {
    return Arrays.stream(title.split("[^A-Za-z]+")).skip(1).filter(word -> CAPITALIZED.matcher(word).matches() && !PROPER_NAMES.contains(word)).toList();
  }

  @Test
  void severitiesFollowFromTheBucket() {
    RulesDefinition.Repository repository = Rules.defined();
    assertThat(repository.key()).isEqualTo(GapRepository.KEY);
    assertThat(repository.language()).isEqualTo(GapRepository.LANGUAGE);
    assertThat(repository.rules()).isNotEmpty().hasSameSizeAs(GapChecks.all());
    SoftAssertions.assertSoftly(softly -> repository.rules().forEach(rule -> {
      Bucket bucket = Bucket.ofTags(rule.tags()).orElseThrow();
      Severity impact = switch (bucket) {
        case MUST_HAVE -> Severity.BLOCKER;
        case WITHIN_30_DAYS -> Severity.MEDIUM;
        case CAN_DEFER -> Severity.LOW;
      };
      softly.assertThat(rule.severity()).as("severity of %s", rule.key()).isEqualTo(bucket.severity());
      softly.assertThat(rule.defaultImpacts()).as("impact of %s", rule.key()).isEqualTo(Map.of(QUALITIES.get(rule.type()), impact));
      softly.assertThat(rule.scope()).as("scope of %s", rule.key()).isEqualTo(RuleScope.MAIN);
      softly.assertThat(rule.cleanCodeAttribute()).as("attribute of %s", rule.key()).isNotNull();
      softly.assertThat(rule.debtRemediationFunction()).as("effort of %s", rule.key()).isNotNull();
      softly.assertThat(rule.activatedByDefault()).as("%s active where nobody chose a profile", rule.key()).isFalse();
      softly.assertThat(rule.template()).as("%s is a template", rule.key()).isFalse();
    }));
  }

  @ParameterizedTest
  @ValueSource(strings = {"tr-TR", "az-AZ", "ar-SA", "th-TH-u-ca-buddhist"})
  void rulesAreTheSameInEveryOffice(String language) {
    List<String> here = Rules.defined().rules().stream().map(RuleSetTest::everythingAbout).sorted().toList();
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag(language));
      assertThat(Rules.defined().rules().stream().map(RuleSetTest::everythingAbout).sorted()).isNotEmpty().isEqualTo(here);
    } finally {
      Locale.setDefault(before);
    }
  }

  private static String everythingAbout(RulesDefinition.Rule rule) {
    return String.join("|", rule.key(), rule.name(), rule.severity(), rule.type().name(), rule.defaultImpacts().toString(), sorted(rule.tags()),
      sorted(rule.securityStandards()), String.valueOf(rule.debtRemediationFunction()), rule.params().toString(), rule.htmlDescription(),
      rule.ruleDescriptionSections().stream()
        .map(section -> section.getKey() + section.getContext().map(context -> context.getKey() + context.getDisplayName()).orElse(""))
        .collect(Collectors.joining(",")));
  }

  private static String sorted(Collection<String> texts) {
    return new TreeSet<>(texts).toString();
  }

  @Test
  void pagesTeach() {
    assertThat(Rules.files(".html")).isNotEmpty();
    SoftAssertions.assertSoftly(softly -> {
      for (String key : Rules.files(".html")) {
        Page page = Page.of(key);
        softly.assertThatCode(() -> parse(page.html())).as("%s.html is well-formed", key).doesNotThrowAnyException();
        List<String> titles = page.sections().stream().map(Page.Section::title).toList();
        boolean three = titles.size() >= 3 && titles.get(0).equals(Page.WHY) && titles.get(titles.size() - 1).equals(Page.RESOURCES);
        softly.assertThat(three).as("tabs of %s: %s", key, titles).isTrue();
        if (three) {
          tabs(softly, key, page, titles.subList(1, titles.size() - 1));
        }
      }
    });
  }

  private static void tabs(SoftAssertions softly, String key, Page page, List<String> fixes) {
    List<Page.Section> sections = page.sections();
    softly.assertThat(fixes.equals(List.of(Page.HOW)) || fixes.stream().allMatch(title -> title.matches(Page.HOW_IN + "\\S.*")))
      .as("either one general fix or one for each framework in %s: %s", key, fixes).isTrue();
    softly.assertThat(fixes).as("fixes of %s", key).doesNotHaveDuplicates();
    softly.assertThat(page.introduction()).as("introduction of %s", key).doesNotContain("<h3>", "<pre");
    softly.assertThat(sections.get(0).html()).as("why %s is an issue", key).contains("<h3>When not to worry</h3>");
    softly.assertThat(page.html().substring(0, page.html().indexOf("<h2>" + Page.RESOURCES))).as("how to silence one finding of %s, with a reason", key)
      .contains("<h3>How to silence one finding</h3>").containsAnyOf("@SuppressWarnings(\"production-gap:" + key + "\") // reason: ", "# production-gap:" + key + " reason: ");
    softly.assertThat(sections.get(sections.size() - 1).html()).as("a link among the resources of %s", key).contains("<a href=\"https://");
    page.fixes().forEach(fix -> softly.assertThat(fix.examples()).as("examples in \"%s\" of %s", fix.title(), key).isNotEmpty());
    examples(softly, key, page.fixes().stream().flatMap(fix -> fix.examples().stream()).toList());
  }

  private static void examples(SoftAssertions softly, String key, List<Page.Example> examples) {
    Map<String, Set<String>> pairs = new HashMap<>();
    for (Page.Example example : examples) {
      softly.assertThat(pairs.computeIfAbsent(example.id(), id -> new HashSet<>()).add(example.type())).as("example %s of %s stands once", example.id(), key).isTrue();
      softly.assertThat(example.code().contains("Noncompliant")).as("the comment in the %s example %s of %s", example.type(), example.id(), key)
        .isEqualTo(example.isNoncompliant());
      if (example.isJava()) {
        softly.assertThat(syntaxErrors(example.code())).as("%s example %s of %s as Java", example.type(), example.id(), key).isEmpty();
      }
    }
    softly.assertThat(pairs).as("examples of %s", key).isNotEmpty();
    pairs.forEach((id, types) -> softly.assertThat(types).as("sides of example %s of %s", id, key).containsExactlyInAnyOrder("noncompliant", "compliant"));
  }

  @Test
  void noPageRepeatsAnother() {
    Map<String, String> pages = new HashMap<>();
    Map<String, String> reasons = new HashMap<>();
    SoftAssertions.assertSoftly(softly -> {
      for (String key : Rules.files(".html")) {
        Page page = Page.of(key);
        softly.assertThat(pages.put(page.html().replace(key, ""), key)).as("rule with the same page as %s", key).isNull();
        softly.assertThat(reasons.put(page.sections().get(0).html().replace(key, ""), key)).as("rule with the same reason as %s", key).isNull();
      }
    });
    assertThat(pages).isNotEmpty();
  }

  @Test
  void tabsReachTheServer() {
    SoftAssertions.assertSoftly(softly -> Rules.defined().rules().forEach(rule -> {
      List<String> frameworks = rule.ruleDescriptionSections().stream()
        .map(section -> section.getContext().map(Context::getDisplayName).orElse(null))
        .filter(Objects::nonNull)
        .toList();
      softly.assertThat(frameworks).as("frameworks of %s", rule.key()).containsExactlyElementsOf(Page.of(rule.key()).frameworks());
      softly.assertThat(rule.ruleDescriptionSections()).extracting(RuleDescriptionSection::getKey).as("tabs of %s", rule.key())
        .contains("root_cause", "how_to_fix", "resources");
    }));
  }

  @Test
  void syntaxErrorsInExamplesAreSeen() {
    assertThat(syntaxErrors("int x() { return 1; }")).isEmpty();
    assertThat(syntaxErrors("import java.util.List;\nclass A { List<String> b; }")).isEmpty();
    assertThat(syntaxErrors("log.warn(\"x\"); // Noncompliant")).isEmpty();
    assertThat(syntaxErrors("int x() { return 1 }")).isNotEmpty();
  }

  /** Errors of the parser, whether the text is a file, members of a class, or statements. */
  private static List<String> syntaxErrors(String code) {
    List<String> asMembers = parserErrors("class Example {\n" + code + "\n}");
    return asMembers.isEmpty() || parserErrors(code).isEmpty() || parserErrors("class Example { void example() throws Exception {\n" + code + "\n} }").isEmpty()
      ? List.of() : asMembers;
  }

  private static List<String> parserErrors(String source) {
    DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    JavaFileObject file = new SimpleJavaFileObject(URI.create("string:///Example.java"), JavaFileObject.Kind.SOURCE) {
      @Override
      public CharSequence getCharContent(boolean ignoreEncodingErrors) {
        return source;
      }
    };
    JavacTask task = (JavacTask) COMPILER.getTask(null, FILES, diagnostics, List.of("-proc:none"), null, List.of(file));
    try {
      task.parse();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return diagnostics.getDiagnostics().stream()
      .filter(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.ERROR)
      .map(diagnostic -> diagnostic.getMessage(Locale.ROOT) + " in: " + source.lines().skip(diagnostic.getLineNumber() - 1).findFirst().orElse(""))
      .toList();
  }

  private static void parse(String page) throws Exception {
    String xml = "<!DOCTYPE page [<!ENTITY nbsp \"&#160;\">]><page>" + page + "</page>";
    DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
  }

  @Test
  void samplesReportAndStaySilent() {
    Map<String, List<Sample>> samples = Sample.all().stream().collect(Collectors.groupingBy(Sample::key));
    assertThat(samples).isNotEmpty();
    SoftAssertions.assertSoftly(softly -> samples.forEach((key, own) -> {
      List<String> texts = own.stream().map(Sample::text).toList();
      softly.assertThat(own).as("a sample of %s that reports", key).anyMatch(Sample::reports);
      softly.assertThat(own).as("a sample of %s that stays silent", key).anyMatch(sample -> !sample.reports());
      softly.assertThat(texts).as("a sample of %s with the whole message, as // Noncompliant {{...}}", key).anyMatch(text -> text.contains("{{"));
      if (!judgesComments(key)) {
        softly.assertThat(texts).as("a sample of %s with the exact range, as // ^^^ below the line", key).anyMatch(text -> EXACT_RANGE.matcher(text).find());
      }
    }));
  }

  /** Below a comment a range would be part of the comment. */
  private static boolean judgesComments(String key) {
    return GapChecks.instances().stream().filter(check -> Rules.key(check.getClass()).equals(key))
      .anyMatch(check -> check.nodesToVisit().contains(Tree.Kind.TRIVIA));
  }

  @Test
  void parametersAreDocumented() {
    SoftAssertions.assertSoftly(softly -> GapChecks.instances().forEach(check -> {
      for (Field field : check.getClass().getDeclaredFields()) {
        RuleProperty property = field.getAnnotation(RuleProperty.class);
        if (property != null) {
          String name = check.getClass().getSimpleName() + "." + field.getName();
          softly.assertThat(property.key()).as("key of %s", name).isEqualTo(field.getName());
          softly.assertThat(property.description()).as("description of %s", name).hasSizeGreaterThan(30).endsWith(".");
          softly.assertThat(property.defaultValue().isBlank()).as("default of %s; only what adds to a list that is built in may be empty", name)
            .isEqualTo(name.contains(".more"));
          softly.assertThat(field.getType()).as("type of %s", name).isIn(int.class, String.class);
          softly.assertThat(initial(check, field)).as("what %s is where nobody sets it", name).isEqualTo(property.defaultValue());
          softly.assertThat(Page.of(Rules.key(check.getClass())).html().contains("<code>" + property.key() + "</code>")).as("the page names %s", name).isTrue();
        }
      }
    }));
  }

  private static String initial(GapCheck check, Field field) {
    try {
      field.setAccessible(true);
      return String.valueOf(field.get(check));
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<?> list(Object json) {
    return json instanceof List<?> list ? list : List.of();
  }

  private static List<String> strings(Object json) {
    return list(json).stream().map(Object::toString).toList();
  }
}
