package org.productiongap.scan;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipFile;

/**
 * Libraries that stay open during an analysis. The analyzer opens each of them anew for every file; while one is open already, the JDK
 * shares its directory instead of reading it again.
 *
 * @param jars those that can be opened
 */
record OpenJars(List<ZipFile> jars) implements AutoCloseable {

  /** Opens what can be opened; the analyzer says itself what it cannot read. */
  static OpenJars of(List<Path> libraries) {
    List<ZipFile> jars = new ArrayList<>();
    for (Path library : libraries) {
      try {
        jars.add(new ZipFile(library.toFile()));
      } catch (IOException e) {
        // not a jar
      }
    }
    return new OpenJars(jars);
  }

  @Override
  public void close() throws IOException {
    for (ZipFile jar : jars) {
      jar.close();
    }
  }
}
