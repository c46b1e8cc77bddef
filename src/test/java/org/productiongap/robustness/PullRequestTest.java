package org.productiongap.robustness;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The analysis of a pull request finds in the files that changed what a full analysis finds in them, whichever files these are, in
 * projects of one module and of two; and what the analysis cache holds never makes a difference. {@code -Drobustness.rounds=}
 * above {@value #USUAL_ROUNDS} changes each file alone.
 */
class PullRequestTest {

  private static final int USUAL_ROUNDS = 1;
  private static final int ROUNDS = Integer.getInteger("robustness.rounds", USUAL_ROUNDS);
  private static final boolean EACH_ALONE = ROUNDS > USUAL_ROUNDS;
  private static final long SEED = Long.getLong("robustness.seed", 20261121);
  private static final int GROUPS = 2;
  private static final int GROUPS_OF_MANY = 60;
  /** Small projects, large ones and one with configuration. */
  private static final Set<String> WITH_DAMAGED_CACHE = Set.of("two-modules", "prototype", "config");
  /** In the files that are changed, of all pull requests together. */
  private static final int FEWEST_FINDINGS = 30;

  @TempDir
  private Path folder;

  /** What happens to a file in a pull request. */
  private enum Change {
    TOUCHED, EDITED, ADDED, DELETED, RENAMED
  }

  @Test
  void applicationsShowTheSameInAPullRequest() throws IOException {
    SoftAssertions softly = new SoftAssertions();
    int findings = 0;
    for (SampleProject project : SampleProject.applications(folder)) {
      Branch one = new Branch(project, false);
      Branch two = new Branch(project, true);
      List<Path> files = project.files();
      for (int i = 0; i < files.size(); i++) {
        for (Change change : Change.values()) {
          boolean isUsual = change == Change.TOUCHED ? i < 2 : i == change.ordinal() % files.size();
          List<Path> changed = change == Change.TOUCHED && !EACH_ALONE ? everySecond(files, i) : List.of(files.get(i));
          if (EACH_ALONE || isUsual) {
            findings += (i % 2 == 0 ? one : two).check(softly, change, changed);
          }
          if (EACH_ALONE) {
            findings += (i % 2 == 0 ? two : one).check(softly, change, changed);
          }
        }
      }
    }
    System.out.printf("Pull requests against the applications of src/it: %d findings compared, seed %d%n", findings, SEED);
    softly.assertAll();
    assertThat(findings).isGreaterThan(FEWEST_FINDINGS);
  }

  @Test
  void samplesShowTheSameInAPullRequest() throws IOException {
    SoftAssertions softly = new SoftAssertions();
    int findings = 0;
    for (SampleProject project : SampleProject.ofSeveralFiles(folder)) {
      Branch branch = new Branch(project, false);
      for (int i = 0; i < (EACH_ALONE ? project.files().size() : 1); i++) {
        findings += branch.check(softly, Change.TOUCHED, EACH_ALONE ? List.of(project.files().get(i)) : everySecond(project.files(), i));
      }
    }
    SampleProject single = SampleProject.ofSingleFiles(folder);
    Branch branch = new Branch(single, true);
    int groups = EACH_ALONE ? GROUPS_OF_MANY : GROUPS;
    for (int group = 0; group < groups; group++) {
      int each = group;
      List<Path> changed = IntStream.range(0, single.files().size()).filter(i -> i % groups == each).mapToObj(single.files()::get).toList();
      findings += branch.check(softly, Change.TOUCHED, changed);
    }
    System.out.printf("Pull requests against the samples: %d findings compared%n", findings);
    softly.assertAll();
    assertThat(findings).isGreaterThan(FEWEST_FINDINGS);
  }

  private static List<Path> everySecond(List<Path> files, int first) {
    return IntStream.range(0, files.size()).filter(i -> i % 2 == first % 2).mapToObj(files::get).toList();
  }

  @Test
  void whateverTheCacheHoldsNothingIsWrongOrMissing() throws IOException {
    Random random = new Random(SEED);
    for (SampleProject project : SampleProject.applications(folder).stream().filter(each -> EACH_ALONE || WITH_DAMAGED_CACHE.contains(each.name())).toList()) {
      BranchAnalysis.Setup setup = project.setup(file -> "");
      BranchAnalysis full = BranchAnalysis.full(setup, project.files());
      Set<Path> unchanged = new HashSet<>(project.files());
      Map<String, byte[]> damaged = new HashMap<>();
      full.cache().forEach((key, facts) -> damaged.put(key, damaged(facts, random)));
      Map<String, byte[]> halfMissing = new HashMap<>(full.cache());
      halfMissing.keySet().removeIf(key -> random.nextBoolean());

      BranchAnalysis remembered = BranchAnalysis.of(setup, project.files(), full.cache(), unchanged);
      assertThat(remembered.skipped()).isEqualTo(project.files().size());
      assertThat(remembered.cache()).containsOnlyKeys(full.cache().keySet());
      assertThat(remembered.log()).noneMatch(line -> line.contains("analysis cache"));
      assertSame(full, remembered, ofTheProject(full, remembered));

      BranchAnalysis.Setup otherVersion = new BranchAnalysis.Setup(setup.root(), setup.classPath(), setup.module(), "2");
      for (BranchAnalysis again : List.of(BranchAnalysis.of(otherVersion, project.files(), full.cache(), unchanged), BranchAnalysis.of(setup, project.files(), Map.of(), unchanged))) {
        assertSame(full, again, full.findings());
        assertThat(again.log()).as(project.name()).anyMatch(line -> line.startsWith("The analysis cache knows %d files".formatted(project.files().size())));
      }
      BranchAnalysis fromDamaged = BranchAnalysis.of(setup, project.files(), damaged, unchanged);
      assertSame(full, fromDamaged, full.findings());
      assertThat(fromDamaged.log()).as(project.name()).anyMatch(line -> line.startsWith("The analysis cache is damaged for %d files".formatted(project.files().size())));
      BranchAnalysis fromHalf = BranchAnalysis.of(setup, project.files(), halfMissing, unchanged);
      assertSame(full, fromHalf, ofTheProject(full, fromHalf));
    }
  }

  /** A file that cannot be parsed has not been seen: nothing is concluded from what it does not say, now or when it is skipped. */
  @Test
  void whatCannotBeParsedIsNeitherSeenNorRemembered() throws IOException {
    SampleProject project = SampleProject.applications(folder).stream().filter(each -> each.name().equals("prototype")).findFirst().orElseThrow();
    BranchAnalysis whole = BranchAnalysis.full(project.setup(file -> ""), project.files());
    Path broken = project.files().get(0);
    Files.writeString(broken, Files.readString(broken) + "}");
    BranchAnalysis analysis = BranchAnalysis.full(project.setup(file -> ""), project.files());
    assertThat(analysis.cache()).hasSize(whole.cache().size() - 1);
    assertThat(whole.findings()).anyMatch(finding -> finding.startsWith("MissingMigrations "));
    assertThat(analysis.findings()).noneMatch(finding -> finding.startsWith("MissingMigrations ")).isNotEmpty();
    BranchAnalysis next = BranchAnalysis.of(project.setup(file -> ""), project.files(), analysis.cache(), new HashSet<>(project.files()));
    assertThat(next.skipped()).isEqualTo(project.files().size() - 1);
  }

  /** The findings of a full analysis that a later one, in which some files were not parsed, must have as well. */
  private static Set<String> ofTheProject(BranchAnalysis full, BranchAnalysis later) {
    Set<String> known = new TreeSet<>(full.findings());
    known.retainAll(later.findings());
    return known;
  }

  private static void assertSame(BranchAnalysis full, BranchAnalysis again, Collection<String> expected) {
    assertThat(again.failures()).isEmpty();
    assertThat(full.findings()).containsAll(again.findings());
    assertThat(again.findings()).containsExactlyInAnyOrderElementsOf(expected);
  }

  private static byte[] damaged(byte[] facts, Random random) {
    byte[] damaged = facts.clone();
    damaged[random.nextInt(damaged.length)] ^= (byte) (1 + random.nextInt(255));
    return damaged;
  }

  /** A project as it is on its branch, and pull requests against it. */
  private static final class Branch {

    private final SampleProject project;
    private final BranchAnalysis.Setup setup;
    private final BranchAnalysis base;
    private final Random random = new Random(SEED);

    private Branch(SampleProject project, boolean modules) {
      this.project = project;
      Function<Path, String> module = file -> modules ? "module" + project.files().indexOf(file) % 2 : "";
      this.setup = project.setup(module);
      this.base = BranchAnalysis.full(setup, project.files());
      assertThat(base.failures()).isEmpty();
    }

    /** Compares the findings in files that a pull request changes with those of a full analysis; returns how many these are. */
    private int check(SoftAssertions softly, Change change, List<Path> files) throws IOException {
      Map<Path, String> before = new HashMap<>();
      for (Path file : files) {
        before.put(file, Files.readString(file));
      }
      List<Path> now = new ArrayList<>(project.files());
      List<Path> changed = new ArrayList<>();
      Map<String, byte[]> cache = base.cache();
      if (change == Change.ADDED) {
        now.removeAll(files);
        cache = BranchAnalysis.full(setup, now).cache();
        now = new ArrayList<>(project.files());
      }
      for (Path file : files) {
        Path result = applied(change, file, before.get(file));
        now.remove(file);
        if (result != null) {
          now.add(result);
          changed.add(result);
        }
      }
      Set<Path> unchanged = new HashSet<>(now);
      changed.forEach(unchanged::remove);
      BranchAnalysis full = change == Change.TOUCHED ? base : BranchAnalysis.full(setup, now);
      BranchAnalysis request = BranchAnalysis.of(setup, now, cache, unchanged);
      String name = "%s, %s %s".formatted(project, change, files.size() == 1 ? project.root().relativize(files.get(0)) : files.size() + " files");
      softly.assertThat(request.skipped()).as(name).isEqualTo(unchanged.size());
      softly.assertThat(request.failures()).as(name).isEmpty();
      for (Path file : changed) {
        softly.assertThat(request.in(project.root(), file)).as("%s: %s", name, project.root().relativize(file)).isEqualTo(full.in(project.root(), file));
      }
      softly.assertThat(places(full)).as(name).containsAll(places(request));
      for (Path file : changed) {
        Files.deleteIfExists(file);
      }
      for (Map.Entry<Path, String> file : before.entrySet()) {
        Files.writeString(file.getKey(), file.getValue());
      }
      return changed.stream().mapToInt(file -> full.in(project.root(), file).size()).sum();
    }

    /** Rule and place of all findings: what an unchanged file told may name a detail of a file that has changed since. */
    private static Set<String> places(BranchAnalysis analysis) {
      return analysis.findings().stream().map(finding -> finding.split(" ", 3)).map(parts -> parts[0] + " " + parts[1]).collect(Collectors.toCollection(TreeSet::new));
    }

    private Path applied(Change change, Path file, String text) throws IOException {
      switch (change) {
        case TOUCHED -> Files.writeString(file, text + "// touched\n");
        case EDITED -> Files.writeString(file, edited(text));
        case DELETED -> {
          Files.delete(file);
          return null;
        }
        case RENAMED -> {
          return Files.move(file, file.resolveSibling("New" + file.getFileName()));
        }
        default -> {
          // it is new as it is
        }
      }
      return file;
    }

    /** Without one of its lines, preferably with an annotation. */
    private String edited(String text) {
      List<String> lines = new ArrayList<>(text.lines().toList());
      List<Integer> annotations = IntStream.range(0, lines.size()).filter(i -> lines.get(i).strip().matches("@\\w+(\\(.*\\))?")).boxed().toList();
      List<Integer> statements = IntStream.range(0, lines.size()).filter(i -> lines.get(i).endsWith(";") && !lines.get(i).startsWith("package")).boxed().toList();
      List<Integer> any = annotations.isEmpty() ? statements : annotations;
      if (!any.isEmpty()) {
        lines.remove(any.get(random.nextInt(any.size())).intValue());
      }
      return String.join("\n", lines);
    }
  }
}
