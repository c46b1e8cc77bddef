package org.productiongap.realcode;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.productiongap.artifacts.Artifacts;

/**
 * An application that is published with its sources.
 *
 * @param modules {@code group:artifact:version} each: their sources are analyzed, what they need is on the class path
 * @param without {@code group:artifact} each: what the published POMs name and no public repository has, or what takes long and no source names
 * @param generated a path below the sources that starts so is written by a generator and left out
 * @param lines how many lines of Java that is
 * @param why what it is and which frameworks it uses
 */
public record Application(String name, List<String> modules, List<String> without, List<String> generated, long lines, String why) {

  /** The applications that the rules are tried on. */
  public static final Path LIST = Path.of("src/test/resources/ruling/applications.tsv");

  private static final int COLUMNS = 6;
  private static final Set<String> SCOPES = Set.of("compile", "runtime", "provided");
  private static final Pattern CONFIGURATION = Pattern.compile("(?!META-INF/maven/).*\\.(?:properties|ya?ml|xml|sql)");
  private static final Pattern POM = Pattern.compile("META-INF/maven/[^/]+/[^/]+/pom\\.xml");

  /** Reads the list: a row has six columns, lists in a column are separated by blanks, and a line that starts with # says something. */
  public static List<Application> listed(Path list) throws IOException {
    try (Stream<String> lines = Files.lines(list)) {
      return lines.filter(line -> !line.isBlank() && !line.startsWith("#")).map(Application::of).toList();
    }
  }

  private static Application of(String row) {
    String[] columns = row.split("\t", -1);
    if (columns.length != COLUMNS) {
      throw new IllegalArgumentException("Not " + COLUMNS + " columns: " + row);
    }
    return new Application(columns[0], words(columns[1]), words(columns[2]), words(columns[3]), Long.parseLong(columns[4]), columns[5]);
  }

  private static List<String> words(String column) {
    return column.isBlank() ? List.of() : List.of(column.split(" "));
  }

  /** The libraries and the compiled application itself. */
  public List<Path> classPath(Artifacts artifacts) {
    return artifacts.dependencies(modules, SCOPES, without).stream().filter(file -> file.toString().endsWith(".jar")).toList();
  }

  /**
   * Lays the modules out as they would be in a repository: the sources, the configuration that is packaged with them, and the POM.
   *
   * @return how many lines of Java there are
   */
  public long unpack(Artifacts artifacts, Path folder) throws IOException {
    long size = 0;
    for (String module : modules) {
      Path target = folder.resolve(module.split(":")[1]);
      size += unpackSources(artifacts.resolve(module, "sources"), target.resolve("src/main/java"));
      unpackConfiguration(artifacts.resolve(module), target);
    }
    return size;
  }

  private long unpackSources(Path jar, Path target) throws IOException {
    long size = 0;
    for (Path file : unpack(jar, entry -> entry.endsWith(".java") && generated.stream().noneMatch(entry::startsWith) ? target.resolve(entry) : null)) {
      size += lines(file);
    }
    return size;
  }

  private static void unpackConfiguration(Path jar, Path target) throws IOException {
    Path resources = target.resolve("src/main/resources");
    unpack(jar, entry -> {
      if (POM.matcher(entry).matches()) {
        return entry.contains("/" + target.getFileName() + "/") ? target.resolve("pom.xml") : null;
      }
      return CONFIGURATION.matcher(entry).matches() ? resources.resolve(entry) : null;
    });
  }

  private interface Destination {

    /** Where an entry goes; null if nowhere. */
    Path of(String entry);
  }

  private static List<Path> unpack(Path jar, Destination destination) throws IOException {
    List<Path> files = new ArrayList<>();
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      for (ZipEntry entry : zip.stream().filter(entry -> !entry.isDirectory()).sorted((a, b) -> a.getName().compareTo(b.getName())).toList()) {
        Path file = entry.getName().contains("..") ? null : destination.of(entry.getName());
        if (file != null) {
          Files.createDirectories(file.getParent());
          try (InputStream in = zip.getInputStream(entry)) {
            Files.write(file, in.readAllBytes());
          }
          files.add(file);
        }
      }
    }
    return files;
  }

  private static long lines(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    long breaks = 0;
    for (byte character : bytes) {
      breaks += character == '\n' ? 1 : 0;
    }
    return bytes.length > 0 && bytes[bytes.length - 1] != '\n' ? breaks + 1 : breaks;
  }
}
