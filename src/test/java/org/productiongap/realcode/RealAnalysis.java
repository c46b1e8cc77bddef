package org.productiongap.realcode;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.sonar.sslr.api.RecognitionException;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.productiongap.checks.GapCheck;
import org.productiongap.plugin.GapChecks;
import org.productiongap.project.FactCollector;
import org.productiongap.project.Judgment;
import org.productiongap.project.Project;
import org.productiongap.project.ProjectMemory;
import org.productiongap.project.ProjectRule;
import org.slf4j.LoggerFactory;
import org.sonar.api.batch.fs.InputFile;
import org.sonar.check.Rule;
import org.sonar.java.AnalysisProgress;
import org.sonar.java.SonarComponents;
import org.sonar.java.ast.JavaAstScanner;
import org.sonar.java.checks.verifier.internal.InternalInputFile;
import org.sonar.java.model.JParser;
import org.sonar.java.model.JParserConfig;
import org.sonar.java.model.JavaVersionImpl;
import org.sonar.java.reporting.AnalyzerMessage;
import org.sonar.java.testing.JavaFileScannerContextForTests;
import org.sonar.java.testing.VisitorsBridgeForTests;
import org.sonar.plugins.java.api.JavaCheck;
import org.sonar.plugins.java.api.JavaVersion;
import org.sonarsource.performance.measure.PerformanceMeasure;

/**
 * Runs checks over an application that nobody here wrote, the way the analyzer does: the files parsed in batches, the
 * compiled classes and the libraries on the class path, the whole project judged at the end.
 */
final class RealAnalysis {

  /** What one batch of the scanner holds at most. */
  private static final long BATCH_BYTES = 500_000;
  private static final JavaVersion JAVA = new JavaVersionImpl(21);
  private static final Set<String> NOT_MAIN = Set.of("target", "build", "out", "generated", "generated-sources", "node_modules", "archetype-resources");
  private static final Pattern MEASURED = Pattern.compile("\"name\":\\s*\"(\\w+)Check\",\\s*\"calls\":\\s*\\d+,\\s*\"durationNanos\":\\s*(\\d+)");

  private final Path top;
  private final List<Path> files;
  private final List<File> classPath;
  private final List<GapCheck> checks;
  private final Set<Found> issues = new TreeSet<>();
  private final Map<Path, Long> nanos = new LinkedHashMap<>();
  private final Map<String, Long> perCheck = new TreeMap<>();
  private final Set<String> unresolved = new TreeSet<>();
  private final Set<Path> incomplete = new TreeSet<>();
  private final List<String> unparsed = new ArrayList<>();
  private List<String> failures = List.of();

  /**
   * @param roots folders that are searched for main sources; the project judgment reads the first
   * @param classPath folders and jars; empty is an analysis without types
   */
  RealAnalysis(List<Path> roots, List<File> classPath, List<GapCheck> checks) {
    this.top = roots.get(0);
    this.files = roots.stream().flatMap(RealAnalysis::mainSources).distinct().sorted().toList();
    this.classPath = classPath;
    this.checks = checks;
  }

  /**
   * One issue.
   *
   * @param file relative to the first root, with slashes; {@code project} if the issue is on no file
   * @param line 0 if the issue is on the whole file
   */
  record Found(String key, String file, int line, String message) implements Comparable<Found> {

    private static final Comparator<Found> ORDER =
      Comparator.comparing(Found::key).thenComparing(Found::file).thenComparingInt(Found::line).thenComparing(Found::message);

    String place() {
      return line == 0 ? file : file + ":" + line;
    }

    @Override
    public int compareTo(Found other) {
      return ORDER.compare(this, other);
    }
  }

  /** Returns the checks of these keys; without keys all. */
  static List<GapCheck> checks(List<String> keys) {
    return GapChecks.instances().stream()
      .filter(check -> keys.isEmpty() || keys.contains(check.getClass().getAnnotation(Rule.class).key()))
      .toList();
  }

