package org.productiongap.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.productiongap.framework.Place;
import org.productiongap.project.Clue;

/**
 * With the git of this machine, in repositories made for each test.
 */
class GitChangesTest {

  private static final String SHOP = "src/Shop.java";

  @TempDir
  private Path temporary;
  private Path root;

  @BeforeEach
  void aRepositoryWithAFile() throws Exception {
    root = Files.createDirectory(temporary.toRealPath().resolve("repository"));
    git("init", "-q", "-b", "main");
    write(SHOP, "class Shop {", "  void sell() {", "    count();", "  }", "}");
    commit();
    git("checkout", "-q", "-b", "feature");
  }

  @Test
  void seesWhatIsCommittedStagedAndOnlySaved() throws Exception {
    write(SHOP, "class Shop {", "  // committed", "  void sell() {", "    count();", "  }", "}");
    commit();
    write(SHOP, "class Shop {", "  // committed", "  // staged", "  void sell() {", "    count();", "  }", "}");
    git("add", ".");
    write(SHOP, "class Shop {", "  // committed", "  // staged", "  // saved", "  void sell() {", "    count();", "  }", "}");
    assertThat(changed(SHOP, 8)).containsExactlyInAnyOrder(2, 3, 4);
    assertThat(touches(new Finding(Reports.TOKEN, SHOP, 0, "The file."))).isTrue();
  }

  @Test
  void seesNothingOfWhatTheOtherBranchDidMeanwhile() throws Exception {
    git("checkout", "-q", "main");
    write(SHOP, "class Shop {", "  void sell() {", "    count();", "    log();", "  }", "}");
    commit();
    git("checkout", "-q", "feature");
    assertThat(changed(SHOP, 5)).isEmpty();
    assertThat(touches(new Finding(Reports.TOKEN, SHOP, 0, "The file."))).isFalse();
    git("merge", "-q", "main");
    assertThat(changed(SHOP, 6)).isEmpty();
  }

  @Test
  void takesTagsAndCommitsToo() throws Exception {
    git("tag", "v1");
    write(SHOP, "class Shop {", "}");
    commit();
    write(SHOP, "class Shop {", "  int sold;", "}");
    assertThat(changed("v1", SHOP, 3)).containsExactly(2);
    assertThat(changed("HEAD", SHOP, 3)).containsExactly(2);
    assertThat(changed("HEAD~1", SHOP, 3)).containsExactly(2);
  }

  @Test
  void everyLineOfANewFileIsNew() throws Exception {
    write("src/New.java", "class New {", "}");
    assertThat(changed("src/New.java", 2)).containsExactlyInAnyOrder(1, 2);
    commit();
    assertThat(changed("src/New.java", 2)).containsExactlyInAnyOrder(1, 2);
  }

  @Test
  void aFileThatGitIgnoresIsNotOfTheChange() throws Exception {
    write(".gitignore", "generated/");
    write("generated/Row.java", "class Row {", "}");
    assertThat(changed("generated/Row.java", 2)).isEmpty();
  }

  @Test
  void aRenamedFileIsComparedWithWhatItWas() throws Exception {
    List<String> lines = IntStream.range(0, 20).mapToObj(i -> "  line(" + i + ");").collect(Collectors.toCollection(ArrayList::new));
    write("src/Old.java", lines.toArray(String[]::new));
    write("src/Other.java", "class Other {", "}");
    commit();
    git("branch", "-f", "main");
    lines.set(4, "  changed();");
    Files.delete(root.resolve("src/Old.java"));
    Files.delete(root.resolve("src/Other.java"));
    write("src/shop/Renamed.java", lines.toArray(String[]::new));
    assertThat(changed("src/shop/Renamed.java", 20)).as("not committed").containsExactly(5);
    commit();
    assertThat(changed("src/shop/Renamed.java", 20)).as("committed").containsExactly(5);
  }

  @Test
  void aFileThatIsSimilarToOneThatStaysIsNew() throws Exception {
    Files.copy(root.resolve(SHOP), root.resolve("src/Copy.java"));
    assertThat(changed("src/Copy.java", 5)).hasSize(5);
  }

