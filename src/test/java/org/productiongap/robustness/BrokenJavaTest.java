package org.productiongap.robustness;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.productiongap.project.ProjectMemory;
import org.productiongap.samples.Sample;
import org.sonar.api.batch.fs.InputFile;

/**
 * All checks over broken Java: every sample, broken in other ways in every round. {@code -Drobustness.rounds=} sets how many there
 * are, {@code -Drobustness.seed=} repeats others.
 */
class BrokenJavaTest {

  private static final int ROUNDS = Integer.getInteger("robustness.rounds", 1);
  private static final long SEED = Long.getLong("robustness.seed", 20261121);
  /** Java 25 is the newest; the analyzer takes the newest that it knows. */
  private static final int JAVA = 25;
  private static final Duration MOST_PER_FILE = Duration.ofSeconds(5);
  private static final int SLOWEST = 10;

  @Test
  @Timeout(value = 90, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void noCheckFailsOrHangsOnBrokenJava(@TempDir Path folder) throws IOException {
    System.out.printf("Broken Java: %d rounds, seed %d%n", ROUNDS, SEED);
    Map<List<File>, List<InputFile>> byLibraries = new LinkedHashMap<>();
    int number = 0;
    for (Sample sample : Sample.all()) {
      for (Path file : sample.files()) {
        JavaTokens tokens = JavaTokens.of(Files.readString(file));
        for (int round = 0; round < ROUNDS; round++) {
          Random random = new Random(SEED + number);
          String name = "gap" + number;
          Charset charset = BrokenJava.charset(random);
          Path broken = Files.createDirectories(folder.resolve(name)).resolve(file.getFileName());
          Files.write(broken, BrokenJava.of(tokens, number, random, name).getBytes(charset));
          List<File> libraries = number % 3 == 2 ? List.of() : sample.libraries();
          byLibraries.computeIfAbsent(libraries, unseen -> new ArrayList<>()).add(SourceFile.of(broken, charset));
          number++;
        }
      }
    }
    List<String> failures = new ArrayList<>();
    Map<Path, Duration> times = new LinkedHashMap<>();
    int unparsed = 0;
    for (Map.Entry<List<File>, List<InputFile>> sharing : byLibraries.entrySet()) {
      JavaAnalysis analysis = new JavaAnalysis(new ProjectMemory(), sharing.getKey(), JAVA).run(sharing.getValue());
      failures.addAll(analysis.failures());
      times.putAll(analysis.times());
      unparsed += analysis.unparsed();
    }
    System.out.printf("Broken Java: %d files, %d of them refused by the parser; the slowest: %s%n", number, unparsed, slowest(times, folder));
    assertThat(times.keySet()).hasSizeGreaterThan(number * 9 / 10);
    assertThat(failures).isEmpty();
    assertThat(times).allSatisfy((file, time) -> assertThat(time).as("processor time for %s", file).isLessThan(MOST_PER_FILE));
  }

  static String slowest(Map<Path, Duration> times, Path root) {
    return times.entrySet().stream()
      .sorted(Map.Entry.<Path, Duration>comparingByValue(Comparator.reverseOrder()))
      .limit(SLOWEST)
      .map(entry -> "%s %d ms".formatted(root.relativize(entry.getKey()), entry.getValue().toMillis()))
      .collect(Collectors.joining(", "));
  }
}
