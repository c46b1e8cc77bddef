package org.productiongap.scan;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.productiongap.framework.Place;

/**
 * What a working tree changes since it left another line of development: everything that differs between the files as they are
 * now, committed or not, new ones included, and the commit from which HEAD and a reference went apart. A pull request is the same.
 * <p>
 * A finding is of the change when a line of its place, or of a place in the same file that shows why, was added or changed, or when
 * a line between two lines of such a place was removed; a finding of a whole file, when any line of the file was. That is how
 * SonarQube tells new code in a pull request. A finding that only has its cause in a changed line elsewhere is not of the change.
 * <p>
 * A file that was renamed is compared with what it was; one that git ignores, or that another repository inside this one holds,
 * is not of the change. How lines end does not matter.
 */
final class GitChanges implements AutoCloseable {

  /** Files that may be what a new file was before; git looks at 1,000. */
  private static final int MOST_ORIGINALS = 400;
  /** The share of lines that makes a file another one's successor, as for git. */
  private static final double SIMILAR = 0.5;
  private static final String ENTRY_OF_REPOSITORY = "160000";
  private static final String ENTRY_OF_LINK = "120000";

  private final Git git;
  private final Path root;
  private final String prefix;
  private final Map<String, String> before = new TreeMap<>();
  private final Set<String> repositories = new HashSet<>();
  private final Map<String, Change> changes = new HashMap<>();
  private List<String> gone;
  private Process objects;

  private GitChanges(Git git, Path root, String prefix) {
    this.git = git;
    this.root = root;
    this.prefix = prefix;
  }

  /**
   * What changed in a file.
   *
   * @param lines the changed and the added lines, from 1
   * @param cuts the lines, from 1, after which something is missing
   */
  private record Change(BitSet lines, BitSet cuts) {

    boolean touches(Place place) {
      if (place.startLine() < 1) {
        return !lines.isEmpty() || !cuts.isEmpty();
      }
      int line = lines.nextSetBit(place.startLine());
      int cut = cuts.nextSetBit(place.startLine());
      return line >= 0 && line <= Math.max(place.startLine(), place.endLine()) || cut >= 0 && cut < place.endLine();
    }
  }

  /**
   * Looks up what was there before.
   *
   * @param root the scanned folder, an absolute path without links, anywhere in a repository
   * @param reference a branch, tag or commit
   * @throws ScanFailure when there is no git, no repository, no such commit, or none that both have in their history
   */
  static GitChanges since(Path root, String reference) throws ScanFailure {
    Git git = Git.in(root, Objects.requireNonNullElse(System.getenv("PATH"), ""));
    Git.Answer inside = git.run("rev-parse", "--is-inside-work-tree");
    Git.Answer place = git.run("rev-parse", "--show-prefix");
    if (!place.isGood() || !inside.text().equals("true")) {
      throw new ScanFailure("--since needs a folder in the working tree of a git repository, and " + root + " is none"
        + (place.reason().isEmpty() ? "." : "; git says: " + place.reason()));
    }
    String head = commit(git, "HEAD");
    if (head == null) {
      throw new ScanFailure("--since needs a commit to compare with, and the repository of " + root + " has none yet.");
    }
    String other = reference.startsWith("-") || reference.indexOf('\0') >= 0 ? null : commit(git, reference);
    boolean shallow = git.run("rev-parse", "--is-shallow-repository").text().equals("true");
    String deepen = shallow ? "; this clone is shallow, so check out with the whole history (fetch-depth: 0, GIT_DEPTH: 0)"
      : "; fetch it first, and name a branch that is not checked out as origin/BRANCH";
    if (other == null) {
      throw new ScanFailure("--since: the repository of " + root + " knows no commit \"" + reference + "\"" + deepen + ".");
    }
    Git.Answer base = git.run("merge-base", other, head);
    if (!base.isGood() || base.text().isEmpty()) {
      throw new ScanFailure("--since: HEAD and \"" + reference + "\" have no commit in common" + (shallow ? deepen : "") + ".");
    }
    GitChanges changes = new GitChanges(git, root, place.text());
    changes.list(base.text().lines().findFirst().orElseThrow());
    return changes;
  }

  private static String commit(Git git, String name) throws ScanFailure {
    Git.Answer answer = git.run("rev-parse", "--verify", "--quiet", "--end-of-options", name + "^{commit}");
    return answer.isGood() ? answer.text() : null;
  }

  /** Entries end with a zero byte: mode, type, name of the object, a tab, the path from the root of the repository. */
  private void list(String commit) throws ScanFailure {
    Git.Answer tree = git.run("ls-tree", "-r", "-z", "--full-tree", commit);
    if (!tree.isGood()) {
      throw new ScanFailure("--since: the files of commit " + commit + " cannot be listed: " + tree.reason());
    }
    for (String entry : new String(tree.output(), StandardCharsets.UTF_8).split("\0")) {
      int tab = entry.indexOf('\t');
      String[] words = entry.substring(0, Math.max(0, tab)).split(" ");
      String path = entry.substring(tab + 1);
      if (entry.startsWith(ENTRY_OF_REPOSITORY)) {
        repositories.add(path);
      } else if (tab > 0 && !entry.startsWith(ENTRY_OF_LINK)) {
        before.put(path, words[words.length - 1]);
      }
    }
  }