  private static Stream<Path> mainSources(Path root) {
    try (Stream<Path> found = Files.walk(root)) {
      return found.filter(file -> file.toString().endsWith(".java") && isMain(root.relativize(file))).toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isMain(Path file) {
    List<String> folders = new ArrayList<>();
    file.forEach(part -> folders.add(part.toString()));
    int sources = folders.indexOf("src");
    boolean test = sources >= 0 && sources + 1 < folders.size() && folders.get(sources + 1).toLowerCase().matches("test.*|it|integration.*");
    // Below the source folder these are package names.
    int java = folders.indexOf("java");
    List<String> outside = folders.subList(0, java < 0 ? Math.max(sources, 0) : java);
    boolean hidden = folders.stream().anyMatch(folder -> folder.startsWith("."));
    return !test && !hidden && outside.stream().noneMatch(NOT_MAIN::contains);
  }

  void run() throws IOException {
    Path measures = Files.createTempFile("measures", ".json");
    // The analyzer adds to a file that exists, and fails on an empty one.
    Files.delete(measures);
    try (Failures logged = new Failures()) {
      PerformanceMeasure.Duration duration = PerformanceMeasure.reportBuilder().activate(true).toFile(measures.toString()).start("RealCode");
      scan();
      duration.stop();
      failures = logged.all();
    } finally {
      read(measures);
    }
  }

  private void read(Path measures) throws IOException {
    if (Files.exists(measures)) {
      Matcher matcher = MEASURED.matcher(Files.readString(measures));
      while (matcher.find()) {
        perCheck.merge(matcher.group(1), Long.parseLong(matcher.group(2)), Long::sum);
      }
      Files.delete(measures);
    }
  }

  private void scan() {
    SonarComponents components = components();
    ProjectMemory memory = new ProjectMemory();
    checks.forEach(check -> check.remember(memory));
    List<JavaCheck> visitors = new ArrayList<>(checks);
    visitors.add(new FactCollector(memory, "", () -> {
      // judged below
    }));
    VisitorsBridgeForTests bridge = new VisitorsBridgeForTests(visitors, classPath, components, JAVA);
    JavaAstScanner scanner = new JavaAstScanner(components);
    scanner.setVisitorBridge(bridge);
    AnalysisProgress progress = new AnalysisProgress(files.size());
    for (List<InputFile> batch : batches()) {
      List<Runnable> cleaners = new ArrayList<>();
      progress.startBatch(batch.size());
      JParserConfig.Mode.BATCH.create(JAVA, classPath).parse(batch, () -> false, progress, (file, result) -> {
        long start = System.nanoTime();
        JavaFileScannerContextForTests before = bridge.lastCreatedTestContext();
        scanner.simpleScan(file, result, tree -> {
          cleaners.add(tree.sema.getEnvironmentCleaner());
          tree.sema.undefinedTypes().forEach(problem -> {
            unresolved.add(problem.toString());
            incomplete.add(file.path());
          });
        });
        nanos.put(file.path(), System.nanoTime() - start);
        JavaFileScannerContextForTests context = bridge.lastCreatedTestContext();
        if (context != null && context != before) {
          context.getIssues().forEach(issue -> add(file, issue));
        }
      });
      progress.endBatch();
      cleaners.forEach(Runnable::run);
    }
    scanner.endOfAnalysis();
    JavaFileScannerContextForTests module = bridge.lastCreatedModuleContext();
    if (module != null) {
      module.getIssues().forEach(issue -> add(null, issue));
    }
    judge(memory);
  }

  private void judge(ProjectMemory memory) {
    Judgment.of(checks.stream().filter(ProjectRule.class::isInstance).map(ProjectRule.class::cast).toList(), Project.of(memory, top, path -> false, true),
      rule -> (place, message, clues) -> add(rule.getClass(), top.resolve(place.file()), place.startLine(), message));
  }

  private List<List<InputFile>> batches() {
    List<List<InputFile>> batches = new ArrayList<>();
    long size = BATCH_BYTES;
    for (Path path : files) {
      InputFile file = InternalInputFile.inputFile("", path.toFile());
      long bytes = path.toFile().length();
      if (size + bytes > BATCH_BYTES) {
        batches.add(new ArrayList<>());
        size = 0;
      }
      size += bytes;
      batches.get(batches.size() - 1).add(file);
    }
    return batches;
  }

  private void add(InputFile file, AnalyzerMessage issue) {
    add(issue.getCheck().getClass(), file == null ? null : file.path(), issue.getLine(), issue.getMessage());
  }

  private void add(Class<?> check, Path file, Integer line, String message) {
    String place = file == null ? "project" : top.relativize(file).toString().replace(File.separatorChar, '/');
    issues.add(new Found(check.getAnnotation(Rule.class).key(), place, line == null ? 0 : line, message.replaceAll("\\s+", " ")));
  }

  /** What was found, in the order of rule, file and line. */
  Set<Found> issues() {
    return issues;
  }

  /** What was logged as a failure of a check or of the analyzer. */
  List<String> failures() {
    return failures;
  }

  List<Path> files() {
    return files;
  }

  /** The time that each file took, in nanoseconds. */
  Map<Path, Long> nanos() {
    return nanos;
  }

  /** The time that each check took, in nanoseconds. */
  Map<String, Long> perCheck() {
    return perCheck;
  }

  /** The types and packages that are in no source of the same batch and not on the class path. */
  Set<String> unresolved() {
    return unresolved;
  }

  /** The files that name one of those. */
  Set<Path> incomplete() {
    return incomplete;
  }

  List<String> unparsed() {
    return unparsed;
  }

  private SonarComponents components() {
    return new AnalyzerComponents() {
      @Override
      public boolean reportAnalysisError(RecognitionException failure, InputFile file) {
        unparsed.add(top.relativize(file.path()) + " " + failure.getMessage());
        return true;
      }
    };
  }

  /**
   * What was logged as a failure: by our code from warnings on, by the analyzer from errors on.
   */
  private static final class Failures implements AutoCloseable {

    /** They log what could not be parsed; that is told elsewhere, and no failure of a check. */
    private static final Set<String> PARSERS = Set.of(JavaAstScanner.class.getName(), JParser.class.getName());

    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();

    Failures() {
      root.detachAndStopAllAppenders();
      root.setLevel(Level.WARN);
      log.start();
      root.addAppender(log);
    }

    List<String> all() {
      return log.list.stream()
        .filter(event -> !PARSERS.contains(event.getLoggerName()))
        .filter(event -> event.getLevel().isGreaterOrEqual(event.getLoggerName().startsWith("org.productiongap.") ? Level.WARN : Level.ERROR))
        .map(LoggedFailure::text)
        .toList();
    }

    @Override
    public void close() {
      root.detachAppender(log);
    }
  }
}
