package org.productiongap.scan;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.productiongap.triage.Stage;

/**
 * What one scan tells its reports.
 *
 * @param version of the plugin; may be empty
 * @param stage whose buckets are listed
 * @param prefix the path from the root of the repository to the scanned folder, ending in a slash; empty where that is the same
 * @param gaps what the rules looked for
 * @param all what they found and is asked for, by place
 * @param leftOut files that could not be judged
 * @param compared whether a baseline said which findings are known
 * @param aside what was found too, and is not asked for
 */
record Results(String version, Stage stage, String prefix, List<Gap> gaps, List<Result> all, List<LeftOut> leftOut, boolean compared, SetAside aside) {

  private static final String REPOSITORY = ".git";
  private static final int FINGERPRINT = 32;

  /**
   * A finding as reports tell it.
   *
   * @param finding what was found
   * @param fingerprint stays the same while the rule, the file and the text of the line do, wherever the line moves to
   * @param textFingerprint stays the same when the file gets another name as well; equal lines of several files have the same
   * @param known whether the baseline has it
   */
  record Result(Finding finding, String fingerprint, String textFingerprint, boolean known) {
  }

  /**
   * Compares what was found with what was known. What stood in a file that is gone is known wherever a line has the same text.
   *
   * @param root the scanned folder
   * @param baseline what was known; null when nobody said
   */
  static Results of(Path root, Engine.Analysis analysis, String version, Stage stage, Baseline baseline) {
    String prefix = prefix(root);
    SourceLines lines = new SourceLines(root);
    Set<String> known = baseline == null ? Set.of() : baseline.fingerprints();
    List<String> homeless = new ArrayList<>(baseline == null ? List.of() : baseline.homeless(root, prefix));
    Map<List<String>, Integer> occurrences = new HashMap<>();
    List<Result> results = new ArrayList<>();
    for (Finding finding : Triage.of(analysis.findings()).findings()) {
      String text = text(finding, lines.of(finding.file()));
      List<String> identity = List.of(finding.gap().key(), prefix + finding.file(), text);
      String fingerprint = hash(String.join("\n", identity) + "\n" + occurrences.merge(identity, 1, Integer::sum));
      String textFingerprint = hash(finding.gap().key() + "\n" + text);
      results.add(new Result(finding, fingerprint, textFingerprint, known.contains(fingerprint) || homeless.remove(textFingerprint)));
    }
    return new Results(version, stage, prefix, analysis.gaps(), List.copyOf(results), analysis.leftOut(), baseline != null, SetAside.NOTHING);
  }

  /** The same scan, of which less is asked for. */
  Results with(List<Result> asked, SetAside setAside) {
    return new Results(version, stage, prefix, gaps, List.copyOf(asked), leftOut, compared, setAside);
  }

  /** The text of its line, without the white space that formatting changes. */
  private static String text(Finding finding, List<String> lines) {
    return finding.line() < 1 || finding.line() > lines.size() ? "" : lines.get(finding.line() - 1).strip().replaceAll("\\s+", " ");
  }

  private static String prefix(Path root) {
    for (Path folder = root; folder != null; folder = folder.getParent()) {
      if (Files.exists(folder.resolve(REPOSITORY))) {
        String path = folder.relativize(root).toString().replace('\\', '/');
        return path.isEmpty() ? "" : path + "/";
      }
    }
    return "";
  }

  private static String hash(String text) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash).substring(0, FINGERPRINT);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }

  /** The path of a file from the root of the repository, with slashes. */
  String path(String file) {
    return prefix + file;
  }

  /** What the stage asks for, known or not. */
  List<Result> ofStage() {
    return all.stream().filter(result -> stage.includes(result.finding().gap().bucket())).toList();
  }

  /** What is asked for and what stands elsewhere, by place. */
  List<Result> everywhere() {
    return Stream.concat(all.stream(), aside.elsewhere().stream()).sorted(Comparator.comparing(Result::finding, Finding.BY_PLACE)).toList();
  }

  /** What nobody knew yet, in all buckets. */
  List<Finding> unknown() {
    return all.stream().filter(result -> !result.known()).map(Result::finding).toList();
  }

  int known() {
    return all.size() - unknown().size();
  }

  static List<Finding> findings(Collection<Result> results) {
    return results.stream().map(Result::finding).toList();
  }
}
