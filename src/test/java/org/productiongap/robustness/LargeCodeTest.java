package org.productiongap.robustness;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.productiongap.project.ProjectMemory;
import org.productiongap.server.JdkSources;

/**
 * All checks over real code that is large and unlike that of applications. CI takes this plugin's own code and tests; the profile
 * {@code fuzz} takes all of {@code java.base} from the sources of a JDK of this machine.
 */
class LargeCodeTest {

  private static final Duration MOST_PER_FILE = Duration.ofSeconds(20);
  private static final int NEWEST_JAVA = 25;
  private static final int LEAST_FILES_OF_OURS = 500;
  private static final int LEAST_FILES_OF_JAVA = 3_000;

  @Test
  @Timeout(value = 10, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void ourOwnCode() throws IOException {
    List<Path> files = new ArrayList<>();
    for (Path sources : List.of(Path.of("src", "main", "java"), Path.of("src", "test", "java"))) {
      files.addAll(java(sources));
    }
    assertThat(files).hasSizeGreaterThan(LEAST_FILES_OF_OURS);
    check(files, Path.of("").toAbsolutePath(), List.of());
  }

  @Test
  @Tag("fuzz")
  @Timeout(value = 60, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void theSourcesOfTheJdk(@TempDir Path folder) throws IOException {
    Path sources = JdkSources.find();
    List<Path> files = new ArrayList<>();
    try (FileSystem zip = FileSystems.newFileSystem(sources)) {
      for (Path file : java(zip.getPath("java.base"))) {
        Path copy = folder.resolve(file.toString());
        Files.createDirectories(copy.getParent());
        files.add(Files.copy(file, copy));
      }
    }
    System.out.printf("All checks over %s: %d files%n", sources, files.size());
    assertThat(files).hasSizeGreaterThan(LEAST_FILES_OF_JAVA);
    check(files, folder, List.of());
  }

  private static List<Path> java(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static void check(List<Path> files, Path root, List<File> classPath) {
    JavaAnalysis analysis = new JavaAnalysis(new ProjectMemory(), classPath, NEWEST_JAVA).run(files.stream().map(SourceFile::of).toList());
    System.out.printf("%d files, %d of them refused by the parser, %d ms of processor time in the checks; the slowest: %s%n", files.size(), analysis.unparsed(),
      analysis.times().values().stream().mapToLong(Duration::toMillis).sum(), BrokenJavaTest.slowest(analysis.times(), root));
    assertThat(analysis.failures()).isEmpty();
    assertThat(analysis.unparsed()).isLessThan(files.size() / 20);
    assertThat(analysis.times()).hasSizeGreaterThan(files.size() * 9 / 10)
      .allSatisfy((file, time) -> assertThat(time).as("processor time for %s", file).isLessThan(MOST_PER_FILE));
  }
}
