package org.productiongap.scan;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * Libraries that a build has left in a module: copied beside its output, in an exploded or packaged web application, inside a Spring Boot
 * jar, in the folder of a Quarkus application.
 */
final class BuiltLibraries {

  private static final List<Path> FOLDERS = Stream.of("dependency", "dependencies", "lib", "quarkus-app/lib/main", "quarkus-app/lib/boot").map(Path::of)
    .toList();
  private static final Path WEB = Path.of("WEB-INF", "lib");
  private static final Pattern PACKAGED = Pattern.compile(".*\\.(?:jar|war)");
  private static final Pattern INSIDE = Pattern.compile("(?:BOOT-INF/lib|WEB-INF/lib|WEB-INF/lib-provided)/([^/\\\\]+\\.jar)");
  /** Bytes that are unpacked at most; nobody ships more, and a forged application must not fill the disk. */
  private static final long MOST_BYTES = 2L << 30;
  private static final int BUFFER = 1 << 16;

  private final Map<String, Path> jars = new LinkedHashMap<>();
  private final List<String> kinds = new ArrayList<>();
  private final Path unpacked;
  private long bytes;

  /**
   * @param unpacked a folder that takes what lies inside jars; made when it is needed
   */
  BuiltLibraries(Path unpacked) {
    this.unpacked = unpacked;
  }

  /** Looks through the output of a module, for instance {@code target}. */
  void add(Path output) {
    int before = jars.size();
    for (Path folder : FOLDERS) {
      if (addFolder(output.resolve(folder))) {
        note(folder.startsWith("quarkus-app") ? "the built Quarkus application" : output.getFileName() + "/" + folder);
      }
    }
    children(output).stream().filter(child -> addFolder(child.resolve(WEB))).forEach(child -> note("the built web application"));
    children(output.resolve("install")).stream().filter(child -> addFolder(child.resolve("lib"))).forEach(child -> note("the installed application"));
    if (jars.size() == before) {
      Stream.of(output, output.resolve("libs")).flatMap(folder -> children(folder).stream())
        .filter(file -> PACKAGED.matcher(file.getFileName().toString()).matches() && Files.isRegularFile(file)).forEach(this::addInside);
    }
  }

  /** The jars, each name once. */
  List<Path> jars() {
    return List.copyOf(jars.values());
  }

  /** Where they were, in a few words each. */
  List<String> kinds() {
    return List.copyOf(kinds);
  }

  private void note(String kind) {
    if (!kinds.contains(kind)) {
      kinds.add(kind);
    }
  }

  private boolean addFolder(Path folder) {
    List<Path> found = children(folder).stream().filter(file -> file.toString().endsWith(".jar")).toList();
    found.forEach(jar -> jars.putIfAbsent(jar.getFileName().toString(), jar));
    return !found.isEmpty();
  }

  private static List<Path> children(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    } catch (IOException e) {
      return List.of();
    }
  }

  private void addInside(Path application) {
    try (ZipFile zip = new ZipFile(application.toFile())) {
      for (Enumeration<? extends ZipEntry> entries = zip.entries(); entries.hasMoreElements() && bytes < MOST_BYTES;) {
        ZipEntry entry = entries.nextElement();
        Matcher inside = INSIDE.matcher(entry.getName());
        if (inside.matches() && !jars.containsKey(inside.group(1))) {
          Path jar = Files.createDirectories(unpacked).resolve(inside.group(1));
          unpack(zip, entry, jar);
          jars.put(inside.group(1), jar);
          note("the built " + (entry.getName().startsWith("BOOT") ? "Spring Boot jar" : "web application"));
        }
      }
    } catch (ZipException e) {
      // an application that is being built, or none at all
    } catch (IOException e) {
      note("a built application that cannot be read");
    }
  }

  private void unpack(ZipFile zip, ZipEntry entry, Path jar) throws IOException {
    try (InputStream in = zip.getInputStream(entry); OutputStream out = Files.newOutputStream(jar)) {
      byte[] buffer = new byte[BUFFER];
      for (int read = in.read(buffer); read >= 0 && bytes < MOST_BYTES; read = in.read(buffer)) {
        out.write(buffer, 0, read);
        bytes += read;
      }
    }
  }
}