  @Test
  void lineEndsDoNotMatter() throws Exception {
    Files.writeString(root.resolve(SHOP), "class Shop {\r\n  void sell() {\r\n    count();\r\n    log();\r\n  }\r\n}\r\n");
    assertThat(changed(SHOP, 6)).containsExactly(4);
  }

  @Test
  void namesMayHoldAnything() throws Exception {
    for (String name : List.of("src/a b/\u00fcber \u2192 [x]*.java", "src/-n.java", "src/:(top)x.java", "src/tab\tq\"uote.java", "src/a\nb.java")) {
      write(name, "class A {", "}");
    }
    commit();
    git("branch", "-f", "main");
    for (String name : List.of("src/a b/\u00fcber \u2192 [x]*.java", "src/-n.java", "src/:(top)x.java", "src/tab\tq\"uote.java", "src/a\nb.java")) {
      assertThat(changed(name, 2)).as(name).isEmpty();
      write(name, "class A {", "  int x;", "}");
      assertThat(changed(name, 3)).as(name).containsExactly(2);
    }
  }

  @Test
  void aFolderOfARepositoryIsEnough() throws Exception {
    write("shop web/src/Till.java", "class Till {", "}");
    commit();
    git("branch", "-f", "main");
    write("shop web/src/Till.java", "class Till {", "  int x;", "}");
    try (GitChanges changes = GitChanges.since(root.resolve("shop web"), "main")) {
      assertThat(changes.touch(new Finding(Reports.TOKEN, "src/Till.java", 2, "x"))).isTrue();
      assertThat(changes.touch(new Finding(Reports.TOKEN, "src/Till.java", 3, "x"))).isFalse();
    }
  }

  @Test
  void aWorktreeHasItsOwnState() throws Exception {
    Path tree = temporary.toRealPath().resolve("tree");
    git("worktree", "add", "-q", tree.toString(), "-b", "other", "main");
    Files.write(tree.resolve(SHOP), List.of("class Shop {", "  int x;", "  void sell() {", "    count();", "  }", "}"));
    try (GitChanges changes = GitChanges.since(tree, "main")) {
      assertThat(changes.touch(new Finding(Reports.TOKEN, SHOP, 2, "x"))).isTrue();
      assertThat(changes.touch(new Finding(Reports.TOKEN, SHOP, 3, "x"))).isFalse();
    }
    assertThat(changed(SHOP, 5)).isEmpty();
  }

  @Test
  void anotherRepositoryInsideIsNotOfTheChange() throws Exception {
    write("vendor/lib/Lib.java", "class Lib {", "}");
    git(root.resolve("vendor/lib"), "init", "-q");
    assertThat(changed("vendor/lib/Lib.java", 2)).isEmpty();
  }

  @Test
  void aFindingIsOfTheChangeWhenItsReasonInTheSameFileIs() throws Exception {
    write(SHOP, "class Shop {", "  void sell() {", "    count();", "  }", "  int x;", "}");
    write("src/Till.java", "class Till {", "}");
    assertThat(touches(finding(new Place(SHOP, 3, 4, 3, 9)))).isFalse();
    assertThat(touches(finding(new Place(SHOP, 3, 4, 3, 9), new Clue("", Place.ofLine(SHOP, 5))))).isTrue();
    assertThat(touches(finding(new Place(SHOP, 3, 4, 3, 9), new Clue("", Place.ofLine("src/Till.java", 1))))).isFalse();
    assertThat(touches(finding(new Place(SHOP, 4, 0, 6, 1)))).as("a line of its range").isTrue();
    assertThat(touches(finding(new Place(SHOP, 1, 0, 4, 1)))).isFalse();
  }

  @Test
  void aRemovedLineIsOfTheRangeAroundIt() throws Exception {
    write(SHOP, "class Shop {", "  void sell() {", "  }", "}");
    assertThat(changed(SHOP, 4)).isEmpty();
    assertThat(touches(finding(new Place(SHOP, 2, 0, 3, 3)))).isTrue();
    assertThat(touches(finding(new Place(SHOP, 1, 0, 2, 3)))).isFalse();
    assertThat(touches(finding(new Place(SHOP, 3, 0, 4, 1)))).isFalse();
    assertThat(touches(finding(Place.ofLine(SHOP, 0)))).isTrue();
  }

