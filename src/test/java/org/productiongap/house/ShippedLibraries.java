package org.productiongap.house;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.jar.JarFile;

/**
 * What the jar says of the libraries in it.
 */
final class ShippedLibraries {

  static final String NOTICE = "META-INF/THIRD-PARTY.txt";
  static final String LICENSE = "META-INF/LICENSE";
  private static final int COLUMNS = 6;

  private ShippedLibraries() {
  }

  /**
   * A library.
   *
   * @param folder where its classes are, below the folder of what is shaded
   * @param license as an SPDX expression, with a remark
   * @param reviewed the day when somebody last looked for known vulnerabilities of this version
   */
  record Library(String name, String version, String folder, String license, String source, LocalDate reviewed) {
  }

  /** The libraries that a jar names. */
  static List<Library> in(Path jar) throws IOException {
    return text(jar, NOTICE).lines().filter(line -> !line.isBlank() && !line.startsWith("#")).map(ShippedLibraries::library).toList();
  }

  private static Library library(String line) {
    String[] columns = line.split("\\s*\\|\\s*");
    if (columns.length != COLUMNS) {
      throw new IllegalArgumentException(NOTICE + " has a line that is not made of six columns: " + line);
    }
    return new Library(columns[0], columns[1], columns[2], columns[3], columns[4], LocalDate.parse(columns[5].strip()));
  }

  /** A text in a jar. */
  static String text(Path jar, String entry) throws IOException {
    try (JarFile file = new JarFile(jar.toFile())) {
      return new String(file.getInputStream(file.getJarEntry(entry)).readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
