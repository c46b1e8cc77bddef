package org.productiongap.scan;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A folder for this process that is gone when it is closed, as far as nobody holds its files open.
 */
record TemporaryFolder(Path path) implements AutoCloseable {

  static TemporaryFolder create() throws ScanFailure {
    try {
      return new TemporaryFolder(Files.createTempDirectory("production-gap"));
    } catch (IOException e) {
      throw new ScanFailure("There is no place for temporary files: " + e + "; -Djava.io.tmpdir=FOLDER names another.", e);
    }
  }

  @Override
  public void close() {
    try (Stream<Path> files = Files.walk(path)) {
      List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
      for (Path file : deepestFirst) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      // the system empties its folder of temporary files
      path.toFile().deleteOnExit();
    }
  }
}
