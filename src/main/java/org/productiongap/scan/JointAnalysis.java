package org.productiongap.scan;

import java.util.function.Consumer;
import org.sonar.api.SonarEdition;
import org.sonar.api.SonarProduct;
import org.sonar.api.SonarQubeSide;
import org.sonar.api.SonarRuntime;
import org.sonar.api.batch.fs.FileSystem;
import org.sonar.api.batch.rule.ActiveRules;
import org.sonar.api.batch.sensor.SensorContext;
import org.sonar.api.batch.sensor.internal.SensorStorage;
import org.sonar.api.config.Configuration;
import org.sonar.api.config.Settings;
import org.sonar.api.scanner.sensor.ProjectSensor;
import org.sonar.api.utils.Version;
import org.sonarsource.sonarlint.core.analysis.api.AnalysisConfiguration;
import org.sonarsource.sonarlint.core.analysis.api.AnalysisResults;
import org.sonarsource.sonarlint.core.analysis.api.Issue;
import org.sonarsource.sonarlint.core.analysis.container.analysis.AnalysisContainer;
import org.sonarsource.sonarlint.core.analysis.container.analysis.IssueListenerHolder;
import org.sonarsource.sonarlint.core.analysis.container.analysis.filesystem.FileIndexer;
import org.sonarsource.sonarlint.core.analysis.container.analysis.filesystem.SonarLintInputProject;
import org.sonarsource.sonarlint.core.analysis.container.module.ModuleContainer;
import org.sonarsource.sonarlint.core.analysis.sonarapi.ActiveRulesAdapter;
import org.sonarsource.sonarlint.core.analysis.sonarapi.DefaultSensorContext;
import org.sonarsource.sonarlint.core.commons.progress.NoOpProgressMonitor;
import org.sonarsource.sonarlint.core.commons.progress.ProgressIndicator;

/**
 * An analysis by the engine in which the Java analyzer parses all files together, as it does in a scanner. In an IDE it takes each file by
 * itself and looks through the whole class path each time; what it is told here is that this is a scanner. And what fails is thrown,
 * not logged.
 */
final class JointAnalysis extends AnalysisContainer {

  private final AnalysisResults results = new AnalysisResults();

  /**
   * @param module where the engine keeps what analyses share
   * @param configuration the files, rules and settings
   * @param issues takes what the rules report
   */
  JointAnalysis(ModuleContainer module, AnalysisConfiguration configuration, Consumer<Issue> issues) {
    super(module, new NoOpProgressMonitor());
    add(configuration, new IssueListenerHolder(issues), new ActiveRulesAdapter(configuration.activeRules()), results);
  }

  /** Analyzes. */
  AnalysisResults run() {
    execute(null);
    return results;
  }

  @Override
  protected void doAfterStart() {
    // the sensors ask for files as soon as they are made
    getComponentByType(FileIndexer.class).index();
    SensorContext context = scanner();
    getComponentsByType(ProjectSensor.class).forEach(sensor -> sensor.execute(context));
  }

  @SuppressWarnings("deprecation") // the engine still asks for the old settings
  private SensorContext scanner() {
    return new DefaultSensorContext(getComponentByType(SonarLintInputProject.class), getComponentByType(Settings.class),
      getComponentByType(Configuration.class), getComponentByType(FileSystem.class), getComponentByType(ActiveRules.class),
      getComponentByType(SensorStorage.class), new Scanner(getComponentByType(SonarRuntime.class).getApiVersion()),
      getComponentByType(ProgressIndicator.class));
  }

  private record Scanner(Version version) implements SonarRuntime {

    @Override
    public Version getApiVersion() {
      return version;
    }

    @Override
    public SonarProduct getProduct() {
      return SonarProduct.SONARQUBE;
    }

    @Override
    public SonarQubeSide getSonarQubeSide() {
      return SonarQubeSide.SCANNER;
    }

    @Override
    public SonarEdition getEdition() {
      return SonarEdition.COMMUNITY;
    }
  }
}
