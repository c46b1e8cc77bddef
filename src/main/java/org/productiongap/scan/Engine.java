package org.productiongap.scan;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.function.Function;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.productiongap.framework.Place;
import org.productiongap.project.Clue;
import org.productiongap.project.LocalScan;
import org.productiongap.project.ProjectMemory;
import org.productiongap.project.Verdict;
import org.productiongap.triage.GapRepository;
import org.sonar.api.Plugin;
import org.sonar.api.batch.rule.ActiveRule;
import org.sonar.api.rule.RuleKey;
import org.sonarsource.sonarlint.core.analysis.api.AnalysisConfiguration;
import org.sonarsource.sonarlint.core.analysis.api.AnalysisResults;
import org.sonarsource.sonarlint.core.analysis.api.AnalysisSchedulerConfiguration;
import org.sonarsource.sonarlint.core.analysis.api.Issue;
import org.sonarsource.sonarlint.core.analysis.api.IssueLocation;
import org.sonarsource.sonarlint.core.analysis.container.global.GlobalAnalysisContainer;
import org.sonarsource.sonarlint.core.analysis.container.module.ModuleContainer;
import org.sonarsource.sonarlint.core.commons.api.SonarLanguage;
import org.sonarsource.sonarlint.core.commons.api.TextRange;
import org.sonarsource.sonarlint.core.plugin.commons.ApiVersions;
import org.sonarsource.sonarlint.core.plugin.commons.LoadedPlugins;
import org.sonarsource.sonarlint.core.plugin.commons.PluginsLoadResult;
import org.sonarsource.sonarlint.core.plugin.commons.PluginsLoader;
import org.sonarsource.sonarlint.core.plugin.commons.loading.PluginRequirementsCheckResult;

/**
 * SonarSource's own analysis engine, the one inside SonarQube for IDE, with the Java analyzer and this plugin in it. It has
 * ended when it is closed, and leaves nothing behind.
 */
final class Engine implements AutoCloseable {

  private static final String MODULE = "scan";
  private static final String FOLDER = ".";
  private static final String PLUGIN_KEY = "productiongap";
  private static final String JAVA = ".java";
  private static final String VERSION = "Plugin-Version";
  /** The analyzer's default depends on the memory of the machine, and what it finds must not. */
  private static final String ALL_TOGETHER = "-1";
  /** Bytes of a source that is worth reading: from here on SonarQube's scanner leaves files out as well (sonar.filesize.limit). */
  private static final long LARGEST = 20L << 20;
  /** Bytes of stack: the analyzer recurses once for every operand of a generated expression. */
  private static final long STACK = 256L << 20;

  private final Path analyzer;
  private final Path plugin;
  private final boolean fileByFile;
  private final EngineLog log;
  private final FutureTask<Started> started = new FutureTask<>(this::start);

  /**
   * Starts the engine in the background, while the caller looks for what to analyze.
   *
   * @param analyzer the jar of the Java analyzer
   * @param plugin the packaged jar of this plugin
   * @param fileByFile whether each file is parsed by itself, which is slow
   * @param log takes what goes wrong meanwhile
   * @throws ScanFailure when one of them is not there
   */
  Engine(Path analyzer, Path plugin, boolean fileByFile, EngineLog log) throws ScanFailure {
    this.analyzer = present(analyzer, "Java analyzer");
    this.plugin = present(plugin, "plugin");
    this.fileByFile = fileByFile;
    this.log = log;
    new Thread(null, started, "engine").start();
  }

  private static Path present(Path jar, String what) throws ScanFailure {
    if (!Files.isReadable(jar)) {
      throw new ScanFailure("The jar of the " + what + " is not there: " + jar + ".");
    }
    return jar;
  }

  /** The version of the plugin; empty where its jar does not say. */
  String version() {
    try (JarFile jar = new JarFile(plugin.toFile())) {
      Manifest manifest = jar.getManifest();
      return manifest == null ? "" : Objects.requireNonNullElse(manifest.getMainAttributes().getValue(VERSION), "");
    } catch (IOException e) {
      return "";
    }
  }

  /**
   * What an analysis came to.
   *
   * @param gaps what the rules looked for
   * @param findings what they reported and nobody suppressed
   * @param leftOut files that could not be judged, by name
   */
  record Analysis(List<Gap> gaps, List<Finding> findings, List<LeftOut> leftOut) {
  }

  /**
   * Applies the rules of the plugin to the sources of a project.
   *
   * @param files the sources, and what tells their types
   * @param triage which rules, with which parameters, and which paths are left out
   * @param progress is told of every file when its turn comes, and of every finding
   * @throws ScanFailure when the engine refuses to work here, or the triage names what the plugin does not have
   */
  Analysis analyze(ProjectFiles files, TeamTriage triage, Progress progress) throws ScanFailure {
    FutureTask<Analysis> task = new FutureTask<>(() -> analyze(started.get(), files, triage, progress));
    new Thread(null, task, MODULE, STACK).start();
    try {
      return task.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ScanFailure("The scan was interrupted.", e);
    } catch (ExecutionException e) {
      throw failure(e.getCause() instanceof ExecutionException inStart ? inStart.getCause() : e.getCause());
    }
  }

