package org.productiongap.triage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.productiongap.plugin.ProductionGapPlugin;
import org.productiongap.plugin.RuleRepository;
import org.sonar.api.Plugin;
import org.sonar.api.rule.RuleKey;
import org.sonar.api.server.profile.BuiltInQualityProfilesDefinition.BuiltInQualityProfile;
import org.sonar.api.server.rule.RulesDefinition;
import org.sonar.plugins.java.JavaRulesDefinition;
import org.sonar.plugins.java.JavaSonarWayProfile;
import org.sonar.plugins.java.api.ProfileRegistrar;

/**
 * The profiles, beside the rules and the default profile of the real Java analyzer.
 */
class StageProfilesTest {

  private static final String OUTSIDE = "javaoutside";
  private static final RulesDefinition ANALYZER = new JavaRulesDefinition(Platform.SERVER);
  private static final RulesDefinition ANOTHER_PLUGIN = context -> {
    RulesDefinition.NewRepository repository = context.createRepository(OUTSIDE, "java");
    repository.createRule("Known").setName("Known").setHtmlDescription("Known");
    repository.createRule("Template").setName("Template").setHtmlDescription("Template").setTemplate(true);
    repository.done();
    RulesDefinition.NewRepository other = context.createRepository("kotlinoutside", "kotlin");
    other.createRule("Foreign").setName("Foreign").setHtmlDescription("Foreign");
    other.done();
  };
  private static final RulesDefinition BROKEN = context -> {
    throw new IllegalStateException("a broken plugin");
  };
  private static final RulesDefinition BUILT_FOR_ANOTHER_SERVER = context -> {
    throw new NoClassDefFoundError("org/sonar/api/Gone");
  };
  private static final RulesDefinition[] SERVER = {BROKEN, ANALYZER, ANOTHER_PLUGIN, BUILT_FOR_ANOTHER_SERVER, new RuleRepository()};

  @Test
  void thePluginRegistersOneProfilePerStageOnAServerAndNoneInAnIde() {
    Plugin.Context server = new Plugin.Context(Platform.SERVER);
    new ProductionGapPlugin().define(server);
    Plugin.Context ide = new Plugin.Context(Platform.IDE);
    new ProductionGapPlugin().define(ide);

    assertThat(List.<Object>copyOf(server.getExtensions())).contains(StageProfiles.class);
    assertThat(List.<Object>copyOf(ide.getExtensions())).doesNotContain(StageProfiles.class);
    assertThat(profiles(SERVER)).containsOnlyKeys(
      "Production Gap: Prototype", "Production Gap: Launch", "Production Gap: First 30 days", "Production Gap: Scale");
    assertThat(profiles(SERVER).values()).noneMatch(BuiltInQualityProfile::isDefault);
  }

  @Test
  void everyProfileHoldsSonarWay() {
    Set<RuleKey> sonarWay = Platform.rules(Platform.javaProfiles(new JavaSonarWayProfile(null)).get("Sonar way"));

    assertThat(sonarWay).hasSizeGreaterThan(400);
    assertThat(profiles(SERVER).values()).allSatisfy(profile -> assertThat(Platform.rules(profile)).containsAll(sonarWay));
  }

  @Test
  void aStageHoldsOurRulesOfItsBucketsAndEverythingOfTheStageBefore() {
    Map<RuleKey, Collection<String>> ours = ours();
    Map<String, BuiltInQualityProfile> profiles = profiles(SERVER);

    assertThat(ours).isNotEmpty();
    assertThat(Stage.values()).allSatisfy(stage -> {
      assertThat(ours(profiles.get(stage.profileName()))).containsExactlyInAnyOrderElementsOf(
        ours.keySet().stream().filter(rule -> stage.includesTags(ours.get(rule))).toList());
    });
    assertThat(ours(profiles.get(Stage.SCALE.profileName()))).hasSameSizeAs(ours.keySet());
    Stream.iterate(1, i -> i < Stage.values().length, i -> i + 1).forEach(i -> assertThat(Platform.rules(of(profiles, i)))
      .containsAll(Platform.rules(of(profiles, i - 1))));
  }

  @Test
  void thePrototypeAnswersOnlyToWhatOutlivesIt() {
    assertThat(ours().entrySet().stream().filter(rule -> rule.getValue().contains("outlives-prototype")).map(Map.Entry::getKey))
      .containsExactlyInAnyOrderElementsOf(ours(profiles(SERVER).get(Stage.PROTOTYPE.profileName())));
  }

  @Test
  void companionRulesHaveTheSeverityOfTheirBucketAndOthersTheirOwn() {
    Map<RuleKey, String> severities = Platform.severities(profiles(SERVER).get(Stage.SCALE.profileName()));
    Set<RuleKey> known = Set.copyOf(keys(ANALYZER));

    assertThat(CompanionRules.all().keySet()).filteredOn(known::contains).hasSizeGreaterThan(60).allSatisfy(rule ->
      assertThat(severities).containsEntry(rule, CompanionRules.all().get(rule).severity()));
    assertThat(severities.entrySet().stream().filter(rule -> !rule.getValue().isEmpty()).map(Map.Entry::getKey))
      .isSubsetOf(CompanionRules.all().keySet());
  }

