package org.productiongap.samples;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sonar.sslr.api.RecognitionException;
import java.io.File;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.productiongap.checks.GapCheck;
import org.productiongap.project.FactCollector;
import org.productiongap.project.Judgment;
import org.productiongap.project.Project;
import org.productiongap.project.ProjectMemory;
import org.productiongap.project.ProjectRule;
import org.productiongap.realcode.AnalyzerComponents;
import org.sonar.api.batch.fs.InputFile;
import org.sonar.java.AnalysisProgress;
import org.sonar.java.SonarComponents;
import org.sonar.java.ast.JavaAstScanner;
import org.sonar.java.ast.visitors.CommentLinesVisitor;
import org.sonar.java.checks.verifier.internal.InternalInputFile;
import org.sonar.java.model.JParserConfig;
import org.sonar.java.model.JavaVersionImpl;
import org.sonar.plugins.java.api.JavaCheck;
import org.sonar.plugins.java.api.JavaVersion;
import org.sonarsource.analyzer.commons.checks.verifier.MultiFileVerifier;

/**
 * What checks found in a sample.
 *
 * @param findings the issues of all checks
 * @param failures what the checks could not judge
 * @param comments the comments of its files
 */
record Analysis(List<Finding> findings, List<String> failures, CommentLinesVisitor comments) {

  private static final JavaVersion JAVA = new JavaVersionImpl(17);

  /**
   * Runs checks over samples as the Java analyzer does. The files of one sample see the types of each other; samples that do not
   * share a package are parsed together, which takes a fraction of the time.
   *
   * @param checks new instances for each sample, with their parameters set
   * @param libraries the class path of each sample; empty for an analysis without one
   * @return by the name of the sample
   */
  static Map<String, Analysis> of(List<Sample> samples, Function<Sample, List<GapCheck>> checks, Function<Sample, List<File>> libraries) {
    Map<String, Analysis> analyses = new HashMap<>();
    samples.stream().collect(Collectors.groupingBy(libraries)).forEach((classPath, sharing) -> Sample.inBatches(sharing).forEach(batch -> {
      List<Run> runs = batch.stream().map(sample -> new Run(sample, checks.apply(sample), classPath)).toList();
      parse(runs, classPath);
      runs.forEach(run -> analyses.put(run.sample.toString(), run.end()));
    }));
    return analyses;
  }

  private static void parse(List<Run> runs, List<File> classPath) {
    Map<InputFile, Run> runOf = new LinkedHashMap<>();
    runs.forEach(run -> run.sample.files().forEach(file -> runOf.put(InternalInputFile.inputFile("", file.toFile()), run)));
    JParserConfig.Mode.BATCH.create(JAVA, classPath)
      .parse(runOf.keySet(), () -> false, new AnalysisProgress(runOf.size()), (file, result) -> runOf.get(file).visit(file, result));
  }

  /**
   * What checks that are none of ours report in a sample, with its libraries.
   *
   * @param foreign new instances
   */
  static List<Finding> ofForeign(Sample sample, List<JavaCheck> foreign) {
    SonarComponents components = Run.components();
    EveryFile bridge = new EveryFile(foreign, sample.libraries(), components, JAVA);
    JavaAstScanner scanner = new JavaAstScanner(components);
    scanner.setVisitorBridge(bridge);
    List<InputFile> files = sample.files().stream().map(file -> (InputFile) InternalInputFile.inputFile("", file.toFile())).toList();
    JParserConfig.Mode.BATCH.create(JAVA, sample.libraries())
      .parse(files, () -> false, new AnalysisProgress(files.size()), (file, result) -> scanner.simpleScan(file, result, tree -> {
        // nothing to clean up
      }));
    return findings(bridge);
  }

  private static List<Finding> findings(EveryFile bridge) {
    return bridge.issues().stream().map(Finding::of).toList();
  }