  /** The engine at work, with its plugins and its folder. */
  private record Started(Path work, LoadedPlugins plugins, GlobalAnalysisContainer container, Future<List<Gap>> gaps) {
  }

  private Started start() throws ScanFailure, IOException {
    Path work = Files.createTempDirectory("production-gap");
    LoadedPlugins plugins = null;
    GlobalAnalysisContainer container = null;
    try {
      plugins = plugins();
      Map<String, Plugin> instances = plugins.getAllPluginInstancesByKeys();
      WarmUp.start(instances.get(SonarLanguage.JAVA.getPluginKey()).getClass().getClassLoader());
      FutureTask<List<Gap>> gaps = new FutureTask<>(() -> Gaps.of(instances.get(PLUGIN_KEY), new ScannerRuntime(ApiVersions.loadSonarPluginApiVersion())));
      new Thread(gaps, "rules").start();
      container = new GlobalAnalysisContainer(AnalysisSchedulerConfiguration.builder().setWorkDir(work).build(), plugins);
      container.startComponents();
      return new Started(work, plugins, container, gaps);
    } catch (ScanFailure | RuntimeException | Error e) {
      close(container, plugins, work);
      throw e;
    }
  }

  private Analysis analyze(Started started, ProjectFiles files, TeamTriage triage, Progress progress)
    throws ScanFailure, IOException, InterruptedException, ExecutionException {
    List<Gap> gaps = triage.apply(started.gaps().get());
    Map<String, Gap> byKey = gaps.stream().collect(Collectors.toMap(Gap::key, Function.identity()));
    List<Finding> findings = new ArrayList<>();
    SortedMap<String, LeftOut> leftOut = new TreeMap<>();
    ModuleContainer module = started.container().getModuleRegistry().getContainerFor(MODULE);
    Path facts = started.work().resolve("facts");
    Path verdicts = started.work().resolve("verdicts");
    for (Path source : files.sources()) {
      String file = files.relative(source);
      if (isTooLarge(source)) {
        leftOut.put(file, new LeftOut(file, LeftOut.Reason.TOO_LARGE));
      } else if (new SourceFile(source, file).holdsSeveral()) {
        leftOut.put(file, new LeftOut(file, LeftOut.Reason.SEVERAL));
      }
    }
    int expected = (int) files.sources().stream().map(files::relative)
      .filter(file -> !leftOut.containsKey(file) || leftOut.get(file).reason() != LeftOut.Reason.SEVERAL).count();
    List<List<Path>> parts = Parts.of(files.sources().stream().filter(source -> !leftOut.containsKey(files.relative(source))).toList());
    try (OpenJars libraries = OpenJars.of(files.libraries())) {
      for (int i = 0; i < parts.size(); i++) {
        LocalScan scan = new LocalScan(files.root().toString(), expected, facts.toString(), i == parts.size() - 1, verdicts.toString(), triage.exclusions());
        try (LocalScan.Announced announced = scan.announce()) {
          AnalysisResults results = new JointAnalysis(module, configuration(files, parts.get(i), gaps, progress), issue -> {
            Finding finding = finding(issue, byKey);
            findings.add(finding);
            progress.found(finding);
          }).run();
          results.failedAnalysisFiles().stream().map(SourceFile::name).forEach(file -> leftOut.put(file, new LeftOut(file, LeftOut.Reason.NOT_PARSED)));
        }
      }
    }
    if (Files.exists(verdicts)) {
      ProjectMemory.load(verdicts).all().stream().map(Verdict.class::cast).map(verdict -> finding(verdict, byKey, files))
        .filter(finding -> !isSilenced(finding, files)).forEach(findings::add);
    }
    return new Analysis(gaps, List.copyOf(findings), List.copyOf(leftOut.values()));
  }

  private static boolean isTooLarge(Path source) {
    try {
      return Files.size(source) > LARGEST;
    } catch (IOException e) {
      // the analyzer says what it cannot read
      return false;
    }
  }

  private ScanFailure failure(Throwable cause) {
    if (cause instanceof ScanFailure failure) {
      return failure;
    }
    if (cause instanceof OutOfMemoryError) {
      return new ScanFailure("The scan ran out of memory; give it more, for example with java -Xmx4g (under Maven: MAVEN_OPTS=-Xmx4g), or scan one module at a time.", cause);
    }
    log.add(cause);
    return new ScanFailure("The analysis engine failed: " + cause + ".", cause);
  }

