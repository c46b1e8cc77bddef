package org.productiongap.robustness;

import com.sonar.sslr.api.RecognitionException;
import java.io.File;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.productiongap.checks.GapCheck;
import org.productiongap.plugin.GapChecks;
import org.productiongap.project.FactCollector;
import org.productiongap.project.ProjectMemory;
import org.productiongap.realcode.AnalyzerComponents;
import org.productiongap.samples.EveryFile;
import org.sonar.api.batch.fs.InputFile;
import org.sonar.check.Rule;
import org.sonar.java.AnalysisException;
import org.sonar.java.AnalysisProgress;
import org.sonar.java.SonarComponents;
import org.sonar.java.ast.JavaAstScanner;
import org.sonar.java.model.JParser;
import org.sonar.java.model.JParserConfig;
import org.sonar.java.model.JavaVersionImpl;
import org.sonar.java.reporting.AnalyzerMessage;
import org.sonar.plugins.java.api.JavaCheck;
import org.sonar.plugins.java.api.JavaVersion;
import org.sonar.plugins.java.api.caching.CacheContext;

/**
 * One module, analyzed by all checks as the Java analyzer does it: parsed in batches; what cannot be parsed is told and passed over;
 * what has not changed is skipped when every visitor can do without.
 */
final class JavaAnalysis {

  private static final int BATCH = 60;

  private final List<GapCheck> checks = GapChecks.instances();
  private final ProjectMemory memory;
  private final List<File> classPath;
  private final JavaVersion java;
  private final EveryFile bridge;
  private final JavaAstScanner scanner;
  private final Set<InputFile> unchanged = new HashSet<>();
  private final Map<Path, Duration> times = new TreeMap<>();
  private final List<String> failures = new ArrayList<>();
  private int unparsed;
  private int skipped;
  private volatile Path current;

  /** An analysis that skips nothing. */
  JavaAnalysis(ProjectMemory memory, List<File> classPath, int version) {
    this(memory, classPath, version, "", null);
  }

  /**
   * @param memory takes the facts; one for all modules
   * @param version of Java
   * @param fingerprint of the plugin and its rules
   * @param cache of the branch; null for an analysis without one
   */
  JavaAnalysis(ProjectMemory memory, List<File> classPath, int version, String fingerprint, CacheContext cache) {
    this.memory = memory;
    this.classPath = classPath;
    this.java = new JavaVersionImpl(version);
    checks.forEach(check -> check.remember(memory));
    List<JavaCheck> visitors = new ArrayList<>(checks);
    visitors.add(new FactCollector(memory, fingerprint, () -> {
      // the test judges
    }));
    SonarComponents components = new Components();
    bridge = new EveryFile(visitors, classPath, components, java);
    bridge.setCacheContext(cache);
    scanner = new JavaAstScanner(components);
    scanner.setVisitorBridge(bridge);
  }

  /** Analyzes everything. */
  JavaAnalysis run(Collection<? extends InputFile> files) {
    return run(files, file -> false);
  }

  /**
   * Analyzes.
   *
   * @param same whether a file is as it was in the analysis that the cache is from
   */
  JavaAnalysis run(Collection<? extends InputFile> files, Predicate<InputFile> same) {
    files.stream().filter(same).forEach(unchanged::add);
    try (FailureLog log = new FailureLog()) {
      List<InputFile> parsed = files.stream().filter(file -> !bridge.scanWithoutParsing(file)).map(InputFile.class::cast).toList();
      skipped = files.size() - parsed.size();
      for (int from = 0; from < parsed.size(); from += BATCH) {
        parse(parsed.subList(from, Math.min(parsed.size(), from + BATCH)));
      }
      scanner.endOfAnalysis();
      failures.addAll(log.failures());
    }
    return this;
  }

  /** The parser's compiler fails on some broken files, with an error that takes all files along that are parsed together; the others are judged without them. */
  private void parse(List<InputFile> batch) {
    Set<InputFile> judged = new HashSet<>();
    try {
      parse(batch, judged);
    } catch (AssertionError ofTheParser) {
      List<InputFile> rest = batch.stream().filter(file -> !judged.contains(file)).toList();
      if (rest.size() <= 1) {
        unparsed += rest.size();
      } else {
        parse(rest.subList(0, rest.size() / 2));
        parse(rest.subList(rest.size() / 2, rest.size()));
      }
    }
  }

  private void parse(List<InputFile> batch, Set<InputFile> judged) {
    List<Runnable> cleaners = new ArrayList<>();
    AnalysisProgress progress = new AnalysisProgress(batch.size());
    progress.startBatch(batch.size());
    JParserConfig.Mode.BATCH.create(java, classPath).parse(batch, () -> false, progress, (file, result) -> {
      long start = cpu();
      judged.add(file);
      current = Path.of(file.uri());
      try {
        scanner.simpleScan(file, result, tree -> cleaners.add(tree.sema.getEnvironmentCleaner()));
      } catch (RuntimeException | Error failure) {
        if (isOfTheParser(failure)) {
          unparsed++;
        } else {
          StringWriter trace = new StringWriter();
          failure.printStackTrace(new PrintWriter(trace));
          failures.add(file + ": " + trace.toString().lines().limit(30).toList());
        }
      }
      times.put(current, Duration.ofNanos(cpu() - start));
    });
    progress.endBatch();
    cleaners.forEach(Runnable::run);
  }

  /** The parser's own failure on a broken file, which the analyzer logs at work: it came before any check. */
  private static boolean isOfTheParser(Throwable failure) {
    return failure instanceof AnalysisException && failure.getCause() != null
      && Arrays.stream(failure.getCause().getStackTrace()).anyMatch(frame -> frame.getClassName().equals(JParser.class.getName()));
  }

  private static long cpu() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  /** Exceptions that left a check, or that a check logged. */
  List<String> failures() {
    return failures;
  }

  /** The processor time that all checks took for each file, the parser not included. */
  Map<Path, Duration> times() {
    return times;
  }

  /** The file that is being judged, for whoever finds that it takes too long. */
  Path current() {
    return current;
  }

  /** How many files the parser refused. */
  int unparsed() {
    return unparsed;
  }

  /** How many files were not even parsed. */
  int skipped() {
    return skipped;
  }

  /** The checks, which judge the project too. */
  List<GapCheck> checks() {
    return checks;
  }

  ProjectMemory memory() {
    return memory;
  }

  /** What the checks said of single files, as {@code Key file:line message}. */
  List<Issue> issues() {
    return bridge.issues().stream().map(JavaAnalysis::issue).toList();
  }

  private static Issue issue(AnalyzerMessage message) {
    AnalyzerMessage.TextSpan span = message.primaryLocation();
    return new Issue(message.getCheck().getClass().getAnnotation(Rule.class).key(), Path.of(((InputFile) message.getInputComponent()).uri()),
      span == null ? 0 : span.startLine, message.getMessage());
  }

  /**
   * A finding.
   *
   * @param rule its key
   * @param line 0 for the whole file
   */
  record Issue(String rule, Path file, int line, String message) {
  }

  private final class Components extends AnalyzerComponents {

    @Override
    public boolean reportAnalysisError(RecognitionException failure, InputFile file) {
      unparsed++;
      return false;
    }

    @Override
    public boolean canSkipUnchangedFiles() {
      return true;
    }

    @Override
    public boolean fileCanBeSkipped(InputFile file) {
      return unchanged.contains(file);
    }
  }
}
