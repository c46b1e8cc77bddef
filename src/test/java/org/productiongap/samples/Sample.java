package org.productiongap.samples;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * One file of {@code test-files}. Comments in its first lines may say which libraries it needs ({@code // libraries: legacy};
 * default {@code current}) and which parameters the rule has ({@code // parameter: name=value}).
 */
record Sample(Path file, String key) {

  private static final Path ROOT = Path.of("test-files");
  private static final Path LIBRARIES = Path.of(System.getProperty("sample.libraries", "target/sample-libraries"));

  static List<Sample> all() {
    try (Stream<Path> files = Files.walk(ROOT)) {
      return files.filter(file -> file.toString().endsWith(".java"))
        .sorted()
        .map(file -> new Sample(file, ROOT.relativize(file).getName(0).toString()))
        .toList();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  boolean reports() {
    return text().lines().anyMatch(line -> line.contains("// Noncompliant"));
  }

  List<File> libraries() {
    return directives("libraries").flatMap(names -> Arrays.stream(names.split(",")))
      .map(String::trim)
      .map(name -> LIBRARIES.resolve(name).toFile())
      .map(folder -> {
        File[] jars = folder.listFiles((dir, name) -> name.endsWith(".jar"));
        if (jars == null || jars.length == 0) {
          throw new IllegalStateException("No libraries in " + folder + "; run mvn generate-test-resources");
        }
        return jars;
      })
      .flatMap(Arrays::stream)
      .sorted()
      .toList();
  }

  List<String> parameters() {
    return directives("parameter").filter(line -> !line.isEmpty()).toList();
  }

  private Stream<String> directives(String name) {
    List<String> found = text().lines().limit(10)
      .filter(line -> line.startsWith("// " + name + ": "))
      .map(line -> line.substring(line.indexOf(": ") + 2).trim())
      .toList();
    return found.isEmpty() && name.equals("libraries") ? Stream.of("current") : found.stream();
  }

  String text() {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public String toString() {
    return ROOT.relativize(file).toString();
  }
}
