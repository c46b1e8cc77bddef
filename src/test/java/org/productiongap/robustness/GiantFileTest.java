package org.productiongap.robustness;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.productiongap.plugin.GapChecks;
import org.productiongap.project.ProjectMemory;

/**
 * All checks over one file that is far too long, with the libraries that the rules know. CI takes 5,000 lines; the profile {@code fuzz} takes 50,000 and
 * looks how the time of every check grows.
 */
class GiantFileTest {

  private static final Path LIBRARIES = Path.of(System.getProperty("sample.libraries", "target/sample-libraries"), "current");
  private static final double FIVE_THOUSAND_LINES = 0.1;
  private static final Duration MOST = Duration.ofSeconds(5);
  private static final int LEAST_LINES = 48_000;
  private static final Duration MOST_FOR_GIANT = Duration.ofSeconds(30);
  /** A quarter twice: the first one is for the compiler of the virtual machine. */
  private static final List<Double> PARTS = List.of(0.25, 0.25, 0.5, 1.0);
  /** Twice the lines take twice the time; a square would take four times as long. */
  private static final double LINEAR = 3;
  /** Below, growth is noise; also the way out of thousands of nested branches, which is as long as they are many. */
  private static final Duration WORTH_MEASURING = Duration.ofMillis(700);
  private static final long STACK = 1L << 29;
  private static final int SHOWN = 20;

  @TempDir
  private Path folder;

  @Test
  @Timeout(value = 5, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void aLongFile() {
    withDeepStack(() -> judge(FIVE_THOUSAND_LINES, MOST));
  }

  @Test
  @Tag("fuzz")
  @Timeout(value = 15, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void aGiantFile() {
    assertThat(Giant.file(1).lines().count()).isGreaterThan(LEAST_LINES);
    withDeepStack(() -> judge(1, MOST_FOR_GIANT));
  }

  private void judge(double part, Duration most) {
    JavaAnalysis analysis = new JavaAnalysis(new ProjectMemory(), libraries(), 21).run(List.of(write("Giant", Giant.file(part))));
    Duration time = analysis.times().values().iterator().next();
    System.out.printf("Giant file: %d lines, %d issues, %d ms of processor time in the checks%n", Giant.file(part).lines().count(), analysis.issues().size(), time.toMillis());
    assertThat(analysis.failures()).isEmpty();
    assertThat(analysis.unparsed()).isZero();
    assertThat(analysis.issues()).hasSizeGreaterThan((int) (LEAST_LINES * part / 100));
    assertThat(time).isLessThan(most);
  }

  @Test
  @Tag("fuzz")
  @Timeout(value = 45, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void noCheckTakesMoreForEachLineOfALongerFile() {
    withDeepStack(() -> {
      for (Giant shape : Giant.values()) {
        List<Map<String, Duration>> times = PARTS.stream().map(part -> times(shape, part)).toList();
        Map<String, Duration> half = times.get(times.size() - 2);
        Map<String, Duration> whole = times.get(times.size() - 1);
        assertThat(whole).hasSize(GapChecks.all().size() + 1);
        System.out.printf("%s of %d lines, each check alone at a quarter, a half and all of it: %s%n", shape, shape.share(), whole.entrySet().stream()
          .sorted(Map.Entry.<String, Duration>comparingByValue(Comparator.reverseOrder())).limit(SHOWN)
          .map(check -> check.getKey() + times.stream().skip(1).map(part -> " " + part.get(check.getKey()).toMillis()).collect(Collectors.joining()))
          .collect(Collectors.joining(" ms, ", "", " ms")));
        assertThat(whole).as("processor time for %s", shape).allSatisfy((check, time) -> assertThat(time).as(check)
          .matches(all -> all.compareTo(WORTH_MEASURING) < 0 || all.toNanos() < LINEAR * half.get(check).toNanos(), "less than %s times %s".formatted(LINEAR, half.get(check))));
      }
    });
  }

  private Map<String, Duration> times(Giant shape, double part) {
    SourceFile file = write(shape.name(), Giant.HEAD + shape.of((int) (shape.share() * part)));
    return new TreeMap<>(CheckTimes.of(file, write("Other", "class Other { }"), libraries()));
  }

  private SourceFile write(String name, String text) {
    try {
      return SourceFile.of(Files.writeString(folder.resolve(name + ".java"), text));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<File> libraries() {
    File[] jars = LIBRARIES.toFile().listFiles((parent, name) -> name.endsWith(".jar"));
    assertThat(jars).as("libraries in %s; mvn generate-test-resources copies them", LIBRARIES).isNotEmpty();
    return Arrays.asList(jars);
  }

  private static void withDeepStack(Runnable work) {
    CompletableFuture<Void> done = new CompletableFuture<>();
    new Thread(null, () -> {
      try {
        work.run();
        done.complete(null);
      } catch (RuntimeException | Error failure) {
        done.completeExceptionally(failure);
      }
    }, "deep", STACK).start();
    done.join();
  }
}