  /** The issues of one check. */
  List<Finding> of(Class<? extends GapCheck> check) {
    return findings.stream().filter(finding -> finding.check().equals(check.getSimpleName())).toList();
  }

  /**
   * Compares the issues of one check with the comments of the files: lines, and messages, ranges and secondary locations where
   * the comments give them.
   *
   * @param sample what was analyzed
   */
  void assertAsExpected(Sample sample, Class<? extends GapCheck> check) {
    MultiFileVerifier verifier = MultiFileVerifier.create(Stream.concat(sample.files().stream(), sample.others().stream()).findFirst().orElseThrow(), UTF_8);
    sample.others().forEach(file -> OtherComments.of(file).forEach(comment -> verifier.addComment(file, comment.line(), comment.column(), comment.text(),
      comment.prefix(), comment.suffix())));
    comments.getSyntaxTrivia().forEach((file, trivia) -> trivia.stream()
      .sorted(Comparator.comparingInt(comment -> comment.range().start().line()))
      .forEach(comment -> verifier.addComment(file, comment.range().start().line(), comment.range().start().column(), comment.comment(),
        "//".length(), 0)));
    of(check).forEach(finding -> finding.reportTo(verifier));
    if (sample.reports()) {
      verifier.assertOneOrMoreIssues();
    } else {
      verifier.assertNoIssuesRaised();
    }
  }

  /** The analysis of one sample; nothing that goes wrong in it passes, and nothing touches the other samples. */
  private static final class Run {

    private final Sample sample;
    private final CommentLinesVisitor comments = new CommentLinesVisitor();
    private final List<String> failures = new ArrayList<>();
    private final EveryFile bridge;
    private final JavaAstScanner scanner;

    private final ProjectMemory memory = new ProjectMemory();
    private final List<GapCheck> checks;

    private Run(Sample sample, List<GapCheck> checks, List<File> classPath) {
      this.sample = sample;
      this.checks = checks;
      checks.forEach(check -> check.remember(memory));
      List<JavaCheck> visitors = new ArrayList<>(checks);
      visitors.add(new FactCollector(memory, "", () -> {
        // judged in end()
      }));
      visitors.add(comments);
      SonarComponents components = components();
      bridge = new EveryFile(visitors, classPath, components, JAVA);
      scanner = new JavaAstScanner(components);
      scanner.setVisitorBridge(bridge);
    }

    private void visit(InputFile file, JParserConfig.Result result) {
      guarded(() -> scanner.simpleScan(file, result, tree -> {
        // a batch shares what the parser has read, so nothing is cleaned up after a single file
      }));
    }

    private Analysis end() {
      guarded(scanner::endOfAnalysis);
      List<Finding> findings = new ArrayList<>(findings(bridge));
      guarded(() -> findings.addAll(judge()));
      return new Analysis(findings, failures, comments);
    }

    private List<Finding> judge() {
      List<Finding> findings = new ArrayList<>();
      List<ProjectRule> rules = checks.stream().filter(ProjectRule.class::isInstance).map(ProjectRule.class::cast).toList();
      Judgment.of(rules, Project.of(memory, sample.root(), path -> !sample.others().contains(sample.root().resolve(path)), true),
        rule -> (place, message, clues) -> findings.add(Finding.of(rule.getClass(), sample.root(), place, message, clues)));
      return findings;
    }

    private void guarded(Runnable work) {
      try (LoggedFailures logged = new LoggedFailures()) {
        work.run();
        failures.addAll(logged.all());
      } catch (RuntimeException | AssertionError failure) {
        StringWriter trace = new StringWriter();
        failure.printStackTrace(new PrintWriter(trace));
        failures.add(trace.toString());
      }
    }

    private static SonarComponents components() {
      return new AnalyzerComponents() {
        @Override
        public boolean reportAnalysisError(RecognitionException failure, InputFile file) {
          throw new AssertionError("Cannot parse " + file, failure);
        }

        @Override
        public boolean shouldFailAnalysisOnException() {
          return true;
        }
      };
    }
  }
}
