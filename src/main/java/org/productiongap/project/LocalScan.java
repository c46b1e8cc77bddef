package org.productiongap.project;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What a scan without a server tells the plugin, which it has loaded into the same process, by system properties.
 *
 * @param root the folder of the project
 * @param files how many Java files the scan hands to the analyzer
 * @param verdicts the path of the file that takes the verdicts, as {@link ProjectMemory#save} writes it
 * @param exclusions patterns of the paths that are left out, as {@code sonar.exclusions} has them
 */
public record LocalScan(String root, int files, String verdicts, List<String> exclusions) {

  private static final String ROOT = "productiongap.scan.root";
  private static final String FILES = "productiongap.scan.files";
  private static final String VERDICTS = "productiongap.scan.verdicts";
  /** One pattern a line. */
  private static final String EXCLUSIONS = "productiongap.scan.exclusions";

  /** The scan that goes on in this process. */
  public static Optional<LocalScan> current() {
    String root = System.getProperty(ROOT);
    return root == null ? Optional.empty() : Optional.of(new LocalScan(root, Integer.getInteger(FILES), System.getProperty(VERDICTS),
      System.getProperty(EXCLUSIONS, "").lines().toList()));
  }

  /**
   * Announces a scan.
   *
   * @return ends the announcement
   */
  public static Announced announce(Path root, int files, Path verdicts, List<String> exclusions) {
    System.setProperty(ROOT, root.toString());
    System.setProperty(FILES, Integer.toString(files));
    System.setProperty(VERDICTS, verdicts.toString());
    System.setProperty(EXCLUSIONS, String.join("\n", exclusions));
    return () -> {
      System.clearProperty(ROOT);
      System.clearProperty(FILES);
      System.clearProperty(VERDICTS);
      System.clearProperty(EXCLUSIONS);
    };
  }

  /** An announcement that ends without an exception. */
  @FunctionalInterface
  public interface Announced extends AutoCloseable {

    @Override
    void close();
  }
}
