package org.productiongap.samples;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One file of {@code test-files/<Key>}, or all files of one of its folders, which belong together. Comments in the first lines of
 * a file may say which libraries it needs ({@code // libraries: legacy}; default {@code current}) and which parameters the rule has
 * ({@code // parameter: name=value}).
 *
 * @param key the rule
 * @param name the file or the folder, below the folder of the rule
 * @param files its Java files, sorted
 * @param others its files of other languages, sorted: configuration, build files, migration scripts
 */
public record Sample(String key, String name, List<Path> files, List<Path> others) {

  /** Where the folders of all rules are. */
  public static final Path ROOT = Path.of("test-files");

  private static final Path LIBRARIES = Path.of(System.getProperty("sample.libraries", "target/sample-libraries"));
  private static final Pattern PACKAGE = Pattern.compile("(?m)^package ([\\w.]+);");
  private static final Pattern EXPECTATION = Pattern.compile("(?://|#|--|<!--) ?Noncompliant");
  private static final int LINES_WITH_DIRECTIVES = 10;

  /**
   * A sample of Java alone.
   *
   * @param files at least one
   */
  public Sample(String key, String name, List<Path> files) {
    this(key, name, files, List.of());
  }

  /** All samples, sorted by rule and name. */
  public static List<Sample> all() {
    try (Stream<Path> files = Files.walk(ROOT)) {
      return files.filter(Files::isRegularFile)
        .sorted()
        .collect(Collectors.groupingBy(Sample::unit, TreeMap::new, Collectors.partitioningBy(Sample::isJava)))
        .entrySet().stream()
        .map(unit -> new Sample(unit.getKey().getName(0).toString(), unit.getKey().getFileName().toString(), unit.getValue().get(true), unit.getValue().get(false)))
        .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isJava(Path file) {
    return file.toString().endsWith(".java");
  }

  private static Path unit(Path file) {
    Path path = ROOT.relativize(file);
    if (path.getNameCount() < 2) {
      throw new IllegalStateException("A sample lives in the folder of its rule: " + file);
    }
    return path.subpath(0, 2);
  }

  /**
   * Samples that can be compiled together without seeing each other: no two of a batch share a package.
   *
   * @param samples in any order
   */
  static List<List<Sample>> inBatches(Collection<Sample> samples) {
    List<List<Sample>> batches = new ArrayList<>();
    List<Set<String>> taken = new ArrayList<>();
    for (Sample sample : samples) {
      Set<String> packages = sample.packages();
      int batch = 0;
      while (batch < taken.size() && !Collections.disjoint(taken.get(batch), packages)) {
        batch++;
      }
      if (batch == taken.size()) {
        taken.add(new HashSet<>());
        batches.add(new ArrayList<>());
      }
      taken.get(batch).addAll(packages);
      batches.get(batch).add(sample);
    }
    return batches;
  }

  private Set<String> packages() {
    return files.stream()
      .map(file -> PACKAGE.matcher(text(file)))
      .map(matcher -> matcher.find() ? matcher.group(1) : "")
      .collect(Collectors.toSet());
  }

  /** Whether a comment expects an issue. */
  public boolean reports() {
    return EXPECTATION.matcher(text()).find();
  }

  /** The folder that its files of other languages are relative to, like the folder of a project. */
  Path root() {
    Path unit = ROOT.resolve(key).resolve(name);
    return Files.isDirectory(unit) ? unit : unit.getParent();
  }

  /** The jars that it compiles against. */
  public List<File> libraries() {
    return libraryFolders().stream()
      .map(name -> LIBRARIES.resolve(name).toFile())
      .flatMap(folder -> jars(folder).stream())
      .toList();
  }

  /** The generations of libraries that it asks for. */
  public List<String> libraryFolders() {
    List<String> named = directives("libraries").flatMap(names -> Arrays.stream(names.split(","))).map(String::trim).distinct().toList();
    return named.isEmpty() ? List.of("current") : named;
  }

  private static List<File> jars(File folder) {
    File[] jars = folder.listFiles((dir, name) -> name.endsWith(".jar"));
    if (jars == null || jars.length == 0) {
      throw new IllegalStateException("No libraries in " + folder + "; run mvn generate-test-resources");
    }
    return Arrays.stream(jars).sorted().toList();
  }

  /** The parameters of the rule, each as {@code name=value}. */
  public List<String> parameters() {
    return directives("parameter").toList();
  }

  private Stream<String> directives(String directive) {
    String start = "// " + directive + ":";
    return files.stream()
      .flatMap(file -> text(file).lines().limit(LINES_WITH_DIRECTIVES))
      .filter(line -> line.startsWith(start))
      .map(line -> line.substring(start.length()).trim())
      .filter(value -> !value.isEmpty());
  }

  /** The text of all its files. */
  public String text() {
    return Stream.concat(files.stream(), others.stream()).map(Sample::text).collect(Collectors.joining("\n"));
  }

  static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String toString() {
    return key + "/" + name;
  }
}