  @Test
  void aCompanionOutsideSonarWayWaitsForTheStageOfItsBucket() {
    RuleKey outside = RuleKey.of(OUTSIDE, "Known");
    Map<String, BuiltInQualityProfile> profiles = Platform.javaProfiles(new StageProfiles(SERVER, Set.of(), Map.of(outside, Bucket.WITHIN_30_DAYS)));

    assertThat(Platform.severities(of(profiles, 0))).doesNotContainKey(outside);
    assertThat(Platform.severities(of(profiles, 1))).doesNotContainKey(outside);
    assertThat(Platform.severities(of(profiles, 2))).containsEntry(outside, "MAJOR");
    assertThat(Platform.severities(of(profiles, 3))).containsEntry(outside, "MAJOR");
  }

  @Test
  void noProfileNamesARuleThatTheServerDoesNotDefine() {
    Set<RuleKey> doubtful = Stream.of("Unknown", "Template").map(rule -> RuleKey.of(OUTSIDE, rule)).collect(Collectors.toSet());
    doubtful.add(RuleKey.of("kotlinoutside", "Foreign"));
    doubtful.add(RuleKey.of("java", "S99999"));
    Map<RuleKey, Bucket> companions = doubtful.stream().collect(Collectors.toMap(rule -> rule, rule -> Bucket.MUST_HAVE));

    assertThat(Platform.javaProfiles(new StageProfiles(SERVER, doubtful, companions)).values())
      .allSatisfy(profile -> assertThat(Platform.rules(profile)).doesNotContainAnyElementsOf(doubtful));
  }

  @Test
  void whatPluginsAddToSonarWayIsAdded() {
    RuleKey added = RuleKey.of(OUTSIDE, "Known");
    ProfileRegistrar registrar = context -> context.registerDefaultQualityProfileRules(Set.of(added, RuleKey.of(OUTSIDE, "Unknown")));
    ProfileRegistrar broken = context -> {
      throw new AbstractMethodError("a method of a newer analyzer");
    };

    StageProfiles profiles = new StageProfiles(SERVER, new ProfileRegistrar[] {broken, registrar});

    assertThat(Platform.javaProfiles(profiles).values()).allSatisfy(profile -> assertThat(Platform.rules(profile))
      .contains(added, RuleKey.of("java", "S2077")).doesNotContain(RuleKey.of(OUTSIDE, "Unknown")));
  }

  @Test
  void newerAnalyzersNameTheProfileTheyAddTo() {
    RuleKey added = RuleKey.of(OUTSIDE, "Known");
    RuleKey ofAnotherProfile = RuleKey.of(OUTSIDE, "Other");
    ProfileRegistrar registrar = context -> {
      try {
        var method = context.getClass().getMethod("registerRules", String.class, Collection.class);
        method.setAccessible(true);
        method.invoke(context, "Sonar way", List.of(added));
        method.invoke(context, "Sonar agentic AI", List.of(ofAnotherProfile));
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException(e);
      }
    };

    assertThat(SonarWay.rules(SonarWay.RULES_OF_THE_ANALYZER, registrar)).contains(added).doesNotContain(ofAnotherProfile);
  }

  @Test
  void withoutTheResourceOfTheAnalyzerOnlyOurRulesRemain() {
    assertThat(SonarWay.rules("/no/such/resource.json")).isEmpty();
    assertThat(SonarWay.rules("/org/sonar/l10n/java/rules/java/S2077.html")).isEmpty();

    assertThat(Platform.javaProfiles(new StageProfiles(SERVER, Set.of(), Map.of())).get(Stage.SCALE.profileName()))
      .satisfies(profile -> assertThat(Platform.rules(profile)).containsExactlyInAnyOrderElementsOf(ours().keySet()));
  }

  @Test
  void withoutAnyDefinitionOnlyOurRulesRemain() {
    assertThat(Platform.rules(Platform.javaProfiles(new StageProfiles()).get(Stage.SCALE.profileName())))
      .containsExactlyInAnyOrderElementsOf(ours().keySet());
    assertThat(Platform.rules(profiles().get(Stage.SCALE.profileName()))).containsExactlyInAnyOrderElementsOf(ours().keySet());
    assertThat(Platform.rules(profiles(ANALYZER).get(Stage.SCALE.profileName()))).containsAll(ours().keySet()).hasSizeGreaterThan(400);
  }

  private static Map<String, BuiltInQualityProfile> profiles(RulesDefinition... definitions) {
    return Platform.javaProfiles(new StageProfiles(definitions, new ProfileRegistrar[0]));
  }

  private static BuiltInQualityProfile of(Map<String, BuiltInQualityProfile> profiles, int stage) {
    return profiles.get(Stage.values()[stage].profileName());
  }

  private static Set<RuleKey> ours(BuiltInQualityProfile profile) {
    return Platform.rules(profile).stream().filter(rule -> rule.repository().equals("production-gap")).collect(Collectors.toSet());
  }

  private static Map<RuleKey, Collection<String>> ours() {
    RulesDefinition.Context context = new RulesDefinition.Context();
    new RuleRepository().define(context);
    return context.repository("production-gap").rules().stream()
      .collect(Collectors.toMap(rule -> RuleKey.of("production-gap", rule.key()), RulesDefinition.Rule::tags));
  }

  private static List<RuleKey> keys(RulesDefinition definition) {
    RulesDefinition.Context context = new RulesDefinition.Context();
    definition.define(context);
    return context.repositories().stream()
      .flatMap(repository -> repository.rules().stream().map(rule -> RuleKey.of(repository.key(), rule.key())))
      .toList();
  }
}
