package org.productiongap.server;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A folder that is analyzed as it is: nothing in it is compiled or changed.
 *
 * @param root the folder, an absolute path without links
 * @param classes the folders of compiled classes that lie where Maven and Gradle put them
 * @param libraries the jars that {@code dependency:copy-dependencies} left in {@code target/dependency}
 */
record ProjectFolder(Path root, List<Path> classes, List<Path> libraries) {

  /** What is left out of the analysis: tests, what tools make, and what other languages' analyzers would look at. */
  static final List<String> EXCLUSIONS = List.of(
    "**/src/test/**", "**/src/it/**", "**/src/testFixtures/**", "**/*Test.java", "**/*Tests.java", "**/*IT.java",
    "**/target/**", "**/build/**", "**/out/**", "**/node_modules/**", "**/.*/**",
    "**/*.js", "**/*.jsx", "**/*.mjs", "**/*.ts", "**/*.tsx", "**/*.vue", "**/*.css", "**/*.scss", "**/*.less", "**/*.htm", "**/*.html");

  private static final Set<String> OUTPUT = Set.of("target", "build", "out", "node_modules");
  private static final List<String> CLASSES = List.of("target/classes", "build/classes/java/main");
  private static final String LIBRARIES = "target/dependency";
  private static final String JAVA = ".java";

  /**
   * Looks through a folder; links are not followed.
   *
   * @param name the folder as it was typed
   * @throws ServerProblem when there is no such folder, or nothing to analyze in it
   */
  static ProjectFolder of(String name) {
    Path root = folder(name);
    Collector collector = new Collector(root);
    try {
      Files.walkFileTree(root, collector);
    } catch (IOException e) {
      throw new ServerProblem("The folder " + root + " cannot be read: " + e + ".", e);
    }
    if (!collector.hasJava) {
      throw new ServerProblem("There is no Java file to analyze in " + root + ", apart from tests and build output.");
    }
    return new ProjectFolder(root, collector.classes, collector.libraries);
  }

  private static Path folder(String name) {
    try {
      Path path = Path.of(name).toAbsolutePath().normalize();
      if (!Files.exists(path)) {
        throw new ServerProblem("There is no folder " + path + ".");
      }
      if (!Files.isDirectory(path)) {
        throw new ServerProblem(path + " is a file; name the folder of the project instead.");
      }
      if (!Files.isReadable(path) || !Files.isExecutable(path)) {
        throw new ServerProblem("The folder " + path + " is not readable for this user.");
      }
      return path.toRealPath();
    } catch (InvalidPathException | IOException e) {
      throw new ServerProblem("This folder cannot be analyzed: " + name + " (" + e.getMessage() + ").", e);
    }
  }

  private static final class Collector extends SimpleFileVisitor<Path> {

    private final Path root;
    private final List<Path> classes = new ArrayList<>();
    private final List<Path> libraries = new ArrayList<>();
    private boolean hasJava;

    Collector(Path root) {
      this.root = root;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
      if (folder.equals(root)) {
        collectTypes(folder);
        return FileVisitResult.CONTINUE;
      }
      String name = folder.getFileName().toString();
      if (name.startsWith(".") || OUTPUT.contains(name)) {
        return FileVisitResult.SKIP_SUBTREE;
      }
      collectTypes(folder);
      return FileVisitResult.CONTINUE;
    }

    private void collectTypes(Path module) throws IOException {
      CLASSES.stream().map(module::resolve).filter(Files::isDirectory).forEach(classes::add);
      if (Files.isDirectory(module.resolve(LIBRARIES))) {
        try (var jars = Files.list(module.resolve(LIBRARIES))) {
          jars.filter(jar -> jar.toString().endsWith(".jar")).sorted().forEach(libraries::add);
        }
      }
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      Path relative = root.relativize(file);
      hasJava |= attributes.isRegularFile() && file.toString().endsWith(JAVA)
        && EXCLUSIONS.stream().noneMatch(exclusion -> root.getFileSystem().getPathMatcher("glob:" + exclusion).matches(Path.of("/").resolve(relative.toString())));
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException failure) {
      return FileVisitResult.CONTINUE;
    }
  }
}
