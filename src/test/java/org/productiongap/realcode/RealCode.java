package org.productiongap.realcode;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.StackTraceElementProxy;
import ch.qos.logback.core.read.ListAppender;
import com.sonar.sslr.api.RecognitionException;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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
import org.sonar.java.checks.verifier.internal.InternalSensorContext;
import org.sonar.java.classpath.ClasspathForMain;
import org.sonar.java.classpath.ClasspathForTest;
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
 * Runs the checks over an application that nobody here wrote, the way the analyzer does: the files parsed in batches, the
 * compiled classes and the libraries on the class path.
 *
 * <pre>RealCode name root[:root...] class-path-file|- [Key...]</pre>
 *
 * The roots are searched for main sources. The class path file holds folders and jars, separated by colons or line breaks;
 * {@code -} is a run without class path. Without keys, every check runs. Standard output has one line per
 * issue: {@code Key<TAB>file:line<TAB>message<TAB>the line}. Standard error has the summary. The exit code is 1 when a check or
 * the analyzer failed, 2 for wrong arguments.
 */
public final class RealCode {

  /** What one batch of the scanner holds at most. */
  private static final long BATCH_BYTES = 500_000;
  private static final int SLOWEST = 5;
  private static final JavaVersion JAVA = new JavaVersionImpl(21);
  private static final Set<String> NOT_MAIN = Set.of("target", "build", "out", "generated", "generated-sources", "node_modules", "archetype-resources");
  private static final Pattern MEASURED = Pattern.compile("\"name\":\\s*\"(\\w+)Check\",\\s*\"calls\":\\s*\\d+,\\s*\"durationNanos\":\\s*(\\d+)");

  private final Path top;
  private final List<Path> files;
  private final List<File> classPath;
  private final List<GapCheck> checks;
  private final Set<String> issues = new TreeSet<>();
  private final Map<String, Integer> counts = new TreeMap<>();
  private final Map<Path, Long> nanos = new LinkedHashMap<>();
  private final Map<String, Long> perCheck = new TreeMap<>();
  private final Set<String> unresolved = new TreeSet<>();
  private final List<String> unparsed = new ArrayList<>();

  private RealCode(List<Path> roots, List<File> classPath, List<GapCheck> checks) {
    this.top = roots.get(0);
    this.files = roots.stream().flatMap(RealCode::mainSources).distinct().sorted().toList();
    this.classPath = classPath;
    this.checks = checks;
  }

  public static void main(String[] args) throws IOException {
    if (args.length < 3) {
      System.err.println("Usage: RealCode name root[:root...] class-path-file|- [Key...]");
      System.exit(2);
    }
    List<Path> roots = split(args[1]).map(Path::of).map(Path::toAbsolutePath).map(Path::normalize).toList();
    List<File> classPath = args[2].equals("-") ? List.of() : split(Files.readString(Path.of(args[2]))).map(File::new).toList();
    List<String> keys = Arrays.asList(args).subList(3, args.length);
    List<GapCheck> checks = checks(keys);
    List<File> missing = classPath.stream().filter(file -> !file.exists()).toList();
    if (roots.stream().anyMatch(root -> !Files.isDirectory(root)) || !missing.isEmpty() || checks.isEmpty() || checks.size() < keys.size()) {
      System.err.printf("Roots %s; not there: %s; checks found for %s: %s%n", roots, missing, keys, checks);
      System.exit(2);
    }
    RealCode application = new RealCode(roots, classPath, checks);
    List<String> failures = application.run();
    application.print(args[0], failures);
    System.exit(failures.isEmpty() ? 0 : 1);
  }

  private static List<GapCheck> checks(List<String> keys) {
    return GapChecks.all().stream()
      .filter(type -> keys.isEmpty() || keys.contains(type.getAnnotation(Rule.class).key()))
      .map(RealCode::instance)
      .toList();
  }

