package org.productiongap.server;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An installed JDK.
 *
 * @param home its folder
 * @param version its feature version, such as 21
 */
record Jdk(Path home, int version) {

  private static final String SONAR_JAVA_PATH = "SONAR_JAVA_PATH";
  private static final String JAVA_HOME = "JAVA_HOME";
  private static final Pattern VERSION = Pattern.compile("\"?(?:1\\.)?(\\d+)[^\"]*\"?");
  private static final List<String> SHARED = List.of("/usr/lib/jvm", "/usr/lib64/jvm", "/usr/java", "/usr/local/java", "/opt/java", "/opt",
    "/Library/Java/JavaVirtualMachines", "C:\\Program Files\\Java", "C:\\Program Files\\Eclipse Adoptium", "C:\\Program Files\\Microsoft",
    "C:\\Program Files\\Amazon Corretto", "C:\\Program Files\\Zulu");
  private static final List<String> OWN = List.of(".sdkman/candidates/java", ".jdks", ".gradle/jdks", ".local/share/mise/installs/java",
    ".asdf/installs/java", "Library/Java/JavaVirtualMachines");

  /**
   * The versions of Java that a server runs on.
   *
   * @param oldest the oldest
   * @param newest the newest
   */
  record Versions(int oldest, int newest) {

    private static final int FIRST_OF_2026 = 26;
    private static final Versions LATEST = new Versions(21, Integer.MAX_VALUE);
    /** The search engine of these servers asks for the security manager, which Java 24 removed. */
    private static final Versions UNTIL_2025 = new Versions(17, 23);

    /** What a server needs; {@code 26.9.0.129388} is how its version looks. */
    static Versions of(String server) {
      return Integer.parseInt(server.replaceFirst("\\..*", "")) < FIRST_OF_2026 ? UNTIL_2025 : LATEST;
    }

    boolean contain(Jdk jdk) {
      return jdk.version >= oldest && jdk.version <= newest;
    }

    @Override
    public String toString() {
      return newest == Integer.MAX_VALUE ? oldest + " or newer" : oldest + " to " + newest;
    }
  }

  /** The program that runs Java. */
  Path java() {
    return program(home, "java");
  }

  /** The program that compiles Java. */
  Path javac() {
    return program(home, "javac");
  }

  /**
   * Looks for a JDK that suits. One that the environment names wins; else the oldest that suffices, because servers are tested
   * with the long-term releases.
   *
   * @param versions what suits
   * @param environment the environment variables
   * @param usable whether the account that is to run it may
   * @throws ServerProblem when there is none
   */
  static Jdk find(Versions versions, Map<String, String> environment, Predicate<Path> usable) {
    return find(versions, named(environment), installed(environment), usable);
  }

  static Jdk find(Versions versions, Set<Path> named, Set<Path> installed, Predicate<Path> usable) {
    List<Jdk> jdks = Stream.concat(
      named.stream().flatMap(home -> at(home).stream()),
      installed.stream().flatMap(home -> at(home).stream()).sorted(Comparator.comparing(Jdk::version))).toList();
    return jdks.stream()
      .filter(jdk -> versions.contain(jdk) && usable.test(jdk.java()))
      .findFirst()
      .orElseThrow(() -> new ServerProblem("This needs a full JDK %s (with bin/javac) that every user may run; found %s; set %s to the folder of one."
        .formatted(versions, jdks.isEmpty() ? "none" : names(jdks), JAVA_HOME)));
  }

  /**
   * The JDK in a folder.
   *
   * @return empty when the folder holds none, or one without a compiler
   */
  static Optional<Jdk> at(Path home) {
    if (!Files.isExecutable(program(home, "java")) || !Files.isExecutable(program(home, "javac"))) {
      return Optional.empty();
    }
    Properties release = new Properties();
    try (Reader reader = Files.newBufferedReader(home.resolve("release"))) {
      release.load(reader);
    } catch (IOException | IllegalArgumentException e) {
      return Optional.empty();
    }
    var version = VERSION.matcher(release.getProperty("JAVA_VERSION", ""));
    return version.matches() ? Optional.of(new Jdk(home, Integer.parseInt(version.group(1)))) : Optional.empty();
  }

  private static String names(List<Jdk> jdks) {
    return jdks.stream().map(jdk -> "%s (%d)".formatted(jdk.home, jdk.version)).distinct().collect(Collectors.joining(", "));
  }

  private static Path program(Path home, String name) {
    Path program = home.resolve("bin").resolve(name);
    return Files.exists(program) ? program : home.resolve("bin").resolve(name + ".exe");
  }

  private static Set<Path> named(Map<String, String> environment) {
    Set<Path> homes = new LinkedHashSet<>();
    path(environment.get(SONAR_JAVA_PATH)).map(Path::getParent).map(Path::getParent).ifPresent(homes::add);
    path(environment.get(JAVA_HOME)).ifPresent(homes::add);
    return homes;
  }

  private static Set<Path> installed(Map<String, String> environment) {
    Set<Path> homes = new TreeSet<>();
    environment.keySet().stream().filter(name -> name.startsWith(JAVA_HOME)).sorted()
      .forEach(name -> path(environment.get(name)).ifPresent(homes::add));
    path(System.getProperty("java.home")).ifPresent(homes::add);
    List<Path> folders = new ArrayList<>();
    SHARED.forEach(folder -> path(folder).ifPresent(folders::add));
    OWN.forEach(folder -> folders.add(Path.of(System.getProperty("user.home"), folder)));
    for (Path folder : folders) {
      try (Stream<Path> children = Files.list(folder)) {
        children.forEach(child -> {
          homes.add(real(child));
          homes.add(real(child.resolve("Contents/Home")));
        });
      } catch (IOException e) {
        // not on this machine, or not for us
      }
    }
    return homes;
  }

  private static Path real(Path path) {
    try {
      return path.toRealPath();
    } catch (IOException e) {
      return path;
    }
  }

  private static Optional<Path> path(String text) {
    try {
      return text == null || text.isBlank() ? Optional.empty() : Optional.of(Path.of(text));
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }
}
