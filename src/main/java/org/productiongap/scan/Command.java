package org.productiongap.scan;

import java.io.File;
import java.io.PrintStream;
import java.lang.reflect.InvocationTargetException;
import java.net.MalformedURLException;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.logging.Handler;
import java.util.logging.LogManager;
import java.util.logging.Logger;
import org.productiongap.artifacts.ArtifactProblem;

/**
 * The command {@code production-gap DIR [options]}: finds the engine and starts {@link Scan} in a class loader of its own, where the
 * engine is visible. The system property {@code scan.plugin} names the jar of the command where this class was not loaded from it.
 */
public final class Command {

  private static final int NOT_SCANNED = 2;

  private Command() {
  }

  /**
   * Scans and prints, and ends the process unless the exit code is 0.
   *
   * @param arguments the command line
   * @throws Exception when the scan throws one, which it does not mean to
   */
  public static void main(String[] arguments) throws Exception {
    try {
      Optional<EngineJars> present = present();
      if (present.isPresent()) {
        scan(present.get(), arguments);
      } else if (!answered(System.out, arguments)) {
        scan(engine(ScanOptions.parse(arguments).offline()), arguments);
      }
    } catch (ScanFailure e) {
      System.err.println("Not scanned: " + e.getMessage());
      System.exit(NOT_SCANNED);
    }
  }

  /** Answers what needs no engine: a question for help or the version, and a command line that is wrong. */
  private static boolean answered(PrintStream out, String... arguments) throws ScanFailure {
    Optional<String> answer = ScanOptions.parse(arguments).answer();
    answer.ifPresent(out::print);
    return answer.isPresent();
  }

  /** What is there already. The scan itself answers questions then, so that the command line is read once. */
  private static Optional<EngineJars> present() {
    try {
      return EngineJars.present();
    } catch (ArtifactProblem e) {
      // said when it is fetched
      return Optional.empty();
    }
  }

  private static void scan(EngineJars jars, String... arguments) throws Exception {
    Path command = jar();
    System.setProperty("scan.plugin", command.toString());
    System.setProperty("scan.analyzer", jars.analyzer().toString());
    ClassLoader loader = new URLClassLoader("scan", urls(command, jars.engine()), ClassLoader.getPlatformClassLoader());
    Thread.currentThread().setContextClassLoader(loader);
    try {
      loader.loadClass(Scan.class.getName()).getMethod("main", String[].class).invoke(null, (Object) arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause() instanceof Exception cause ? cause : e;
    }
  }

  private static EngineJars engine(boolean offline) throws ScanFailure {
    Logger root = LogManager.getLogManager().getLogger("");
    List<Handler> handlers = List.of(root.getHandlers());
    // what the resolver has to say in detail is in the one sentence
    handlers.forEach(root::removeHandler);
    try {
      return EngineJars.resolve(offline, () -> System.err.println("Fetching SonarSource's analysis engine and Java analyzer, once; about 30 MB."));
    } finally {
      handlers.forEach(root::addHandler);
    }
  }

  private static Path jar() throws URISyntaxException {
    String named = System.getProperty("scan.plugin");
    return named == null ? Path.of(Command.class.getProtectionDomain().getCodeSource().getLocation().toURI()) : Path.of(named);
  }

  private static URL[] urls(Path command, List<Path> engine) throws MalformedURLException {
    List<URL> urls = new ArrayList<>(List.of(command.toUri().toURL()));
    for (File file : engine.stream().map(Path::toFile).toList()) {
      urls.add(file.toURI().toURL());
    }
    return urls.toArray(URL[]::new);
  }
}
