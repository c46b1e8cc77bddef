package org.productiongap.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.productiongap.artifacts.Artifacts;
import org.productiongap.plugin.GapChecks;
import org.productiongap.project.FactCollector;
import org.productiongap.realcode.Application;
import org.productiongap.triage.Bucket;
import org.productiongap.triage.Stage;

/**
 * What the plugin costs: the real scanner analyzes the largest of the applications on Maven Central with a real server, with our rules and without them. The profile
 * {@code benchmark} runs it; {@code -Dbenchmark.lines=100000,200000,500000} are the sizes and {@code -Dbenchmark.repetitions=3} the runs that a median is taken of.
 * The table is printed and left in {@code target/benchmark/speed.md}.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SpeedBenchmark extends RealServer {

  private static final Path WORK = Path.of("target", "benchmark").toAbsolutePath();
  private static final String WITHOUT = "Without Production Gap";
  /** Little, so that all garbage is collected again and again, and what is left is what is needed. */
  private static final String HEAP = "-Xmx640m -Xmn128m -XX:+UseSerialGC -Xlog:gc:file=";
  /** Where a full collection of garbage leaves the heap: {@code Pause Full (Allocation Failure) 510M->188M(547M)}. */
  private static final Pattern COLLECTED = Pattern.compile("Pause Full .*?(\\d+)M->(\\d+)M\\(");
  private static final Pattern OWN_SENSOR = Pattern.compile("Sensor Production Gap.*\\(done\\) \\| time=(\\d+)ms");
  private static final String BUCKETS = Stream.of(Bucket.values()).map(Bucket::tag).collect(Collectors.joining(","));
  private static final int SLOWEST = 5;
  private static final int PERCENT = 100;
  private static final double NANOS_PER_MILLI = 1e6;
  /** Time for each line may not grow by more than this with the size; below it is the noise of a machine with other work. */
  private static final double LINEAR = 1.5;

  private final Set<String> ours = Stream.concat(GapChecks.all().stream(), Stream.of(FactCollector.class)).map(Class::getSimpleName).collect(Collectors.toCollection(LinkedHashSet::new));
  private final List<String> table = new ArrayList<>();
  private final Map<Integer, Run> withRules = new TreeMap<>();
  private final Map<Integer, Run> withoutRules = new TreeMap<>();
  private Path plugin;

  /**
   * One analysis.
   *
   * @param measures of the analyzer
   * @param judgment of the whole project, after the Java analysis, in milliseconds
   * @param heap the most that a full collection of garbage left, in megabytes
   * @param issues of our rules
   */
  private record Run(PerformanceMeasures measures, long judgment, long heap, int issues) {
  }

  @BeforeAll
  void start() throws IOException {
    unpack(WORK);
    plugin = install();
    restart();
    api.post("api/qualityprofiles/copy", Map.of("fromKey", profileKey(Stage.SCALE.profileName()), "toName", WITHOUT));
    api.post("api/qualityprofiles/deactivate_rules", Map.of("targetKey", profileKey(WITHOUT), "repositories", REPOSITORY));
  }

  @AfterAll
  void report() throws IOException {
    Files.write(WORK.resolve("speed.md"), table);
    table.forEach(System.out::println);
  }

  private void restart() {
    restart(Integer.getInteger("benchmark.port", 0));
  }

  @Test
  @Order(1)
  void analyses() throws IOException {
    int repetitions = Integer.parseInt(property("benchmark.repetitions"));
    List<Application> applications = Application.listed(Application.LIST).stream().sorted(Comparator.comparing(Application::lines).reversed()).toList();
    List<Integer> sizes = Arrays.stream(property("benchmark.lines").split(",")).map(Integer::valueOf).sorted().toList();
    List<Application> chosen = new ArrayList<>();
    for (long left = sizes.get(sizes.size() - 1); left > 0; left -= chosen.get(chosen.size() - 1).lines()) {
      chosen.add(applications.get(chosen.size()));
    }
    Path whole = WORK.resolve("applications");
    Set<Path> classPath = new LinkedHashSet<>();
    long lines = 0;
    try (Artifacts artifacts = Artifacts.open()) {
      for (Application application : chosen) {
        lines += application.unpack(artifacts, whole.resolve(application.name()));
        classPath.addAll(application.classPath(artifacts));
      }
    }
    table.add("Measured %s with SonarQube %s on %d processors, Java %s, %s, median of %d: %s.".formatted(LocalDate.now(), property("server.version"),
      Runtime.getRuntime().availableProcessors(), Runtime.version().feature(), System.getProperty("os.arch"), repetitions, chosen.stream().map(Application::name).collect(Collectors.joining(", "))));
    table.add("");
    table.add("| lines | Java analysis | our rules | share | mean of ours | mean of Sonar's | judgment | heap with | heap without |");
    table.add("|---|---|---|---|---|---|---|---|---|");
    for (int size : sizes) {
      Path sources = WORK.resolve("lines-" + size);
      int taken = take(whole, sources, size / (double) lines);
      List<Run> with = new ArrayList<>();
      List<Run> without = new ArrayList<>();
      for (int i = 0; i < repetitions; i++) {
        with.add(analyze("with-" + size, sources, classPath, Stage.SCALE.profileName()));
        without.add(analyze("without-" + size, sources, classPath, WITHOUT));
      }
      withRules.put(size, median(with));
      withoutRules.put(size, median(without));
      table.add(row(taken, withRules.get(size), withoutRules.get(size)));
    }
    table.add("");
    table.add("Slowest of ours: " + slowest(withRules.get(sizes.get(sizes.size() - 1)).measures) + ".");
    assertThat(withRules.values()).allMatch(run -> run.issues > 0).allMatch(run -> run.measures.count(ours, false) > GapChecks.all().size() / 2);
    assertThat(withoutRules.values()).allMatch(run -> run.measures.count(ours, true) > 0).allMatch(run -> run.issues == 0);
  }

  @Test
  @Order(2)
  void costGrowsWithTheLinesAndNoFaster() {
    List<Integer> sizes = List.copyOf(withRules.keySet());
    int least = sizes.get(0);
    int most = sizes.get(sizes.size() - 1);
    assertThat(perLine(most)).as("nanoseconds of our rules for each of %d lines", most).isLessThan(perLine(least) * LINEAR);
  }

  private double perLine(int size) {
    return withRules.get(size).measures.sum(ours, false).toNanos() / (double) size;
  }

  /** What the server, the scanner and the IDE pay before the first file. */
  @Test
  @Order(3)
  void startUp() throws IOException, ReflectiveOperationException {
    List<Long> loading = new ArrayList<>();
    for (int i = 0; i < Integer.parseInt(property("benchmark.repetitions")); i++) {
      loading.add(loading());
    }
    List<Long> with = new ArrayList<>();
    List<Long> without = new ArrayList<>();
    for (int i = 0; i < Integer.parseInt(property("benchmark.repetitions")); i++) {
      plugin = install();
      with.add(timed(this::restart));
      Files.delete(plugin);
      without.add(timed(this::restart));
    }
    table.add("");
    table.add("Start of the server: %d ms with the plugin, %d ms without. Loading and creating all rules, in the scanner and in an IDE: %d ms.".formatted(middle(with), middle(without), middle(loading)));
    assertThat(middle(loading)).isPositive();
  }

  /** Loads the packaged rules as the analyzer does, which has its API loaded already. */
  private long loading() throws IOException, ReflectiveOperationException {
    List<URL> urls = new ArrayList<>(List.of(Path.of(property("server.plugin")).toUri().toURL()));
    for (String entry : System.getProperty("java.class.path").split(System.getProperty("path.separator"))) {
      if (entry.endsWith(".jar") && !Path.of(entry).getFileName().toString().startsWith("sonar-production-gap")) {
        urls.add(Path.of(entry).toUri().toURL());
      }
    }
    try (URLClassLoader loader = new URLClassLoader(urls.toArray(URL[]::new), ClassLoader.getPlatformClassLoader())) {
      Class.forName("org.sonar.plugins.java.api.IssuableSubscriptionVisitor", true, loader);
      long start = System.nanoTime();
      List<?> rules = (List<?>) loader.loadClass(GapChecks.class.getName()).getMethod("instances").invoke(null);
      long time = (long) ((System.nanoTime() - start) / NANOS_PER_MILLI);
      assertThat(rules).hasSameSizeAs(GapChecks.all());
      return time;
    }
  }

  private static long timed(Runnable work) {
    long start = System.nanoTime();
    work.run();
    return (long) ((System.nanoTime() - start) / NANOS_PER_MILLI);
  }

  /** Takes every so manieth file, so that the mixture of code is the same for every size; what is left out is on the class path. */
  private static int take(Path from, Path to, double part) throws IOException {
    List<Path> files;
    try (Stream<Path> found = Files.walk(from)) {
      files = found.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    }
    int lines = 0;
    for (int i = 0; i < files.size(); i++) {
      if ((long) (i * part) != (long) ((i + 1) * part) || part >= 1) {
        Path target = to.resolve(from.relativize(files.get(i)));
        Files.createDirectories(target.getParent());
        Files.copy(files.get(i), target);
        lines += Files.readString(files.get(i), StandardCharsets.ISO_8859_1).split("\n").length;
      }
    }
    return lines;
  }

  private Run analyze(String project, Path sources, Set<Path> classPath, String profile) throws IOException {
    Path work = WORK.resolve(project + "-" + System.nanoTime());
    Path measures = work.resolve("measures.json");
    Path garbage = work.resolve("gc.log");
    Files.createDirectories(work);
    if (api.get("api/projects/search", Map.of("projects", project)).getAsJsonArray("components").isEmpty()) {
      api.post("api/projects/create", Map.of("project", project, "name", project));
    }
    api.post("api/qualityprofiles/add_project", Map.of("project", project, "language", "java", "qualityProfile", profile));
    Map<String, String> settings = new HashMap<>(Map.of(
      "sonar.sources", ".",
      "sonar.inclusions", "**/*.java",
      "sonar.cpd.exclusions", "**",
      "sonar.java.source", "21",
      "sonar.java.binaries", Files.createDirectories(work.resolve("empty")).toString(),
      "sonar.java.libraries", Analysis.list(List.copyOf(classPath)),
      "sonar.scanner.javaOpts", HEAP + garbage,
      "sonar.java.performance.measure", "true",
      "sonar.java.performance.measure.path", measures.toString()));
    String log = analysis(work).run(api, project, sources, settings);
    Matcher judged = OWN_SENSOR.matcher(log);
    long judgment = 0;
    while (judged.find()) {
      judgment += Long.parseLong(judged.group(1));
    }
    int issues = api.get("api/issues/search", Map.of("components", project, "resolved", "false", "tags", BUCKETS, "ps", "1")).get("total").getAsInt();
    return new Run(PerformanceMeasures.read(measures, ours), judgment, peak(garbage), issues);
  }

  private static long peak(Path garbage) throws IOException {
    try (Stream<String> lines = Files.lines(garbage)) {
      return lines.map(COLLECTED::matcher).filter(Matcher::find).mapToLong(collected -> Long.parseLong(collected.group(2))).max().orElseThrow();
    }
  }

  private Run median(List<Run> runs) {
    Run middle = runs.stream().sorted(Comparator.comparing(run -> run.measures.sum(ours, false).toNanos() / (double) run.measures.whole().toNanos())).toList().get(runs.size() / 2);
    return new Run(middle.measures, middle.judgment, middle(runs.stream().map(Run::heap).toList()), middle.issues);
  }

  private static long middle(List<Long> values) {
    return values.stream().sorted().toList().get(values.size() / 2);
  }

  private String row(int lines, Run with, Run without) {
    double own = with.measures.sum(ours, false).toNanos() / NANOS_PER_MILLI;
    double others = with.measures.sum(ours, true).toNanos() / NANOS_PER_MILLI;
    double whole = with.measures.whole().toNanos() / NANOS_PER_MILLI;
    return String.format(Locale.ROOT, "| %d | %.1f s | %.1f s | %.1f %% | %.0f ms | %.0f ms | %d ms | %d MB | %d MB |", lines, whole / 1000, own / 1000, PERCENT * own / whole,
      own / GapChecks.all().size(), others / with.measures.count(ours, true), with.judgment, with.heap, without.heap);
  }

  private String slowest(PerformanceMeasures measures) {
    return measures.checks().entrySet().stream().filter(check -> ours.contains(check.getKey()))
      .sorted(Map.Entry.<String, Duration>comparingByValue().reversed())
      .limit(SLOWEST)
      .map(check -> check.getKey().replaceFirst("Check$", "") + " " + check.getValue().toMillis() + " ms")
      .collect(Collectors.joining(", "));
  }
}
