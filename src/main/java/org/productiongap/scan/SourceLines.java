package org.productiongap.scan;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The lines of the files of a project, as they are now.
 */
final class SourceLines {

  private final Path root;
  private final Map<String, List<String>> files = new HashMap<>();

  /** @param root the scanned folder */
  SourceLines(Path root) {
    this.root = root;
  }

  /**
   * All lines of a file, without their ends.
   *
   * @param file relative to the root
   * @return no line when the file is gone or cannot be read
   */
  List<String> of(String file) {
    return files.computeIfAbsent(file, this::read);
  }

  private List<String> read(String file) {
    try {
      return new SourceFile(root.resolve(file), file).contents().lines().toList();
    } catch (IOException | InvalidPathException e) {
      // then nothing but its name is known
      return List.of();
    }
  }
}
