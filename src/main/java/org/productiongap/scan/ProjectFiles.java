package org.productiongap.scan;

import java.io.File;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a folder holds for a scan: the main Java sources of all its modules, and whatever tells their types.
 *
 * @param root the folder, an absolute path without links
 * @param sources the main Java files, sorted
 * @param classes the folders of compiled classes that lie where Maven and Gradle put them
 * @param libraries the jars that were named, those that {@code dependency:copy-dependencies} left in {@code target/dependency}, and
 *   those in folders for jars, such as {@code lib}
 * @param builds the build files of Maven and Gradle, sorted
 * @param unreadable files and folders that could not be read and are left out
 */
public record ProjectFiles(Path root, List<Path> sources, List<Path> classes, List<Path> libraries, List<Path> builds, List<Path> unreadable) {

  /** What Java says for a character that the locale does not know. */
  static final char UNKNOWN_CHARACTER = '\uFFFD';
  private static final int ASCII = 128;

  /**
   * Looks through a folder. Links to folders are not followed: what they lead to is elsewhere, or is already here.
   *
   * @param folder the folder as it was typed
   * @param libraries jars, folders of jars and patterns of both, separated by commas or as on a Java class path; may be empty
   * @throws ScanFailure when the folder cannot be scanned, holds no main Java file, or a named library does not exist
   */
  public static ProjectFiles in(String folder, String libraries) throws ScanFailure {
    Path root = readable(folder);
    ProjectFiles files = new ProjectFiles(root, new ArrayList<>(), new ArrayList<>(), new ArrayList<>(NamedPaths.jars(libraries)), new ArrayList<>(),
      new ArrayList<>());
    Collector collector = new Collector(files);
    try {
      Files.walkFileTree(root, collector);
    } catch (IOException e) {
      throw new ScanFailure("The folder " + root + " cannot be read: " + e + ".", e);
    }
    if (files.sources.isEmpty()) {
      String hidden = files.unreadable.isEmpty() ? "" : " and what this user may not read";
      throw new ScanFailure("There is no Java file to scan in " + root + ", apart from tests, generated code and build output" + hidden
        + "; name the folder of a Java project."
        + (collector.otherLanguages.isEmpty() ? "" : " What is there is " + String.join(", ", collector.otherLanguages) + ", which it does not read."));
    }
    Collections.sort(files.sources);
    Collections.sort(files.classes);
    Collections.sort(files.builds);
    return files;
  }

  /**
   * The same project without some of its sources.
   *
   * @param excluded whether a path, relative to the root and with slashes, is left out
   * @param by who says so
   * @throws ScanFailure when no source is left
   */
  ProjectFiles without(Predicate<String> excluded, String by) throws ScanFailure {
    List<Path> left = sources.stream().filter(source -> !excluded.test(relative(source))).toList();
    if (left.isEmpty()) {
      throw new ScanFailure(by + " leaves out every Java file in " + root + ".");
    }
    return new ProjectFiles(root, left, classes, libraries, builds, unreadable);
  }

  /** The path of a file of this project as people read it: relative to the root, with slashes. */
  String relative(Path file) {
    return root.relativize(file).toString().replace(File.separatorChar, '/');
  }

  private static Path readable(String folder) throws ScanFailure {
    if (folder.isBlank()) {
      throw new ScanFailure("The name of the folder is empty; name the folder of the project, for example \".\".");
    }
    Path path;
    try {
      path = Path.of(folder).toAbsolutePath().normalize();
    } catch (InvalidPathException e) {
      String locale = folder.chars().allMatch(character -> character < ASCII) ? "" : " for this locale; LC_ALL=C.UTF-8 sets one that knows every character";
      throw new ScanFailure("This is not the name of a folder" + locale + ": " + folder + ".", e);
    }
    if (Files.notExists(path)) {
      throw new ScanFailure("There is no folder " + path + ".");
    }
    if (Files.exists(path) && !Files.isDirectory(path)) {
      throw new ScanFailure(path + " is a file; name the folder of the project instead.");
    }
    if (!Files.isReadable(path) || !Files.isExecutable(path)) {
      throw new ScanFailure("The folder " + path + " is not readable for this user.");
    }
    try {
      return path.toRealPath();
    } catch (IOException e) {
      throw new ScanFailure("The folder " + path + " cannot be read: " + e + ".", e);
    }
  }

  /** The folders of compiled classes that modules have where Maven and Gradle put them. */
  static List<Path> compiled(Collection<Path> modules) {
    return modules.stream().flatMap(module -> Collector.CLASSES.stream().map(module::resolve)).filter(Files::isDirectory).toList();
  }

  /** These files with another class path. */
  ProjectFiles with(List<Path> otherClasses, List<Path> otherLibraries) {
    return new ProjectFiles(root, sources, otherClasses, otherLibraries, builds, unreadable);
  }

  /**
   * Chooses by convention. Below a folder {@code src} the names of folders are packages, so build output is looked for outside only.
   */
  private static final class Collector extends SimpleFileVisitor<Path> {

