package org.productiongap.realcode;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.productiongap.checks.GapCheck;

/**
 * Runs the checks over an application that nobody here wrote.
 *
 * <pre>RealCode name root[:root...] class-path-file|- [Key...]</pre>
 *
 * The roots are searched for main sources. The class path file holds folders and jars, separated by colons or line breaks;
 * {@code -} is a run without class path. Without keys, every check runs. Standard output has one line per
 * issue: {@code Key<TAB>file:line<TAB>message<TAB>the line}. Standard error has the summary. The exit code is 1 when a check or
 * the analyzer failed, 2 for wrong arguments.
 */
public final class RealCode {

  private static final int SLOWEST = 5;

  private RealCode() {
  }

  public static void main(String[] args) throws IOException {
    if (args.length < 3) {
      System.err.println("Usage: RealCode name root[:root...] class-path-file|- [Key...]");
      System.exit(2);
    }
    List<Path> roots = split(args[1]).map(Path::of).map(Path::toAbsolutePath).map(Path::normalize).toList();
    List<File> classPath = args[2].equals("-") ? List.of() : split(Files.readString(Path.of(args[2]))).map(File::new).toList();
    List<String> keys = Arrays.asList(args).subList(3, args.length);
    List<GapCheck> checks = RealAnalysis.checks(keys);
    List<File> missing = classPath.stream().filter(file -> !file.exists()).toList();
    if (roots.stream().anyMatch(root -> !Files.isDirectory(root)) || !missing.isEmpty() || checks.isEmpty() || checks.size() < keys.size()) {
      System.err.printf("Roots %s; not there: %s; checks found for %s: %s%n", roots, missing, keys, checks);
      System.exit(2);
    }
    RealAnalysis analysis = new RealAnalysis(roots, classPath, checks);
    analysis.run();
    print(args[0], roots.get(0), classPath.size(), analysis);
    System.exit(analysis.failures().isEmpty() ? 0 : 1);
  }

  private static Stream<String> split(String list) {
    return Arrays.stream(list.split("[:\\r\\n]+")).map(String::trim).filter(entry -> !entry.isEmpty());
  }

  private static void print(String name, Path top, int libraries, RealAnalysis analysis) {
    analysis.issues().forEach(issue -> System.out.println(String.join("\t", issue.key(), issue.place(), issue.message(),
      issue.line() == 0 ? "" : line(top.resolve(issue.file()), issue.line()))));
    System.out.flush();
    System.err.printf("== %s: %d files, %d issues, %s, %.1f s in the files%n", name, analysis.files().size(), analysis.issues().size(),
      libraries == 0 ? "no class path" : libraries + " class path entries", seconds(analysis.nanos().values().stream().mapToLong(Long::longValue).sum()));
    System.err.printf("   %d unresolved types or packages%s%n", analysis.unresolved().size(),
      analysis.unresolved().stream().limit(SLOWEST).collect(Collectors.joining("; ", ": ", "")));
    analysis.unparsed().forEach(file -> System.err.println("   not parsed: " + file));
    analysis.issues().stream().collect(Collectors.groupingBy(RealAnalysis.Found::key, TreeMap::new, Collectors.counting()))
      .forEach((key, count) -> System.err.printf("   %5d %s%n", count, key));
    System.err.println("   slowest files: " + slowest(analysis.nanos()).map(entry -> "%s %d ms".formatted(entry.getKey().getFileName(), millis(entry.getValue())))
      .collect(Collectors.joining(", ")));
    System.err.println("   slowest checks: " + slowest(analysis.perCheck()).map(entry -> "%s %d ms".formatted(entry.getKey(), millis(entry.getValue())))
      .collect(Collectors.joining(", ")));
    analysis.failures().forEach(failure -> System.err.println("   ERROR " + failure));
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

  private static <K> Stream<Map.Entry<K, Long>> slowest(Map<K, Long> measured) {
    return measured.entrySet().stream().sorted(Map.Entry.<K, Long>comparingByValue(Comparator.reverseOrder())).limit(SLOWEST);
  }

  private static double seconds(long nanoseconds) {
    return nanoseconds / (double) Duration.ofSeconds(1).toNanos();
  }

  private static long millis(long nanoseconds) {
    return Duration.ofNanos(nanoseconds).toMillis();
  }
}
