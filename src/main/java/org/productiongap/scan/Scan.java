package org.productiongap.scan;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * The triage of a folder, without a server. {@link Command} starts it, where the engine is visible.
 * <p>
 * It is told by {@link ScanOptions}, and by system properties: {@code scan.analyzer} and {@code scan.plugin}, the two jars that
 * work; and where the command line is silent, {@code project}, the folder, or else {@code scan.sample}, the bundled prototype;
 * {@code libraries}, what the folder is compiled against; {@code verbose}, to be shown the engine's warnings; {@code scan.fileByFile}, to
 * have each file parsed by itself, as an IDE does, for comparison.
 */
public final class Scan {

  private static final int NOTHING_TO_FAIL_ON = 0;
  private static final int FAILED = 1;
  private static final int NOT_SCANNED = 2;

  private final UnaryOperator<String> settings;
  private final PrintStream out;
  private final PrintStream err;
  private boolean incomplete;

  private Scan(UnaryOperator<String> settings, PrintStream out, PrintStream err) {
    this.settings = settings;
    this.out = out;
    this.err = err;
  }

  /**
   * Scans and prints, and ends the process unless the exit code is 0.
   *
   * @param arguments the command line
   */
  public static void main(String[] arguments) {
    int code = run(System::getProperty, System.out, System.err, arguments);
    if (code != NOTHING_TO_FAIL_ON) {
      // ends Maven as well, which would otherwise bury the one sentence under a page of its own
      System.exit(code);
    }
  }

  /**
   * The command, without the process around it.
   *
   * @param settings gives the value of a property, or null
   * @param arguments the command line
   * @return the exit code: 0 when the folder was scanned, 1 when it was and has findings that the options name, 2 when it was not or a report
   *   of it could not be written
   */
  static int run(UnaryOperator<String> settings, PrintStream out, PrintStream err, String... arguments) {
    Scan scan = new Scan(settings, out, err);
    try {
      ScanOptions options = ScanOptions.parse(arguments);
      Optional<String> answer = options.answer();
      if (answer.isPresent()) {
        out.print(answer.get());
        return NOTHING_TO_FAIL_ON;
      }
      return scan.run(options);
    } catch (ScanFailure e) {
      err.println("Not scanned: " + e.getMessage());
      return NOT_SCANNED;
    }
  }

  private int run(ScanOptions options) throws ScanFailure {
    Baseline baseline = options.baseline().isPresent() ? Baseline.of(options.baseline().get()) : null;
    try (EngineLog log = EngineLog.open()) {
      try {
        int code = code(scan(options, baseline, log), options);
        return incomplete ? NOT_SCANNED : code;
      } catch (ScanFailure e) {
        log.lines().forEach(err::println);
        throw e;
      }
    }
  }

  /** What the options say of these results: a failure or not. */
  static int code(Results results, ScanOptions options) {
    return results.unknown().stream().anyMatch(finding -> options.failsOn(finding.gap().bucket())) ? FAILED : NOTHING_TO_FAIL_ON;
  }

  private Results scan(ScanOptions options, Baseline baseline, EngineLog log) throws ScanFailure {
    try (TemporaryFolder temporary = TemporaryFolder.create()) {
      return scan(options, baseline, log, temporary.path());
    }
  }

  private Results scan(ScanOptions options, Baseline baseline, EngineLog log, Path temporary) throws ScanFailure {
    Instant start = Instant.now();
    Optional<String> libraries = options.libraries().or(() -> property("libraries"));
    ProjectFiles all = ProjectFiles.in(folder(options), libraries.orElse(""));
    TeamTriage team = TeamTriage.of(options.triage(), all.root());
    ProjectFiles found = all.without(team.excludes(), team.file());
    for (Optional<Path> report : List.of(options.sarif(), options.gitlab(), options.json(), options.markdown(), options.html())) {
      check(report);
    }
    ProjectFiles files;
    ClassPath classPath;
    Results results;
    try (GitChanges changes = options.since().isEmpty() ? null : GitChanges.since(found.root(), options.since().get());
      Engine engine = new Engine(Path.of(required("scan.analyzer")), Path.of(required("scan.plugin")), property("scan.fileByFile").isPresent(), log)) {
      classPath = ClassPath.find(found, libraries.isPresent(), search(options), temporary);
      files = found.with(classPath.classes(), classPath.libraries());
      results = results(options, baseline, engine, files, team, changes);
    }
    Runnable triage = () -> {
      new TerminalReport(out, Terminal.colors(out)).print(files, classPath, results, log.unjudged(), Duration.between(start, Instant.now()));
      if (options.verbose() || property("verbose").isPresent()) {
        log.lines().forEach(out::println);
      }
    };
    if (options.github()) {
      GitHubCommands.print(results, triage, out);
    } else {
      triage.run();
    }
    write(options.sarif(), results, report -> Sarif.of(report, files.unreadable().stream().map(files::relative).toList(), log.unjudged()));
    write(options.gitlab(), results, GitLabReport::of);
    write(options.json(), results, JsonReport::of);
    write(options.markdown(), results, MarkdownPlan::of);
    write(options.html(), results, new HtmlReport(files, TerminalReport.limits(files, classPath, results, log.unjudged()), LocalDate.now())::of);
    return results;
  }

  private static ClassPath.Search search(ScanOptions options) {
    return new ClassPath.Search(options.binaries().orElse(""), options.offline(), options.allowBuild());
  }

  /** What the rules found, after the team's own triage, and as far as it is of the change that was named. */
  private Results results(ScanOptions options, Baseline baseline, Engine engine, ProjectFiles files, TeamTriage team, GitChanges changes)
    throws ScanFailure {
    try (Progress progress = new Progress(files.sources().size(), err, () -> Terminal.isInteractive(err), System::nanoTime)) {
      Results results = Results.of(files.root(), engine.analyze(files, team, progress), engine.version(), options.stage(), baseline);
      return SetAside.from(results, team, LocalDate.now(), options.since().orElse(null), changes);
    }
  }

  /** Finds out before the work that the name of a report is a mistake. */
  private static void check(Optional<Path> file) throws ScanFailure {
    if (file.isPresent() && Files.isDirectory(file.get())) {
      throw new ScanFailure("The report " + file.get().toAbsolutePath() + " cannot be written: it is a folder.");
    }
  }

  /** Writes a report, or says why not: the other reports are worth having all the same. */
  private void write(Optional<Path> file, Results results, Function<Results, String> report) {
    if (file.isPresent()) {
      Path path = file.get().toAbsolutePath();
      try {
        Files.createDirectories(path.getParent());
        // half of a character, which a hostile name may hold, becomes a question mark instead of an exception
        Files.write(path, report.apply(results).getBytes(StandardCharsets.UTF_8));
      } catch (IOException e) {
        incomplete = true;
        err.println("The report " + path + " cannot be written: " + ScanFailure.reason(e) + ".");
      }
    }
  }

  private String folder(ScanOptions options) throws ScanFailure {
    return options.folder().or(() -> property("project")).or(() -> property("scan.sample"))
      .orElseThrow(() -> new ScanFailure("Name the folder of the project; --help shows how."));
  }

  private Optional<String> property(String name) {
    return Optional.ofNullable(settings.apply(name));
  }

  private String required(String property) throws ScanFailure {
    return property(property).orElseThrow(() -> new ScanFailure("The property " + property + " is missing; \"java -jar production-gap.jar\" sets it."));
  }
}