  /**
   * Whether a finding is of the change.
   *
   * @param finding in a file of the scanned folder
   * @throws ScanFailure when the repository lacks what the file was before
   */
  boolean touch(Finding finding) throws ScanFailure {
    Path file = root.resolve(finding.file());
    if (!Files.isRegularFile(file)) {
      return false;
    }
    Change change = changes.get(finding.file());
    if (change == null) {
      change = change(finding.file());
      changes.put(finding.file(), change);
    }
    return Stream.concat(Stream.of(finding.place()), finding.reasons().stream().map(reason -> reason.place()).filter(place -> place.startLine() > 0))
      .filter(place -> place.file().equals(finding.file()))
      .anyMatch(change::touches);
  }

  private Change change(String file) throws ScanFailure {
    String path = prefix + file;
    if (isOfAnotherRepository(file)) {
      return new Change(new BitSet(), new BitSet());
    }
    List<String> now;
    try {
      now = lines(Files.readAllBytes(root.resolve(file)));
    } catch (IOException e) {
      throw new ScanFailure("--since: " + path + " cannot be read: " + e + ".", e);
    }
    if (before.containsKey(path)) {
      return change(content(path), now);
    }
    if (git.run("check-ignore", "--quiet", "--", "./" + file).isGood()) {
      return new Change(new BitSet(), new BitSet());
    }
    return change(original(path, now), now);
  }

  /** A submodule, or another clone that lies here: git stops where one begins. */
  private boolean isOfAnotherRepository(String file) {
    String path = prefix + file;
    if (repositories.stream().anyMatch(repository -> path.startsWith(repository + "/"))) {
      return true;
    }
    for (Path folder = root.resolve(file).getParent(); folder != null && !folder.equals(root); folder = folder.getParent()) {
      if (Files.exists(folder.resolve(".git"), LinkOption.NOFOLLOW_LINKS)) {
        return true;
      }
    }
    return false;
  }

  private static Change change(List<String> before, List<String> now) {
    int[] matches = LineDiff.matches(before, now);
    BitSet lines = new BitSet();
    BitSet cuts = new BitSet();
    for (int i = 0; i < matches.length; i++) {
      if (matches[i] < 0) {
        lines.set(i + 1);
      } else if (i > 0 && matches[i - 1] >= 0 && matches[i] != matches[i - 1] + 1) {
        cuts.set(i);
      }
    }
    return new Change(lines, cuts);
  }

  /** The lines that a new file had under its former name; none when it had none. */
  private List<String> original(String path, List<String> now) throws ScanFailure {
    String name = path.substring(path.lastIndexOf('/') + 1);
    String extension = name.substring(Math.max(0, name.lastIndexOf('.')));
    List<String> best = List.of();
    double bestSimilarity = SIMILAR;
    List<String> candidates = gone().stream().filter(candidate -> candidate.endsWith(extension))
      .sorted(Comparator.comparing((String candidate) -> !candidate.endsWith("/" + name) && !candidate.equals(name)))
      .limit(MOST_ORIGINALS).toList();
    for (String candidate : candidates) {
      List<String> lines = content(candidate);
      double similarity = similarity(lines, now);
      if (similarity > bestSimilarity || best.isEmpty() && similarity == bestSimilarity) {
        best = lines;
        bestSimilarity = similarity;
      }
    }
    return best;
  }

  /** The files that were there before and are not now, looked up once. */
  private List<String> gone() {
    if (gone == null) {
      Path top = root;
      for (int i = 0; i < prefix.chars().filter(character -> character == '/').count(); i++) {
        top = top.getParent();
      }
      Path repository = top;
      gone = before.keySet().stream().filter(path -> Files.notExists(repository.resolve(path), LinkOption.NOFOLLOW_LINKS)).toList();
    }
    return gone;
  }

  private static double similarity(List<String> before, List<String> now) {
    Map<String, Integer> counts = new HashMap<>();
    List<String> meaningful = before.stream().filter(line -> !line.isBlank()).toList();
    meaningful.forEach(line -> counts.merge(line, 1, Integer::sum));
    int all = 0;
    int common = 0;
    for (String line : now) {
      if (!line.isBlank()) {
        all++;
        common += counts.merge(line, -1, Integer::sum) >= 0 ? 1 : 0;
      }
    }
    return common / (double) Math.max(1, Math.max(all, meaningful.size()));
  }

  /** Bytes as lines, as the analyzer counts them; which characters they are does not matter for a comparison. */
  private static List<String> lines(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1).lines().toList();
  }

  private List<String> content(String path) throws ScanFailure {
    try {
      if (objects == null) {
        objects = git.converse("cat-file", "--batch");
      }
      OutputStream question = objects.getOutputStream();
      question.write((before.get(path) + "\n").getBytes(StandardCharsets.US_ASCII));
      question.flush();
      InputStream answer = objects.getInputStream();
      String[] head = line(answer).split(" ");
      if (head.length != 3) {
        throw new EOFException(String.join(" ", head));
      }
      byte[] content = answer.readNBytes(Integer.parseInt(head[2]));
      line(answer);
      return lines(content);
    } catch (IOException | NumberFormatException e) {
      throw new ScanFailure("--since: the repository does not have what " + path + " was before (" + e.getMessage()
        + "); a partial clone has to fetch it first.", e);
    }
  }

  private static String line(InputStream stream) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int octet = stream.read(); octet != '\n'; octet = stream.read()) {
      if (octet < 0) {
        throw new EOFException("git ended");
      }
      line.write(octet);
    }
    return line.toString(StandardCharsets.US_ASCII);
  }

  @Override
  public void close() {
    if (objects != null) {
      objects.destroy();
    }
  }
}