  @Test
  void whatIsNoFileIsNotOfTheChange() throws Exception {
    Files.delete(root.resolve(SHOP));
    assertThat(touches(finding(Place.ofLine(SHOP, 1)))).isFalse();
    assertThat(touches(finding(Place.ofLine(".", 0)))).isFalse();
  }

  @Test
  void saysWhatIsWrong() throws Exception {
    assertFails(temporary.toRealPath(), "main", "--since needs a folder in the working tree of a git repository, and ");
    assertFails(root.resolve(".git"), "main", "--since needs a folder in the working tree of a git repository, and ");
    for (String reference : List.of("origin/main", "--all", "-h", "main:src", "main..feature", "", "HEAD^{tree}", "x\0y", "no such")) {
      assertFails(root, reference, "--since: the repository of " + root + " knows no commit \"" + reference + "\"; fetch it first, and name a branch that is not checked out as origin/BRANCH.");
    }
    git("checkout", "-q", "--orphan", "island");
    git("commit", "-q", "-m", "island");
    assertFails(root, "main", "--since: HEAD and \"main\" have no commit in common.");
    Path empty = Files.createDirectory(temporary.toRealPath().resolve("empty"));
    git(empty, "init", "-q");
    assertFails(empty, "main", "--since needs a commit to compare with, and the repository of " + empty + " has none yet.");
  }

  @Test
  void saysWhenTheCloneIsShallow() throws Exception {
    write(SHOP, "class Shop {", "}");
    commit();
    Path clone = temporary.toRealPath().resolve("clone");
    git(temporary, "clone", "-q", "--depth", "1", "--branch", "feature", "file://" + root, clone.toString());
    String advice = "this clone is shallow, so check out with the whole history (fetch-depth: 0, GIT_DEPTH: 0).";
    assertFails(clone, "origin/main", advice);
    git(clone, "fetch", "-q", "--depth", "1", "origin", "main");
    assertFails(clone, "FETCH_HEAD", advice);
    git(clone, "fetch", "-q", "--unshallow", "origin");
    GitChanges.since(clone, "FETCH_HEAD").close();
  }

  @Test
  void saysWhenAnObjectIsMissing() throws Exception {
    String blob = git("rev-parse", "main:" + SHOP).strip();
    write(SHOP, "class Shop {", "}");
    Files.delete(root.resolve(".git/objects").resolve(blob.substring(0, 2)).resolve(blob.substring(2)));
    assertThatExceptionOfType(ScanFailure.class).isThrownBy(() -> changed(SHOP, 2))
      .withMessageStartingWith("--since: the repository does not have what " + SHOP + " was before (");
  }