    private static final Path SOURCES = Path.of("src");
    private static final Path MAIN_SOURCES = Path.of("src", "main");
    private static final Path JAVA_SOURCES = Path.of("src", "main", "java");
    private static final List<Path> CLASSES = Stream.of("target/classes", "build/classes/java/main", "build/classes/kotlin/main",
      "build/classes/groovy/main", "target/WEB-INF/classes")
      .map(Path::of).toList();
    private static final Path INTELLIJ = Path.of("out", "production");
    private static final Set<String> JARS = Set.of("lib", "libs");
    private static final Set<String> BUILD_TOOLS = Set.of("gradle", "wrapper", ".mvn", "buildSrc");
    private static final String POM = "pom.xml";
    private static final Path LIBRARIES = Path.of("target", "dependency");
    private static final Set<String> NEVER = Set.of("node_modules", "generated", "generated-sources", "generated-src");
    private static final Set<String> BUILD_OUTPUT = Set.of("target", "build", "out", "bin", "dist");
    private static final Set<String> TESTS = Set.of("test", "tests");
    private static final Pattern TEST_SOURCES = Pattern.compile("it|tests?|test[-A-Z_].*|.*[-_]tests?|.*Tests?|jmh");
    private static final Pattern TEST_FILE = Pattern.compile(".*(?:Tests?|TestCase|IT)\\.java");

    private static final Map<String, String> OTHER_LANGUAGES = Map.of("kt", "Kotlin", "groovy", "Groovy", "scala", "Scala");

    private final ProjectFiles files;
    private final Set<String> otherLanguages = new TreeSet<>();

    Collector(ProjectFiles files) {
      this.files = files;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
      if (folder.equals(files.root)) {
        return FileVisitResult.CONTINUE;
      }
      String name = folder.getFileName().toString();
      boolean skipped = NEVER.contains(name) || name.startsWith(".");
      if (isBelowSources(folder)) {
        skipped |= folder.getParent().endsWith(SOURCES) && TEST_SOURCES.matcher(name).matches();
      } else if (BUILD_OUTPUT.contains(name)) {
        skipped = true;
        collectTypes(folder.getParent());
      } else {
        skipped |= TESTS.contains(name);
      }
      return skipped ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
    }

    private void collectTypes(Path module) {
      Stream.concat(compiled(List.of(module)).stream(), folders(module.resolve(INTELLIJ))).filter(classes -> !files.classes.contains(classes))
        .forEach(files.classes::add);
      Path libraries = module.resolve(LIBRARIES);
      if (Files.isDirectory(libraries)) {
        try {
          NamedPaths.jars(libraries).stream().filter(jar -> !files.libraries.contains(jar)).forEach(files.libraries::add);
        } catch (ScanFailure e) {
          files.unreadable.add(libraries);
        }
      }
    }

    private static Stream<Path> folders(Path parent) {
      if (!Files.isDirectory(parent)) {
        return Stream.empty();
      }
      try (Stream<Path> children = Files.list(parent)) {
        return children.filter(Files::isDirectory).toList().stream();
      } catch (IOException e) {
        // then nobody has compiled there
        return Stream.empty();
      }
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      String name = file.getFileName().toString();
      Path folder = file.getParent();
      if (attributes.isRegularFile() && (name.equals(POM) || GradleDeclarations.isBuildFile(name)) && !contains(SOURCES, files.root.relativize(file))) {
        files.builds.add(file);
      } else if (name.endsWith(".jar") && JARS.contains(folder.getFileName().toString()) && !BUILD_TOOLS.contains(folder.getParent().getFileName().toString())
        && !files.libraries.contains(file)) {
        files.libraries.add(file);
      }
      if (name.endsWith(".java") && attributes.isRegularFile() && (isMain(file) || !TEST_FILE.matcher(name).matches())) {
        (Files.isReadable(file) && hasAName(file) ? files.sources : files.unreadable).add(file);
      }
      Optional.ofNullable(OTHER_LANGUAGES.get(name.substring(name.lastIndexOf('.') + 1))).ifPresent(otherLanguages::add);
      return FileVisitResult.CONTINUE;
    }

    /** Where the locale knows too few characters, the path of a file cannot be written down and read again. */
    private static boolean hasAName(Path file) {
      return file.toString().indexOf(UNKNOWN_CHARACTER) < 0;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException failure) {
      files.unreadable.add(file);
      return FileVisitResult.CONTINUE;
    }

    private boolean isBelowSources(Path folder) {
      return contains(SOURCES, files.root.relativize(folder).getParent()) || isSources(files.root);
    }

    private boolean isMain(Path file) {
      return contains(MAIN_SOURCES, files.root.relativize(file)) || isSources(files.root);
    }

    private static boolean isSources(Path root) {
      return root.endsWith(SOURCES) || root.endsWith(MAIN_SOURCES) || root.endsWith(JAVA_SOURCES);
    }

    private static boolean contains(Path part, Path path) {
      for (Path prefix = path; prefix != null; prefix = prefix.getParent()) {
        if (prefix.endsWith(part)) {
          return true;
        }
      }
      return false;
    }
  }
}
