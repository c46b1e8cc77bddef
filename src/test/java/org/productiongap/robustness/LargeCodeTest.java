package org.productiongap.robustness;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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
 * {@code fuzz} takes all modules from the sources of a JDK of this machine.
 */
class LargeCodeTest {

  private static final Duration MOST_PER_FILE = Duration.ofSeconds(20);
  private static final int NEWEST_JAVA = 25;
  private static final int LEAST_FILES_OF_OURS = 500;
  private static final int LEAST_FILES_OF_JAVA = 10_000;

  @Test
  @Timeout(value = 10, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void ourOwnCode() throws IOException {
    List<Path> files = new ArrayList<>();
    for (Path sources : List.of(Path.of("src", "main", "java"), Path.of("src", "test", "java"))) {
      files.addAll(java(sources));
    }
    assertThat(files).hasSizeGreaterThan(LEAST_FILES_OF_OURS);
    check(List.of(files), Path.of("").toAbsolutePath());
  }

  @Test
  @Tag("fuzz")
  @Timeout(value = 60, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void theSourcesOfTheJdk(@TempDir Path folder) throws IOException {
    Path sources = JdkSources.find();
    List<List<Path>> modules = new ArrayList<>();
    try (FileSystem zip = FileSystems.newFileSystem(sources); Stream<Path> roots = Files.list(zip.getPath("/"))) {
      for (Path root : roots.filter(Files::isDirectory).sorted().toList()) {
        List<Path> files = new ArrayList<>();
        for (Path file : java(root)) {
          Path copy = folder.resolve(zip.getPath("/").relativize(file).toString());
          Files.createDirectories(copy.getParent());
          files.add(Files.copy(file, copy));
        }
        modules.add(files);
      }
    }
    System.out.printf("All checks over %d modules of %s%n", modules.size(), sources);
    assertThat(modules.stream().mapToInt(List::size).sum()).isGreaterThan(LEAST_FILES_OF_JAVA);
    check(modules, folder);
  }

  private static List<Path> java(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static void check(List<List<Path>> modules, Path root) {
    Map<Path, Duration> times = new TreeMap<>();
    List<String> failures = new ArrayList<>();
    int number = 0;
    int unparsed = 0;
    for (List<Path> files : modules) {
      JavaAnalysis analysis = new JavaAnalysis(new ProjectMemory(), List.of(), NEWEST_JAVA).run(files.stream().map(SourceFile::of).toList());
      times.putAll(analysis.times());
      failures.addAll(analysis.failures());
      number += files.size();
      unparsed += analysis.unparsed();
    }
    System.out.printf("%d files, %d of them refused by the parser, %d ms of processor time in the checks; the slowest: %s%n", number, unparsed,
      times.values().stream().mapToLong(Duration::toMillis).sum(), BrokenJavaTest.slowest(times, root));
    assertThat(failures).isEmpty();
    assertThat(unparsed).isLessThan(number / 20);
    assertThat(times).hasSizeGreaterThan(number * 9 / 10)
      .allSatisfy((file, time) -> assertThat(time).as("processor time for %s", file).isLessThan(MOST_PER_FILE));
  }
}