  @Test
  void runsNothingThatTheRepositoryNames() throws Exception {
    Path trap = temporary.toRealPath().resolve("trap");
    Path script = Files.writeString(temporary.toRealPath().resolve("trap.sh"), "#!/bin/sh\ntouch '" + trap + "'\ncat\n");
    assertThat(script.toFile().setExecutable(true)).isTrue();
    write(".gitattributes", "*.java filter=trap diff=trap merge=trap");
    commit();
    git("branch", "-f", "main");
    String command = script.toString();
    for (String key : List.of("core.fsmonitor", "core.pager", "pager.ls-tree", "diff.external", "diff.trap.command", "diff.trap.textconv", "filter.trap.clean",
      "filter.trap.smudge", "filter.trap.process", "merge.trap.driver", "core.sshCommand", "core.editor", "gpg.program", "core.askPass", "core.gitProxy",
      "credential.helper", "alias.rev-parse", "alias.ls-tree", "uploadpack.packObjectsHook", "core.alternateRefsCommand")) {
      git("config", key, key.startsWith("alias") ? "!" + command : command);
    }
    for (String hook : List.of("post-checkout", "post-index-change", "pre-commit", "reference-transaction", "fsmonitor-watchman")) {
      Files.copy(script, root.resolve(".git/hooks").resolve(hook), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
    }
    git("config", "extensions.partialClone", "evil");
    git("config", "remote.evil.url", "ext::" + command);
    git("config", "remote.evil.promisor", "true");
    git("config", "protocol.ext.allow", "always");
    Files.writeString(root.resolve(SHOP), "class Shop {\n  int x;\n  void sell() {\n    count();\n  }\n}\n");
    Files.writeString(root.resolve("src/New.java"), "class New {\n}\n");
    Files.deleteIfExists(trap);
    assertThat(changed(SHOP, 6)).containsExactly(2);
    assertThat(changed("src/New.java", 2)).hasSize(2);
    String blob = git("rev-parse", "main:" + SHOP).strip();
    Files.delete(root.resolve(".git/objects").resolve(blob.substring(0, 2)).resolve(blob.substring(2)));
    Files.deleteIfExists(trap);
    assertThatExceptionOfType(ScanFailure.class).isThrownBy(() -> changed(SHOP, 6));
    assertThat(trap).as("something of the repository was executed").doesNotExist();
  }

  @Test
  void writesNothing() throws Exception {
    write(SHOP, "class Shop {", "}");
    Set<String> before = state();
    assertThat(changed(SHOP, 2)).isEmpty();
    write("src/New.java", "class New {", "}");
    Files.delete(root.resolve("src/New.java"));
    assertThat(state()).isEqualTo(before);
  }

  @Test
  void takesNoGitFromARelativeFolder() throws Exception {
    Path program = Files.writeString(root.resolve("git"), "#!/bin/sh\n");
    assertThat(program.toFile().setExecutable(true)).isTrue();
    assertThatExceptionOfType(ScanFailure.class).isThrownBy(() -> Git.in(root, String.join(File.pathSeparator, "", ".", "bin", "\0")))
      .withMessage("--since needs git, and there is no program of that name on the path.");
    assertThat(Git.in(root, String.join(File.pathSeparator, ".", root.toString())).run("x").isGood()).as("an absolute folder is one").isTrue();
  }

  private Set<String> state() throws IOException {
    try (var files = Files.walk(root)) {
      return files.filter(Files::isRegularFile).map(file -> file + " " + file.toFile().lastModified()).collect(Collectors.toSet());
    }
  }

  private static Finding finding(Place place, Clue... reasons) {
    return new Finding(Reports.TOKEN, place, "Give this token an end.", List.of(reasons));
  }

  private boolean touches(Finding finding) throws ScanFailure {
    try (GitChanges changes = GitChanges.since(root, "main")) {
      return changes.touch(finding);
    }
  }

  private Set<Integer> changed(String file, int lines) throws ScanFailure {
    return changed("main", file, lines);
  }

  private Set<Integer> changed(String reference, String file, int lines) throws ScanFailure {
    try (GitChanges changes = GitChanges.since(root, reference)) {
      Set<Integer> changed = new TreeSet<>();
      for (int line = 1; line <= lines; line++) {
        if (changes.touch(new Finding(Reports.TOKEN, file, line, "Give this token an end."))) {
          changed.add(line);
        }
      }
      return changed;
    }
  }

  private static void assertFails(Path folder, String reference, String part) {
    assertThatExceptionOfType(ScanFailure.class).as(reference).isThrownBy(() -> GitChanges.since(folder, reference)).withMessageContaining(part);
  }

  private void write(String file, String... lines) throws IOException {
    Path path = root.resolve(file);
    Files.createDirectories(path.getParent());
    Files.write(path, List.of(lines));
  }

  private void commit() throws Exception {
    git("add", "-A");
    git("commit", "-q", "-m", "step");
  }

  private String git(String... arguments) throws Exception {
    return git(root, arguments);
  }

  private static String git(Path folder, String... arguments) throws Exception {
    List<String> command = new ArrayList<>(List.of("git", "-c", "user.name=Kim", "-c", "user.email=kim@example.org", "-c", "protocol.file.allow=always"));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
    builder.environment().put("GIT_CONFIG_GLOBAL", "/dev/null");
    Process process = builder.start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
    assertThat(process.exitValue()).as(command + ": " + output).isZero();
    return output;
  }
}
