package org.productiongap.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.productiongap.plugin.CheckRegistration;
import org.productiongap.plugin.GapChecks;
import org.productiongap.plugin.ProductionGapPlugin;
import org.productiongap.plugin.RuleRepository;
import org.productiongap.plugin.WholeProject;
import org.productiongap.project.FactCollector;
import org.productiongap.project.ProjectMemory;
import org.productiongap.project.ProjectRule;
import org.productiongap.triage.GapRepository;
import org.productiongap.triage.Stage;
import org.productiongap.triage.StageProfiles;
import org.sonar.api.Plugin;
import org.sonar.api.SonarEdition;
import org.sonar.api.SonarProduct;
import org.sonar.api.SonarQubeSide;
import org.sonar.api.SonarRuntime;
import org.sonar.api.batch.rule.ActiveRule;
import org.sonar.api.batch.rule.ActiveRules;
import org.sonar.api.batch.rule.CheckFactory;
import org.sonar.api.config.Configuration;
import org.sonar.api.rule.RuleKey;
import org.sonar.api.server.profile.BuiltInQualityProfilesDefinition;
import org.sonar.api.utils.Version;
import org.sonar.check.Rule;
import org.sonar.plugins.java.api.CheckRegistrar;
import org.sonar.plugins.java.api.JavaCheck;
import org.sonarsource.api.sonarlint.SonarLintSide;

/**
 * The plugin through its entry point, as each product starts it.
 */
class PluginTest {

  private static final Version API = Version.create(11, 0);

  @Test
  void theServerGetsRulesChecksAndProfiles() {
    for (SonarQubeSide side : SonarQubeSide.values()) {
      assertThat(extensions(new Runtime(SonarProduct.SONARQUBE, side)))
        .contains(RuleRepository.class, CheckRegistration.class, StageProfiles.class, ProjectMemory.class, WholeProject.class);
    }
  }

  @Test
  void theServerHasOneProfileForEachStageAndEveryRule() {
    BuiltInQualityProfilesDefinition.Context profiles = new BuiltInQualityProfilesDefinition.Context();
    new StageProfiles().define(profiles);
    assertThat(profiles.profilesByLanguageAndName()).containsOnlyKeys(GapRepository.LANGUAGE);
    assertThat(profiles.profilesByLanguageAndName().get(GapRepository.LANGUAGE).keySet())
      .containsExactlyInAnyOrderElementsOf(Arrays.stream(Stage.values()).map(Stage::profileName).toList());
    assertThat(profiles.profile(GapRepository.LANGUAGE, Stage.SCALE.profileName()).rules()).hasSameSizeAs(GapChecks.all());
    assertThat(Rules.defined().rules()).hasSameSizeAs(GapChecks.all()).isNotEmpty();
  }

  @Test
  void theIdeGetsRulesAndChecksAndNothingThatIsForServers() {
    assertThat(extensions(new Runtime(SonarProduct.SONARLINT, null)))
      .contains(RuleRepository.class, CheckRegistration.class)
      .allSatisfy(extension -> assertThat((Class<?>) extension).hasAnnotation(SonarLintSide.class));
  }

  @Test
  void noExtensionIsRegisteredTwice() {
    for (SonarQubeSide side : SonarQubeSide.values()) {
      assertThat(extensions(new Runtime(SonarProduct.SONARQUBE, side))).doesNotHaveDuplicates();
    }
  }

  @Test
  void everyCheckIsForMainCodeOnly() {
    Registered registered = new Registered();
    new CheckRegistration(new CheckFactory(new NoActiveRules())).register(registered);
    assertThat(registered.main).isNotEmpty().extracting(Object::getClass).containsExactlyInAnyOrderElementsOf(new ArrayList<>(GapChecks.all()));
    assertThat(registered.shared).as("an IDE sees no whole project").isEmpty();
  }

  @Test
  void aScannerAlsoGetsTheCollectorOfFacts() {
    Registered registered = new Registered();
    new CheckRegistration(new ProjectMemory(), new NoActiveRules(), new NoSettings()).register(registered);
    assertThat(registered.main).extracting(Object::getClass).containsExactlyInAnyOrderElementsOf(new ArrayList<>(GapChecks.all()));
    assertThat(registered.shared).hasSize(1).first().isInstanceOf(FactCollector.class);
    assertThat(registered.sharing).extracting(RuleKey::rule).containsExactlyInAnyOrderElementsOf(GapChecks.all().stream()
      .filter(ProjectRule.class::isAssignableFrom)
      .map(check -> check.getAnnotation(Rule.class).key())
      .toList());
  }

  private static final class NoActiveRules implements ActiveRules {

    @Override
    public ActiveRule find(RuleKey ruleKey) {
      return null;
    }

    @Override
    public Collection<ActiveRule> findAll() {
      return List.of();
    }

    @Override
    public Collection<ActiveRule> findByRepository(String repository) {
      return List.of();
    }

    @Override
    public Collection<ActiveRule> findByLanguage(String language) {
      return List.of();
    }

    @Override
    public ActiveRule findByInternalKey(String repository, String internalKey) {
      return null;
    }
  }

  private static final class NoSettings implements Configuration {

    @Override
    public Optional<String> get(String key) {
      return Optional.empty();
    }

    @Override
    public boolean hasKey(String key) {
      return false;
    }

    @Override
    public String[] getStringArray(String key) {
      return new String[0];
    }
  }

  /** What a registrar is given. Test code gets nothing. */
  private static final class Registered extends CheckRegistrar.RegistrarContext {

    private final List<Object> main = new ArrayList<>();
    private final List<JavaCheck> shared = new ArrayList<>();
    private final List<RuleKey> sharing = new ArrayList<>();

    @Override
    public void registerMainChecks(String repositoryKey, Collection<?> checks) {
      assertThat(repositoryKey).isEqualTo(GapRepository.KEY);
      main.addAll(checks);
    }

    @Override
    public void registerMainSharedCheck(JavaCheck check, Collection<RuleKey> ruleKeys) {
      shared.add(check);
      sharing.addAll(ruleKeys);
    }

    @Override
    public void registerTestChecks(String repositoryKey, Collection<?> checks) {
      throw new AssertionError("Test code has no production gaps");
    }

    @Override
    public void registerTestSharedCheck(JavaCheck check, Collection<RuleKey> ruleKeys) {
      throw new AssertionError("Test code has no production gaps");
    }
  }

  /** What the server gets. */
  static List<Object> extensionsOfTheServer() {
    return extensions(new Runtime(SonarProduct.SONARQUBE, SonarQubeSide.SERVER));
  }

  private static List<Object> extensions(SonarRuntime runtime) {
    Plugin.Context context = new Plugin.Context(runtime);
    new ProductionGapPlugin().define(context);
    return new ArrayList<>(context.getExtensions());
  }

  private record Runtime(SonarProduct getProduct, SonarQubeSide getSonarQubeSide) implements SonarRuntime {

    @Override
    public Version getApiVersion() {
      return API;
    }

    @Override
    public SonarEdition getEdition() {
      return SonarEdition.COMMUNITY;
    }
  }
}
