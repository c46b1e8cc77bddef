package org.productiongap.realcode;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A finding in an application that nobody here wrote, and what reading the code says of it.
 *
 * @param line 0 if the finding is on the whole file
 * @param why one short sentence if the verdict is {@link Verdict#WRONG} or {@link Verdict#DEBATABLE}; may be empty otherwise
 */
public record Recorded(Verdict verdict, String application, String file, int line, String message, String why) implements Comparable<Recorded> {

  /** Where the findings are recorded: a file for each rule, a row for each finding. */
  public static final Path FOLDER = Path.of("src/test/ruling");

  private static final Path SILENT = FOLDER.resolve("silent.txt");
  private static final String EXTENSION = ".tsv";
  private static final int COLUMNS = 5;
  private static final Comparator<Recorded> ORDER = Comparator.comparing(Recorded::application).thenComparing(Recorded::file)
    .thenComparingInt(Recorded::line).thenComparing(Recorded::message).thenComparing(Recorded::verdict).thenComparing(Recorded::why);

  /** What a reader of the code says of a finding. */
  public enum Verdict {
    /** The gap is there. */
    RIGHT,
    /** There is no such gap. */
    WRONG,
    /** People who know the application would disagree about it. */
    DEBATABLE,
    /** Nobody has read it yet. */
    UNREAD
  }

  @Override
  public int compareTo(Recorded other) {
    return ORDER.compare(this, other);
  }

  /** Whether this is the other finding, whatever the verdicts. */
  boolean isSameAs(Recorded other) {
    return application.equals(other.application) && place().equals(other.place()) && message.equals(other.message);
  }

  String place() {
    return line == 0 ? file : file + ":" + line;
  }

  /** Reads what is recorded, the rules in the order of their keys. */
  public static SortedMap<String, List<Recorded>> all() throws IOException {
    SortedMap<String, List<Recorded>> all = new TreeMap<>();
    try (Stream<Path> files = Files.list(FOLDER)) {
      for (Path file : files.filter(path -> path.toString().endsWith(EXTENSION)).toList()) {
        String name = file.getFileName().toString();
        all.put(name.substring(0, name.length() - EXTENSION.length()), read(file));
      }
    }
    return all;
  }

  /** The keys of the rules that looked at all applications and found nothing, in order. */
  public static List<String> silent() throws IOException {
    return Files.readAllLines(SILENT);
  }

  /** Writes which rules looked at all applications and found nothing. */
  static void writeSilent(Collection<String> keys) throws IOException {
    Files.write(SILENT, keys.stream().sorted().toList());
  }

  private static List<Recorded> read(Path file) throws IOException {
    return Files.readAllLines(file).stream().map(row -> of(row, file)).toList();
  }

  private static Recorded of(String row, Path file) {
    String[] columns = row.split("\t", -1);
    if (columns.length != COLUMNS) {
      throw new IllegalArgumentException(file.getFileName() + ": not verdict, application, place, message and reason: " + row);
    }
    int colon = columns[2].lastIndexOf(':');
    return new Recorded(Verdict.valueOf(columns[0].toUpperCase(Locale.ROOT)), columns[1], colon < 0 ? columns[2] : columns[2].substring(0, colon),
      colon < 0 ? 0 : Integer.parseInt(columns[2].substring(colon + 1)), columns[3], columns[4]);
  }

  /** Writes what was found with one rule; nothing found is no file. */
  static void write(String key, List<Recorded> findings) {
    Path file = FOLDER.resolve(key + EXTENSION);
    try {
      if (findings.isEmpty()) {
        Files.deleteIfExists(file);
      } else {
        Files.createDirectories(FOLDER);
        Files.writeString(file, String.join("", findings.stream().sorted().map(finding -> finding.row() + "\n").toList()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String row() {
    return String.join("\t", verdict.name().toLowerCase(Locale.ROOT), application, place(), message, why);
  }

  /**
   * Returns what was found now with the verdicts of what was recorded: a finding is the same in the same file with the same
   * message, on the nearest line.
   */
  static List<Recorded> judged(List<Recorded> found, List<Recorded> before) {
    List<Recorded> open = new ArrayList<>(found);
    List<Recorded> judged = new ArrayList<>();
    List<Recorded> left = new ArrayList<>(before);
    left.removeIf(old -> open.stream().filter(old::isSameAs).findFirst().map(same -> open.remove(same) && judged.add(old)).orElse(false));
    for (Recorded old : left) {
      Optional<Recorded> nearest = open.stream()
        .filter(now -> now.application.equals(old.application) && now.file.equals(old.file) && now.message.equals(old.message))
        .min(Comparator.comparingInt(now -> Math.abs(now.line - old.line)));
      nearest.ifPresent(now -> {
        open.remove(now);
        judged.add(new Recorded(old.verdict, now.application, now.file, now.line, now.message, old.why));
      });
    }
    judged.addAll(open);
    return judged.stream().sorted().toList();
  }
}
