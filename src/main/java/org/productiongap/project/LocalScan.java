package org.productiongap.project;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What a scan without a server tells the plugin, which it has loaded into the same process, by system properties. The analyzer may look at
 * the files in several sittings; what they tell is judged after the last.
 *
 * @param root the folder of the project
 * @param files how many Java files the scan hands to the analyzer, in all sittings together
 * @param facts the path of the file that keeps what files tell from one sitting to the next
 * @param last whether this sitting is the last
 * @param verdicts the path of the file that takes the verdicts, as {@link ProjectMemory#save} writes it
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
    return root == null ? Optional.empty() : Optional.of(new LocalScan(root, Integer.getInteger(FILES), System.getProperty(FACTS),
      Boolean.getBoolean(LAST), System.getProperty(VERDICTS),
      System.getProperty(EXCLUSIONS, "").lines().toList()));
  }

  /**
   * Announces a sitting.
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
    return () -> {
      System.clearProperty(ROOT);
      System.clearProperty(FILES);
      System.clearProperty(FACTS);
      System.clearProperty(LAST);
      System.clearProperty(VERDICTS);
      System.clearProperty(EXCLUSIONS);
    };
  }

  /** What the files of the sittings before this one told. */
  public ProjectMemory memory() {
    Path kept = Path.of(facts);
    try {
      return Files.exists(kept) ? ProjectMemory.load(kept) : new ProjectMemory();
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
