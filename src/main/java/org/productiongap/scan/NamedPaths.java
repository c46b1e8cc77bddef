package org.productiongap.scan;

import java.io.File;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Files and folders that people name in one argument: separated by commas or as on a Java class path, with {@code *} and {@code **}.
 */
final class NamedPaths {

  private static final Pattern SEPARATORS = Pattern.compile("[," + Pattern.quote(File.pathSeparator) + "]");
  private static final Pattern WILDCARD = Pattern.compile("[*?]");
  private static final Pattern OTHER_SYNTAX = Pattern.compile("[\\[\\]{}]");
  private static final String JAR = ".jar";

  private NamedPaths() {
  }

  /**
   * The jars that are named, and those in folders that are.
   *
   * @throws ScanFailure when something named is not there
   */
  static List<Path> jars(String named) throws ScanFailure {
    List<Path> jars = new ArrayList<>();
    for (Path path : paths(named, "library")) {
      jars.addAll(jars(path));
    }
    return jars;
  }

  /**
   * The folders and jars of compiled classes that are named.
   *
   * @throws ScanFailure when something named is not there
   */
  static List<Path> classes(String named) throws ScanFailure {
    return paths(named, "folder of compiled classes");
  }

  private static List<Path> paths(String named, String what) throws ScanFailure {
    List<Path> paths = new ArrayList<>();
    for (String name : parts(named)) {
      if (!name.isBlank()) {
        paths.addAll(WILDCARD.matcher(name).find() && !exists(name) ? matching(name.strip(), what) : List.of(existing(name.strip(), what)));
      }
    }
    return paths;
  }

  /** A path may contain what separates others. */
  private static List<String> parts(String named) {
    return exists(named) ? List.of(named) : List.of(SEPARATORS.split(named));
  }

  private static boolean exists(String name) {
    try {
      return Files.exists(Path.of(name.strip()));
    } catch (InvalidPathException e) {
      return false;
    }
  }

  private static Path existing(String name, String what) throws ScanFailure {
    try {
      Path path = Path.of(name).toAbsolutePath().normalize();
      if (Files.isReadable(path)) {
        return path;
      }
      throw new ScanFailure("There is no " + what + " " + path + ", which is named as one.");
    } catch (InvalidPathException e) {
      throw new ScanFailure("There is no " + what + " " + name + ", which is named as one.", e);
    }
  }

  private static List<Path> matching(String pattern, String what) throws ScanFailure {
    String glob = pattern.replace(File.separatorChar, '/');
    int fixed = glob.lastIndexOf('/', WILDCARD.matcher(glob).results().findFirst().orElseThrow().start());
    Path folder = Path.of(fixed < 0 ? "" : glob.substring(0, fixed + 1)).toAbsolutePath().normalize();
    String rest = glob.substring(fixed + 1);
    PathMatcher matcher = FileSystems.getDefault().getPathMatcher("glob:" + OTHER_SYNTAX.matcher(rest).replaceAll("\\\\$0"));
    // a folder of libraries and what it holds would be the same twice
    int depth = rest.contains("**") ? Integer.MAX_VALUE : rest.split("/").length;
    try (Stream<Path> files = Files.isDirectory(folder) ? Files.walk(folder, depth) : Stream.empty()) {
      List<Path> found = files.filter(file -> matcher.matches(folder.relativize(file))).filter(file -> isLibrary(file, rest)).sorted().toList();
      if (found.isEmpty()) {
        throw new ScanFailure("There is no " + what + " " + folder + "/" + rest + ", which is named as one.");
      }
      return found;
    } catch (IOException e) {
      throw new ScanFailure("The folder " + folder + " cannot be read: " + e + ".", e);
    }
  }

  /** On a class path {@code lib/*} means the jars of a folder. */
  private static boolean isLibrary(Path file, String pattern) {
    return Files.isDirectory(file) ? !pattern.equals("*") : file.toString().endsWith(JAR);
  }

  static List<Path> jars(Path library) throws ScanFailure {
    if (!Files.isDirectory(library)) {
      return List.of(library);
    }
    try (Stream<Path> files = Files.list(library)) {
      return files.filter(file -> file.toString().endsWith(JAR)).sorted().toList();
    } catch (IOException e) {
      throw new ScanFailure("The folder of libraries " + library + " cannot be read: " + e + ".", e);
    }
  }
}
