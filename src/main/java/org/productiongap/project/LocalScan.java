package org.productiongap.project;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What a scan without a server tells the plugin, which it has loaded into the same process, by system properties. The analyzer may
 * get the files of one scan in several parts, one after the other.
 *
 * @param root the folder of the project
 * @param files how many Java files the scan has, in all parts; one that the analyzer never sees leaves the project incompletely known
 * @param facts the path of the file that keeps what earlier parts told, as {@link ProjectMemory#save} writes it
 * @param last whether no further part comes
 * @param verdicts the path of the file that takes the verdicts after the last part, written alike
 * @param exclusions patterns of the paths that are left out, as {@code sonar.exclusions} has them
 */
public record LocalScan(String root, int files, String facts, boolean last, String verdicts, List<String> exclusions) {

  private static final String ROOT = "productiongap.scan.root";
  private static final String FILES = "productiongap.scan.files";
  private static final String FACTS = "productiongap.scan.facts";
  private static final String LAST = "productiongap.scan.last";
  private static final String VERDICTS = "productiongap.scan.verdicts";
  /** One pattern a line. */
  private static final String EXCLUSIONS = "productiongap.scan.exclusions";

  /** The scan that goes on in this process. */
  public static Optional<LocalScan> current() {
    String root = System.getProperty(ROOT);
    return root == null ? Optional.empty() : Optional.of(new LocalScan(root, Integer.getInteger(FILES), System.getProperty(FACTS), Boolean.getBoolean(LAST),
      System.getProperty(VERDICTS), System.getProperty(EXCLUSIONS, "").lines().toList()));
  }

  /**
   * Announces this scan, or a part of it.
   *
   * @return ends the announcement
   */
  public Announced announce() {
    System.setProperty(ROOT, root);
    System.setProperty(FILES, Integer.toString(files));
    System.setProperty(FACTS, facts);
    System.setProperty(LAST, Boolean.toString(last));
    System.setProperty(VERDICTS, verdicts);
    System.setProperty(EXCLUSIONS, String.join("\n", exclusions));
    return () -> List.of(ROOT, FILES, FACTS, LAST, VERDICTS, EXCLUSIONS).forEach(System::clearProperty);
  }

  /** What earlier parts told. */
  public ProjectMemory memory() {
    Path earlier = Path.of(facts);
    try {
      return Files.exists(earlier) ? ProjectMemory.load(earlier) : new ProjectMemory();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** An announcement that ends without an exception. */
  @FunctionalInterface
  public interface Announced extends AutoCloseable {

    @Override
    void close();
  }
}