  private LoadedPlugins plugins() throws ScanFailure {
    PluginsLoadResult result = new PluginsLoader().load(
      new PluginsLoader.Configuration(Set.of(analyzer, plugin), Set.of(SonarLanguage.JAVA), false, Optional.empty()), Set.of());
    LoadedPlugins plugins = result.getLoadedPlugins();
    for (String key : List.of(SonarLanguage.JAVA.getPluginKey(), PLUGIN_KEY)) {
      if (!plugins.getAllPluginInstancesByKeys().containsKey(key)) {
        String reason = Optional.ofNullable(result.getPluginCheckResultByKeys().get(key))
          .flatMap(PluginRequirementsCheckResult::getSkipReason)
          .map(skip -> skip.getClass().getSimpleName())
          .orElse("its jar is damaged");
        throw new ScanFailure("The analysis engine refuses the plugin \"" + key + "\" on Java " + Runtime.version().feature() + ": " + reason + ".");
      }
    }
    return plugins;
  }

  private static boolean isSilenced(Finding finding, ProjectFiles files) {
    try {
      return finding.file().endsWith(JAVA)
        && NoSonar.lines(new SourceFile(files.root().resolve(finding.file()), finding.file()).contents()).contains(finding.line());
    } catch (IOException e) {
      // then nothing silences it
      return false;
    }
  }

  private AnalysisConfiguration configuration(ProjectFiles files, List<Path> sources, List<Gap> gaps, Progress progress) {
    return AnalysisConfiguration.builder()
      .setBaseDir(files.root())
      .addInputFiles(sources.stream().map(source -> new SourceFile(source, files.relative(source), progress::at)).toList())
      .addActiveRules(gaps.stream().map(ActiveGap::new).toList())
      .putExtraProperty("sonar.java.fileByFile", Boolean.toString(fileByFile))
      .putExtraProperty("sonar.java.experimental.batchModeSizeInKB", ALL_TOGETHER)
      .putExtraProperty("sonar.java.binaries", list(files.classes()))
      .putExtraProperty("sonar.java.libraries", list(files.libraries()))
      .build();
  }

  /** Sonar's lists are separated by commas; quotes keep a comma that belongs to a path. */
  private static String list(List<Path> paths) {
    return paths.stream().map(path -> "\"" + path + "\"").collect(Collectors.joining(","));
  }

  private static Finding finding(Issue issue, Map<String, Gap> gaps) {
    return new Finding(gaps.get(issue.getRuleKey().rule()), place(issue), issue.getMessage(), issue.flows().stream()
      .flatMap(flow -> flow.locations().stream())
      .map(location -> new Clue(Objects.requireNonNullElse(location.getMessage(), ""), place(location)))
      .toList());
  }

  /** Where the engine says; what belongs to no file belongs to the folder. */
  static Place place(IssueLocation location) {
    String file = location.getInputFile() == null ? FOLDER : SourceFile.name(location.getInputFile());
    TextRange range = location.getTextRange();
    return range == null
      ? Place.ofLine(file, 0)
      : new Place(file, range.getStartLine(), range.getStartLineOffset(), range.getEndLine(), range.getEndLineOffset());
  }

  private static Finding finding(Verdict verdict, Map<String, Gap> gaps, ProjectFiles files) {
    return new Finding(gaps.get(verdict.rule()), place(verdict.place(), files), verdict.message(), verdict.clues().stream()
      .map(clue -> new Clue(clue.message(), place(clue.place(), files)))
      .toList());
  }

  private static Place place(Place place, ProjectFiles files) {
    String file = files.relative(files.root().resolve(place.file()));
    return new Place(file, place.startLine(), place.startColumn(), place.endLine(), place.endColumn());
  }

  @Override
  public void close() {
    try {
      Started engine = started.get();
      close(engine.container(), engine.plugins(), engine.work());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException e) {
      // it has never started, which analyze says
    }
  }

  private void close(GlobalAnalysisContainer container, LoadedPlugins plugins, Path work) {
    try {
      if (container != null) {
        container.stopComponents();
      }
      if (plugins != null) {
        plugins.close();
      }
      delete(work);
    } catch (IOException e) {
      log.add(e);
    }
  }

  private static void delete(Path folder) throws IOException {
    List<Path> deepestLast = new ArrayList<>();
    try (Stream<Path> files = Files.walk(folder)) {
      files.forEach(deepestLast::add);
    }
    for (int i = deepestLast.size() - 1; i >= 0; i--) {
      Files.deleteIfExists(deepestLast.get(i));
    }
  }

  /**
   * A rule with its parameters.
   */
  private record ActiveGap(Gap gap) implements ActiveRule {

    @Override
    public RuleKey ruleKey() {
      return RuleKey.of(GapRepository.KEY, gap.key());
    }

    @Override
    public String severity() {
      return gap.bucket().severity();
    }

    @Override
    public String language() {
      return GapRepository.LANGUAGE;
    }

    @Override
    public Map<String, String> params() {
      return gap.parameters().stream().collect(Collectors.toMap(Gap.Parameter::key, Gap.Parameter::value));
    }

    @Override
    public String param(String key) {
      return params().get(key);
    }

    @Override
    public String internalKey() {
      return null;
    }

    @Override
    public String templateRuleKey() {
      return null;
    }

    @Override
    public String qpKey() {
      return null;
    }
  }
}
