package org.productiongap.scan;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.function.UnaryOperator;

/**
 * The command {@code mvn -Pscan -Dproject=FOLDER}: the triage of a folder, without a server.
 * <p>
 * It is told by system properties: {@code project}, the folder, or else {@code scan.sample}, the bundled prototype;
 * {@code libraries}, what the folder is compiled against; {@code scan.analyzer} and {@code scan.plugin}, the two jars that work;
 * {@code verbose}, to be shown the engine's warnings.
 */
public final class Scan {

  private static final int NOT_SCANNED = 2;

  private Scan() {
  }

  /**
   * Scans and prints. Found gaps are no failure.
   *
   * @param arguments none
   */
  public static void main(String[] arguments) {
    int code = run(System::getProperty, System.out, System.err);
    if (code != 0) {
      // ends Maven as well, which would otherwise bury the one sentence under a page of its own
      System.exit(code);
    }
  }

  /**
   * The command, without the process around it.
   *
   * @param settings gives the value of a property, or null
   * @return the exit code: 0 when the folder was scanned, whatever was found
   */
  static int run(UnaryOperator<String> settings, PrintStream out, PrintStream err) {
    try (EngineLog log = EngineLog.open()) {
      try {
        scan(settings, log, out);
        if (settings.apply("verbose") != null) {
          log.lines().forEach(out::println);
        }
        return 0;
      } catch (ScanFailure e) {
        log.lines().forEach(err::println);
        err.println("Not scanned: " + e.getMessage());
        return NOT_SCANNED;
      }
    }
  }

  private static void scan(UnaryOperator<String> settings, EngineLog log, PrintStream out) throws ScanFailure {
    Instant start = Instant.now();
    String project = settings.apply("project");
    String libraries = settings.apply("libraries");
    ProjectFiles files = ProjectFiles.in(project == null ? required(settings, "scan.sample") : project, libraries == null ? "" : libraries);
    Engine engine = new Engine(Path.of(required(settings, "scan.analyzer")), Path.of(required(settings, "scan.plugin")));
    Engine.Analysis analysis = engine.analyze(files, log);
    new TerminalReport(out).print(files, analysis, log.unjudged(), Duration.between(start, Instant.now()));
  }

  private static String required(UnaryOperator<String> settings, String property) throws ScanFailure {
    String value = settings.apply(property);
    if (value == null) {
      throw new ScanFailure("The property " + property + " is missing; \"mvn -Pscan\" sets it.");
    }
    return value;
  }
}
