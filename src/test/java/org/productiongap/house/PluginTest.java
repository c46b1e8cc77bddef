package org.productiongap.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.productiongap.plugin.CheckRegistration;
import org.productiongap.plugin.GapChecks;
import org.productiongap.plugin.ProductionGapPlugin;
import org.productiongap.plugin.RuleRepository;
import org.productiongap.triage.GapRepository;
import org.productiongap.triage.StageProfiles;
import org.sonar.api.Plugin;
import org.sonar.api.SonarEdition;
import org.sonar.api.SonarProduct;
import org.sonar.api.SonarQubeSide;
import org.sonar.api.SonarRuntime;
import org.sonar.api.utils.Version;
import org.sonar.plugins.java.api.CheckRegistrar;
import org.sonar.plugins.java.api.JavaCheck;

/**
 * The plugin through its entry point, as each product starts it.
 */
class PluginTest {

  private static final Version API = Version.create(11, 0);

  @Test
  void theServerGetsRulesChecksAndProfiles() {
    for (SonarQubeSide side : SonarQubeSide.values()) {
      assertThat(extensions(new Runtime(SonarProduct.SONARQUBE, side)))
        .contains(RuleRepository.class, CheckRegistration.class, StageProfiles.class);
    }
  }

  @Test
  void theIdeGetsRulesAndChecks() {
    assertThat(extensions(new Runtime(SonarProduct.SONARLINT, null))).contains(RuleRepository.class, CheckRegistration.class).doesNotContain(StageProfiles.class);
  }

  @Test
  void everyCheckIsForMainCodeOnly() {
    List<Object> main = new ArrayList<>();
    List<Object> test = new ArrayList<>();
    CheckRegistrar.RegistrarContext context = new CheckRegistrar.RegistrarContext() {
      @Override
      public void registerClassesForRepository(String repositoryKey, Iterable<Class<? extends JavaCheck>> checks, Iterable<Class<? extends JavaCheck>> testChecks) {
        assertThat(repositoryKey).isEqualTo(GapRepository.KEY);
        StreamSupport.stream(checks.spliterator(), false).forEach(main::add);
        StreamSupport.stream(testChecks.spliterator(), false).forEach(test::add);
      }
    };
    new CheckRegistration().register(context);
    assertThat(main).isNotEmpty().containsExactlyInAnyOrderElementsOf(new ArrayList<>(GapChecks.all()));
    assertThat(test).isEmpty();
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
