package org.productiongap.robustness;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.productiongap.samples.Sample;

/**
 * A project made of samples, copied so that it can be changed, and compiled.
 *
 * @param name for people
 * @param root its folder
 * @param files its Java files
 * @param classPath its classes and libraries
 */
record SampleProject(String name, Path root, List<Path> files, List<File> classPath) {

  private static final Pattern PACKAGE = Pattern.compile("(?m)^package ([\\w.]+);");
  private static final Path APPLICATIONS = Path.of("src", "it");
  private static final Path LIBRARIES = Path.of(System.getProperty("sample.libraries", "target/sample-libraries"), "current");

  /** The applications that the real server analyzes. */
  static List<SampleProject> applications(Path folder) throws IOException {
    try (Stream<Path> applications = Files.list(APPLICATIONS)) {
      List<SampleProject> projects = new ArrayList<>();
      for (Path application : applications.sorted().toList()) {
        Path root = folder.resolve(application.getFileName().toString());
        copy(application, root);
        List<Path> files = java(root);
        if (!files.isEmpty()) {
          projects.add(compiled(application.getFileName().toString(), root, files, jars()));
        }
      }
      return projects;
    }
  }

  /** Every sample of several files, each a project of its own. */
  static List<SampleProject> ofSeveralFiles(Path folder) throws IOException {
    List<SampleProject> projects = new ArrayList<>();
    for (Sample sample : Sample.all()) {
      Path unit = Sample.ROOT.resolve(sample.key()).resolve(sample.name());
      if (sample.files().size() > 1 && Files.isDirectory(unit)) {
        Path root = folder.resolve("several" + projects.size());
        copy(unit, root);
        projects.add(compiled(sample.toString(), root, java(root), sample.libraries()));
      }
    }
    return projects;
  }

  /** All samples of one file in one project, each in a package of its own. */
  static SampleProject ofSingleFiles(Path folder) throws IOException {
    Path root = folder.resolve("single");
    List<Path> files = new ArrayList<>();
    for (Sample sample : Sample.all()) {
      var name = PACKAGE.matcher(sample.text());
      boolean canMove = sample.files().size() == 1 && sample.others().isEmpty() && sample.libraryFolders().equals(List.of("current")) && name.find()
        && sample.text().indexOf(name.group(1), name.end()) < 0;
      if (canMove) {
        Path file = sample.files().get(0);
        Path moved = Files.createDirectories(root.resolve("sample" + files.size())).resolve(file.getFileName());
        files.add(Files.writeString(moved, PACKAGE.matcher(sample.text()).replaceFirst("package sample" + files.size() + ";")));
      }
    }
    return compiled("samples of one file", root, files, jars());
  }

  /** How an analysis is set up. */
  BranchAnalysis.Setup setup(Function<Path, String> module) {
    return new BranchAnalysis.Setup(root, classPath, module, "1");
  }

  @Override
  public String toString() {
    return name;
  }

  private static List<File> jars() {
    File[] jars = LIBRARIES.toFile().listFiles((folder, file) -> file.endsWith(".jar"));
    assertThat(jars).as("libraries in %s; mvn generate-test-resources copies them", LIBRARIES).isNotEmpty();
    return Stream.of(jars).sorted().toList();
  }

  private static List<Path> java(Path root) throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      files.forEach(file -> {
        try {
          Path target = to.resolve(from.relativize(file).toString());
          if (Files.isDirectory(file)) {
            Files.createDirectories(target);
          } else {
            Files.copy(file, target);
          }
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      });
    }
  }

  private static SampleProject compiled(String name, Path root, List<Path> files, List<File> libraries) throws IOException {
    Path classes = Files.createDirectories(root.resolveSibling(root.getFileName() + "-classes"));
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    String path = libraries.stream().map(File::getPath).collect(Collectors.joining(File.pathSeparator));
    List<String> options = new ArrayList<>(List.of("--release", "17", "-nowarn", "-Xlint:none", "-parameters", "-d", classes.toString(), "-cp", path));
    boolean isLombok = files.stream().anyMatch(file -> SourceFile.of(file).contents().contains("import lombok."));
    if (isLombok) {
      options.addAll(List.of("-processorpath", libraries.stream().map(File::getPath).filter(jar -> jar.contains("lombok-")).collect(Collectors.joining(File.pathSeparator))));
    } else {
      options.add("-proc:none");
    }
    StringWriter output = new StringWriter();
    try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
      boolean isCompiled = compiler.getTask(output, manager, null, options, null, manager.getJavaFileObjectsFromPaths(files)).call();
      assertThat(isCompiled).as("%s compiles: %s", name, output).isTrue();
    }
    return new SampleProject(name, root, files, Stream.concat(Stream.of(classes.toFile()), libraries.stream()).toList());
  }
}
