package org.productiongap.realcode;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.productiongap.artifacts.Artifacts;
import org.productiongap.plugin.GapChecks;
import org.productiongap.realcode.Recorded.Verdict;
import org.sonar.check.Rule;

/**
 * What the rules find in real applications is what is recorded, and somebody has read each finding. The profile {@code ruling} runs it.
 *
 * <p>{@code -Druling.update=true} records what was found and keeps the verdicts of findings that are still there;
 * {@code -Druling.applications=name,name} looks at some applications only.
 */
class RealCodeRuling {

  private static final Path FOLDER = Path.of("target/ruling");
  private static final int APPLICATIONS = 8;
  private static final int LINES = 500_000;
  /** How many are printed, to see what is missing. */
  private static final int UNRESOLVED = 4;
  private static final int PERCENT = 100;

  private static final List<Application> SOME = new ArrayList<>();
  private static final SortedMap<String, List<Recorded>> FOUND = new TreeMap<>();
  private static final List<String> FAILURES = new ArrayList<>();
  private static long lines;
  private static boolean all;

  @BeforeAll
  static void analyze() throws IOException {
    List<String> names = Arrays.stream(System.getProperty("ruling.applications", "").split(",")).filter(name -> !name.isBlank()).toList();
    List<Application> listed = Application.listed(Application.LIST);
    all = names.isEmpty();
    listed.stream().filter(application -> all || names.contains(application.name())).forEach(SOME::add);
    assertThat(SOME).as("applications of " + names).hasSize(all ? listed.size() : names.size());
    System.out.println("application: lines, files, findings, seconds, files in which something is unknown (what Lombok generates, for instance)");
    try (Artifacts artifacts = Artifacts.open()) {
      for (Application application : SOME) {
        analyze(application, artifacts);
      }
    }
    System.out.printf("%d applications, %d lines, %d findings%n", SOME.size(), lines, FOUND.values().stream().mapToInt(List::size).sum());
    if (Boolean.getBoolean("ruling.update")) {
      update();
    }
  }

  private static void analyze(Application application, Artifacts artifacts) throws IOException {
    Path folder = FOLDER.resolve(application.name()).toAbsolutePath();
    delete(folder);
    List<File> classPath = application.classPath(artifacts).stream().map(Path::toFile).toList();
    long size = application.unpack(artifacts, folder);
    long start = System.nanoTime();
    RealAnalysis analysis = new RealAnalysis(List.of(folder), classPath, RealAnalysis.checks(List.of()));
    analysis.run();
    lines += size;
    System.out.printf("%s: %d, %d, %d, %d, %d %%%n", application.name(), size, analysis.files().size(), analysis.issues().size(),
      Duration.ofNanos(System.nanoTime() - start).toSeconds(), analysis.incomplete().size() * PERCENT / Math.max(1, analysis.files().size()));
    analysis.unresolved().stream().limit(UNRESOLVED).forEach(type -> System.out.println("  unknown: " + type));
    analysis.unparsed().forEach(file -> System.out.println("  not parsed: " + file));
    analysis.failures().forEach(failure -> FAILURES.add(application.name() + ": " + failure));
    analysis.issues().forEach(issue -> FOUND.computeIfAbsent(issue.key(), key -> new ArrayList<>())
      .add(new Recorded(Verdict.UNREAD, application.name(), issue.file(), issue.line(), issue.message(), "")));
  }

  private static void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }

  private static void update() throws IOException {
    SortedMap<String, List<Recorded>> before = Files.isDirectory(Recorded.FOLDER) ? Recorded.all() : new TreeMap<>();
    for (String key : keys(before)) {
      List<Recorded> old = before.getOrDefault(key, List.of());
      List<Recorded> kept = new ArrayList<>(Recorded.judged(FOUND.getOrDefault(key, List.of()), ofSome(old)));
      old.stream().filter(finding -> !all && !isOfSome(finding)).forEach(kept::add);
      Recorded.write(key, kept);
    }
    if (all) {
      Recorded.writeSilent(rules(FOUND.keySet()));
    }
  }

  /** The keys of all rules but some. */
  private static SortedSet<String> rules(Set<String> without) {
    SortedSet<String> keys = GapChecks.all().stream().map(check -> check.getAnnotation(Rule.class).key()).collect(Collectors.toCollection(TreeSet::new));
    keys.removeAll(without);
    return keys;
  }

  @Test
  void isRealAndEnough() {
    assertThat(SOME.size()).isGreaterThanOrEqualTo(all ? APPLICATIONS : 1);
    assertThat(lines).as("lines of Java").isGreaterThanOrEqualTo(all ? LINES : 1)
      .as("as " + Application.LIST.getFileName() + " says").isEqualTo(SOME.stream().mapToLong(Application::lines).sum());
  }

  @Test
  void noCheckFails() {
    assertThat(FAILURES).isEmpty();
  }

  @Test
  void findingsAreAsRecorded() throws IOException {
    List<String> differences = new ArrayList<>();
    SortedMap<String, List<Recorded>> recorded = Recorded.all();
    for (String key : keys(recorded)) {
      List<Recorded> expected = ofSome(recorded.getOrDefault(key, List.of()));
      List<Recorded> found = FOUND.getOrDefault(key, List.of());
      missingFrom(expected, found).forEach(finding -> differences.add(key + " + " + text(finding)));
      missingFrom(found, expected).forEach(finding -> differences.add(key + " - " + text(finding)));
    }
    assertThat(differences.stream().map(difference -> "\n" + difference).toList())
      .as("findings that are new (+) or gone (-); mvn verify -Pruling -Druling.update=true records them").isEmpty();
    assertThat(Recorded.silent()).as("rules that found nothing").containsExactlyElementsOf(rules(recorded.keySet()));
  }

  @Test
  void everyFindingWasRead() throws IOException {
    List<String> open = new ArrayList<>();
    SortedMap<String, List<Recorded>> recorded = Recorded.all();
    assertThat(recorded).isNotEmpty();
    recorded.forEach((key, findings) -> findings.stream()
      .filter(finding -> finding.verdict() == Verdict.UNREAD || finding.why().isBlank() && finding.verdict() != Verdict.RIGHT)
      .forEach(finding -> open.add("\n" + key + " " + text(finding))));
    assertThat(open).as("findings without a verdict, or wrong or debatable without a reason").isEmpty();
  }

  private static List<Recorded> missingFrom(List<Recorded> some, List<Recorded> others) {
    return others.stream().filter(other -> some.stream().noneMatch(other::isSameAs)).toList();
  }

  private static SortedSet<String> keys(SortedMap<String, List<Recorded>> recorded) {
    SortedSet<String> keys = new TreeSet<>(recorded.keySet());
    keys.addAll(FOUND.keySet());
    return keys;
  }

  private static List<Recorded> ofSome(List<Recorded> findings) {
    return findings.stream().filter(RealCodeRuling::isOfSome).toList();
  }

  private static boolean isOfSome(Recorded finding) {
    return SOME.stream().anyMatch(application -> application.name().equals(finding.application())) || all;
  }

  private static String text(Recorded finding) {
    return finding.application() + " " + finding.place() + " " + finding.message();
  }
}
