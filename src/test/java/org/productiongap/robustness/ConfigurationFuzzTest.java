package org.productiongap.robustness;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.productiongap.project.ProjectMemory;
import org.productiongap.robustness.HostileConfiguration.Mutation;

/**
 * Projects of random and hostile configuration through the sensor that judges the whole project, with the facts of real Java files
 * beside them. The seed is fixed, so that every run of CI asks the same; {@code -Djqwik.tries.default=} asks more.
 */
class ConfigurationFuzzTest {

  private static final Duration MOST_TIME = Duration.ofSeconds(4);
  private static final long MOST_BYTES = 700_000_000;
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private static Path folder;
  private static ProjectMemory memory;
  private static int issues;
  private static Duration slowest = Duration.ZERO;

  @BeforeContainer
  static void readJava() throws IOException {
    folder = Files.createTempDirectory("configuration");
    memory = new ProjectMemory();
    List<SourceFile> files;
    try (Stream<Path> found = Files.walk(Path.of("src", "it"))) {
      files = found.filter(file -> file.toString().endsWith(".java")).sorted().map(SourceFile::of).toList();
    }
    assertThat(new JavaAnalysis(memory, List.<File>of(), 17).run(files).failures()).isEmpty();
  }

  @AfterContainer
  static void delete() throws IOException {
    System.out.printf("Hostile configuration: %d issues, the slowest project took %d ms%n", issues, slowest.toMillis());
    assertThat(issues).as("issues; without any, nothing has been read").isPositive();
    clean(folder);
    Files.delete(folder);
  }

  @Property(seed = "20261121", edgeCases = EdgeCasesMode.NONE)
  void noConfigurationBringsTheJudgmentDown(@ForAll("projects") List<HostileConfiguration.File> project) throws IOException {
    clean(folder);
    for (HostileConfiguration.File file : project) {
      Path path = folder.resolve(file.path());
      Files.createDirectories(path.getParent());
      Files.write(path, file.bytes());
    }
    long start = THREADS.getCurrentThreadCpuTime();
    long allocated = THREADS.getThreadAllocatedBytes(Thread.currentThread().getId());
    try (FailureLog log = new FailureLog()) {
      issues += ProjectScan.run(folder, memory);
      assertThat(log.failures()).isEmpty();
    }
    Duration time = Duration.ofNanos(THREADS.getCurrentThreadCpuTime() - start);
    slowest = time.compareTo(slowest) > 0 ? time : slowest;
    assertThat(time).as("processor time").isLessThan(MOST_TIME);
    assertThat(THREADS.getThreadAllocatedBytes(Thread.currentThread().getId()) - allocated).as("allocated bytes").isLessThan(MOST_BYTES);
  }

  @Provide
  Arbitrary<List<HostileConfiguration.File>> projects() {
    Arbitrary<Mutation> mutations = Combinators.combine(Arbitraries.integers().between(0, Mutation.WAYS - 1).withoutEdgeCases(), Arbitraries.integers().between(0, 1_000), Arbitraries.integers().between(0, 10_000).withoutEdgeCases())
      .as(Mutation::new);
    Arbitrary<String> names = Arbitraries.frequencyOf(net.jqwik.api.Tuple.of(5, Arbitraries.just("")), net.jqwik.api.Tuple.of(1, Arbitraries.of(HostileConfiguration.names())));
    return Combinators.combine(Arbitraries.of(HostileConfiguration.seedNames()), names, mutations.list().ofMaxSize(5)).as(HostileConfiguration.File::new).list().ofMinSize(1).ofMaxSize(4);
  }

  /** What cannot be read is named in the log, with its line, and the rest is judged. */
  @Example
  void theLogSaysWhatWasNotRead() throws IOException {
    clean(folder);
    Path resources = Files.createDirectories(folder.resolve("src/main/resources/META-INF")).getParent();
    Files.writeString(resources.resolve("application.yml"), "spring:\n  jpa: [unclosed\n");
    Files.writeString(resources.resolve("application-cloud.yml"), "[".repeat(3_000));
    Files.writeString(resources.resolve("application-huge.properties"), "a=b\n".repeat(300_000));
    Files.writeString(resources.resolve("application-aliases.yml"), "a: &a [" + "x,".repeat(200) + "]\nb: &b [" + "*a,".repeat(200) + "]\nc: [*b,*b]\n");
    Files.writeString(resources.resolve("log4j2.properties"), "logger.own.name=" + "a.".repeat(1_000) + "\nlogger.own.level=debug\n");
    Files.writeString(resources.resolve("META-INF/persistence.xml"), "<persistence><persistence-unit>");
    Files.writeString(folder.resolve("pom.xml"), "<project><dependencies>");
    Files.writeString(folder.resolve("compose.yaml"), "services: {a: b\n");
    Files.writeString(resources.resolve("application-prod.properties"), "spring.jpa.hibernate.ddl-auto=create\n");
    try (FailureLog log = new FailureLog()) {
      int found = ProjectScan.run(folder, memory);
      assertThat(log.failures()).isEmpty();
      assertThat(found).isPositive();
      for (String file : List.of("src/main/resources/application.yml", "src/main/resources/application-cloud.yml", "src/main/resources/application-huge.properties",
        "src/main/resources/application-aliases.yml", "src/main/resources/log4j2.properties", "src/main/resources/META-INF/persistence.xml", "pom.xml", "compose.yaml")) {
        assertThat(log.lines()).as(file).anyMatch(line -> line.startsWith(file + ":") && line.contains("cannot be read"));
      }
    }
  }

  private static void clean(Path top) throws IOException {
    try (Stream<Path> old = Files.walk(top)) {
      old.filter(path -> !path.equals(top)).sorted(Comparator.reverseOrder()).forEach(path -> {
        try {
          Files.delete(path);
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      });
    }
  }
}
