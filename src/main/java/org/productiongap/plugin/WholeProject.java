package org.productiongap.plugin;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.productiongap.checks.GapCheck;
import org.productiongap.project.FactCollector;
import org.productiongap.project.Judgment;
import org.productiongap.project.Project;
import org.productiongap.project.ProjectMemory;
import org.productiongap.project.ProjectRule;
import org.productiongap.triage.GapRepository;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sonar.api.batch.fs.FilePredicates;
import org.sonar.api.batch.fs.FileSystem;
import org.sonar.api.batch.fs.InputFile;
import org.sonar.api.batch.rule.CheckFactory;
import org.sonar.api.batch.rule.Checks;
import org.sonar.api.batch.sensor.SensorContext;
import org.sonar.api.batch.sensor.SensorDescriptor;
import org.sonar.api.scanner.sensor.ProjectSensor;
import org.sonar.api.utils.WildcardPattern;

/**
 * Judges the whole project once, after the Java analyzer has seen all modules.
 */
public final class WholeProject implements ProjectSensor {

  private static final Logger LOG = LoggerFactory.getLogger(WholeProject.class);
  private static final List<String> EXCLUSIONS = List.of("sonar.exclusions", "sonar.global.exclusions");
  private static final int MOST_NAMED = 5;

  private final ProjectMemory memory;
  private final CheckFactory checkFactory;

  /**
   * @param memory what the files of all modules told
   * @param checkFactory gives active rules their parameters
   */
  public WholeProject(ProjectMemory memory, CheckFactory checkFactory) {
    this.memory = memory;
    this.checkFactory = checkFactory;
  }

  @Override
  public void describe(SensorDescriptor descriptor) {
    descriptor.name("Production Gap: the whole project").onlyOnLanguage(GapRepository.LANGUAGE).createIssuesForRuleRepositories(RuleRepository.KEY);
  }

  @Override
  public void execute(SensorContext context) {
    Checks<GapCheck> active = checkFactory.create(RuleRepository.KEY);
    active.addAnnotatedChecks(GapChecks.instances().stream().filter(ProjectRule.class::isInstance).toList());
    if (active.all().isEmpty()) {
      return;
    }
    Path root = context.fileSystem().baseDir().toPath();
    Project project = Project.of(memory, root, excluded(context), isComplete(context.fileSystem(), root));
    try (ProjectIssues issues = new ProjectIssues(context, root)) {
      Judgment.of(active.all().stream().map(ProjectRule.class::cast).toList(), project,
        rule -> (place, message, clues) -> issues.add(active.ruleKey((GapCheck) rule), place, message, clues));
    }
  }

  private static Predicate<String> excluded(SensorContext context) {
    List<WildcardPattern> patterns = EXCLUSIONS.stream()
      .flatMap(property -> Arrays.stream(context.config().getStringArray(property)))
      .map(pattern -> WildcardPattern.create(pattern.trim()))
      .toList();
    return path -> patterns.stream().anyMatch(pattern -> pattern.match(path));
  }

  private boolean isComplete(FileSystem files, Path root) {
    FilePredicates predicates = files.predicates();
    Set<String> seen = memory.files();
    List<String> unseen = StreamSupport.stream(files.inputFiles(
        predicates.and(predicates.hasLanguage(GapRepository.LANGUAGE), predicates.hasType(InputFile.Type.MAIN))).spliterator(), false)
      .map(FactCollector::path)
      .filter(path -> !seen.contains(path))
      .map(path -> root.relativize(Path.of(path)).toString())
      .toList();
    if (!unseen.isEmpty()) {
      LOG.warn("{} Java files could not be read, so nothing is concluded from what the project lacks: {}", unseen.size(),
        unseen.stream().limit(MOST_NAMED).collect(Collectors.joining(", ")));
    }
    return unseen.isEmpty();
  }
}