  private static GapCheck instance(Class<? extends GapCheck> type) {
    try {
      return type.getDeclaredConstructor().newInstance();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Stream<String> split(String list) {
    return Arrays.stream(list.split("[:\\r\\n]+")).map(String::trim).filter(entry -> !entry.isEmpty());
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

  private List<String> run() throws IOException {
    Path measures = Files.createTempFile("measures", ".json");
    // The analyzer adds to a file that exists, and fails on an empty one.
    Files.delete(measures);
    try (Failures failures = new Failures()) {
      PerformanceMeasure.Duration duration = PerformanceMeasure.reportBuilder().activate(true).toFile(measures.toString()).start("RealCode");
      scan();
      duration.stop();
      return failures.all();
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
          tree.sema.undefinedTypes().forEach(problem -> unresolved.add(problem.toString()));
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
    String key = check.getAnnotation(Rule.class).key();
    String place = file == null ? "project" : top.relativize(file) + (line == null ? "" : ":" + line);
    String text = file == null || line == null ? "" : line(file, line);
    if (issues.add(String.join("\t", key, place, message.replaceAll("\\s+", " "), text))) {
      counts.merge(key, 1, Integer::sum);
    }
  }

  private static String line(Path file, int line) {
    try {
      // every byte is a character here, whatever the encoding of the file
      List<String> lines = Files.readAllLines(file, StandardCharsets.ISO_8859_1);
      return line > lines.size() ? "" : lines.get(line - 1).trim();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void print(String name, List<String> failures) {
    issues.forEach(System.out::println);
    System.out.flush();
    System.err.printf("== %s: %d files, %d issues, %s, %.1f s in the files%n", name, files.size(), issues.size(),
      classPath.isEmpty() ? "no class path" : classPath.size() + " class path entries", seconds(nanos.values().stream().mapToLong(Long::longValue).sum()));
    System.err.printf("   %d unresolved types or packages%s%n", unresolved.size(), unresolved.stream().limit(SLOWEST).collect(Collectors.joining("; ", ": ", "")));
    unparsed.forEach(file -> System.err.println("   not parsed: " + file));
    counts.forEach((key, count) -> System.err.printf("   %5d %s%n", count, key));
    System.err.println("   slowest files: " + slowest(nanos).map(entry -> "%s %d ms".formatted(entry.getKey().getFileName(), millis(entry.getValue())))
      .collect(Collectors.joining(", ")));
    System.err.println("   slowest checks: " + slowest(perCheck).map(entry -> "%s %d ms".formatted(entry.getKey(), millis(entry.getValue())))
      .collect(Collectors.joining(", ")));
    failures.forEach(failure -> System.err.println("   ERROR " + failure));
  }

  private static <K> Stream<Map.Entry<K, Long>> slowest(Map<K, Long> measured) {
    return measured.entrySet().stream().sorted(Map.Entry.<K, Long>comparingByValue(Comparator.reverseOrder())).limit(SLOWEST);
  }

  private static double seconds(long nanoseconds) {
    return nanoseconds / (double) Duration.ofSeconds(1).toNanos();
  }

  private static long millis(long nanoseconds) {
    return Duration.ofNanos(nanoseconds).toMillis();
  }

  private SonarComponents components() {
    InternalSensorContext context = new InternalSensorContext();
    SonarComponents components = new SonarComponents(null, context.fileSystem(), new ClasspathForMain(context.config(), context.fileSystem()),
      new ClasspathForTest(context.config(), context.fileSystem()), null, null) {
      @Override
      public boolean reportAnalysisError(RecognitionException failure, InputFile file) {
        unparsed.add(top.relativize(file.path()) + " " + failure.getMessage());
        return true;
      }
    };
    components.setSensorContext(context);
    return components;
  }

  /**
   * What was logged as a failure: by our code from warnings on, by the analyzer from errors on.
   */
  private static final class Failures implements AutoCloseable {

    private static final int FRAMES = 6;
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
        .map(Failures::text)
        .toList();
    }

    private static String text(ILoggingEvent event) {
      IThrowableProxy thrown = event.getThrowableProxy();
      return event.getFormattedMessage() + (thrown == null ? "" : " " + thrown.getClassName() + ": " + thrown.getMessage()
        + Arrays.stream(thrown.getStackTraceElementProxyArray()).limit(FRAMES).map(StackTraceElementProxy::getSTEAsString)
          .collect(Collectors.joining("\n     ", "\n     ", "")));
    }

    @Override
    public void close() {
      root.detachAppender(log);
    }
  }
}
