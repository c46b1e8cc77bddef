package org.productiongap.scan;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.productiongap.triage.Bucket;
import org.sonar.api.server.rule.RuleParamType;
import org.sonar.api.utils.WildcardPattern;

/**
 * What a team decided for itself, as a file in its repository says it: which rules run, in which bucket and with which parameters,
 * which paths are left out, and which findings are deferred on purpose.
 *
 * @param file its name as people read it; empty when there is none
 * @param rules what was decided of rules, by key
 * @param exclusions patterns of paths, as {@code sonar.exclusions} has them
 * @param deferrals the findings that may stay
 */
record TeamTriage(String file, Map<String, Decision> rules, List<String> exclusions, List<Deferral> deferrals) {

  /** The names under which it is found in the scanned folder. */
  static final List<String> NAMES = List.of("production-gap.yml", ".production-gap.yml");
  /** Nobody decided anything. */
  static final TeamTriage NONE = new TeamTriage("", Map.of(), List.of(), List.of());
  /** Bytes; a decision about each of the rules takes a tenth of it. */
  private static final long LARGEST = 100_000;
  private static final int LIKELY_MISTAKES = 3;

  /**
   * A text and the line it stands in.
   */
  record Said(String text, int line) {
  }

  /**
   * What was decided of a rule.
   *
   * @param line where
   * @param bucket null when it stays in its own
   * @param isOff whether it does not run
   * @param parameters by name
   */
  record Decision(int line, Bucket bucket, boolean isOff, Map<String, Said> parameters) {
  }

  /**
   * Findings that may stay.
   *
   * @param line where it was said
   * @param rule the key of their rule; null when the fingerprint says enough
   * @param path a pattern of their files; null as above
   * @param fingerprint of one finding, as {@code --json} writes it; null for all of the rule in the path
   * @param reason why
   * @param by who decided it; null when nobody says
   * @param until the last day; null for good
   */
  record Deferral(int line, String rule, String path, String fingerprint, String reason, String by, LocalDate until) {

    boolean isOver(LocalDate today) {
      return until != null && today.isAfter(until);
    }

    boolean covers(Finding finding, String print) {
      return (rule == null || rule.equals(finding.gap().key())) && (fingerprint == null || fingerprint.equals(print))
        && (path == null || WildcardPattern.create(path).match(finding.file()));
    }

    /** The findings that it is about. */
    String subject() {
      return rule == null ? fingerprint : rule;
    }

    /** The decision as people read it: why, who, how long. */
    String decision() {
      return reason + (by == null ? "" : " (" + by + ")") + (until == null ? "" : ", until " + until);
    }
  }

  /**
   * Reads the file that was named, or the one in the scanned folder.
   *
   * @param named what was named
   * @param root the scanned folder
   * @return nothing decided when none was named and none is there
   * @throws ScanFailure when it cannot be read, or says what nobody understands; the message names file and line
   */
  static TeamTriage of(Optional<Path> named, Path root) throws ScanFailure {
    if (named.isPresent()) {
      return read(named.get());
    }
    List<Path> found = NAMES.stream().map(root::resolve).filter(Files::exists).toList();
    if (found.size() > 1) {
      throw new ScanFailure("There are two triage files, " + String.join(" and ", NAMES) + ", in " + root + "; keep one.");
    }
    return found.isEmpty() ? NONE : read(found.get(0));
  }

  private static TeamTriage read(Path file) throws ScanFailure {
    try {
      if (Files.exists(file) && !Files.isRegularFile(file)) {
        throw new ScanFailure("The triage file " + file + " is not a file.");
      }
      if (Files.size(file) > LARGEST) {
        throw new ScanFailure("The triage file " + file + " is larger than " + LARGEST + " bytes.");
      }
      return TeamTriageReader.read(file.getFileName().toString(), Files.readString(file));
    } catch (IOException e) {
      throw new ScanFailure("The triage file " + file + " cannot be read: " + ScanFailure.reason(e) + ".", e);
    }
  }

  /** Whether a path, relative to the scanned folder and with slashes, is left out. */
  Predicate<String> excludes() {
    List<WildcardPattern> patterns = exclusions.stream().map(WildcardPattern::create).toList();
    return path -> patterns.stream().anyMatch(pattern -> pattern.match(path));
  }

  /**
   * The gaps as the team sees them: those that are on, each in its bucket, with its parameters.
   *
   * @param gaps all there are
   * @throws ScanFailure when the file names a rule or parameter that is none, or gives one a value it cannot have
   */
  List<Gap> apply(List<Gap> gaps) throws ScanFailure {
    Map<String, Gap> known = new HashMap<>();
    gaps.forEach(gap -> known.put(gap.key(), gap));
    for (Map.Entry<String, Decision> rule : rules.entrySet()) {
      requireKnown(rule.getKey(), rule.getValue().line(), known, "rule");
    }
    for (Deferral deferral : deferrals) {
      if (deferral.rule() != null) {
        requireKnown(deferral.rule(), deferral.line(), known, "rule");
      }
    }
    List<Gap> applied = new ArrayList<>();
    for (Gap gap : gaps) {
      Decision decision = rules.get(gap.key());
      if (decision == null) {
        applied.add(gap);
      } else if (!decision.isOff()) {
        applied.add(gap.with(decision.bucket() == null ? gap.bucket() : decision.bucket(), parameters(gap, decision)));
      }
    }
    return List.copyOf(applied);
  }

  private List<Gap.Parameter> parameters(Gap gap, Decision decision) throws ScanFailure {
    Map<String, Gap.Parameter> parameters = new HashMap<>();
    gap.parameters().forEach(parameter -> parameters.put(parameter.key(), parameter));
    for (Map.Entry<String, Said> said : decision.parameters().entrySet()) {
      int line = said.getValue().line();
      if (gap.parameters().isEmpty()) {
        throw failure(file, line, "the rule " + gap.key() + " has no parameters.");
      }
      requireKnown(said.getKey(), line, parameters, "parameter of " + gap.key());
      String value = said.getValue().text();
      Gap.Parameter parameter = parameters.get(said.getKey());
      if (parameter.type().equals(RuleParamType.INTEGER) && !value.matches("\\d{1,9}")) {
        throw failure(file, line, "the parameter " + parameter.key() + " is a whole number, for example " + parameter.value() + ", and not \"" + value + "\".");
      }
      parameters.put(said.getKey(), new Gap.Parameter(parameter.key(), parameter.type(), value));
    }
    return gap.parameters().stream().map(parameter -> parameters.get(parameter.key())).toList();
  }

  private void requireKnown(String name, int line, Map<String, ?> known, String what) throws ScanFailure {
    if (!known.containsKey(name)) {
      throw failure(file, line, "there is no " + what + " \"" + name + "\"" + suggestion(name, known.keySet()) + ".");
    }
  }

  static ScanFailure failure(String file, int line, String sentence) {
    return new ScanFailure("%s:%d: %s".formatted(file, line, sentence));
  }

  /** The end of a sentence that names what was probably meant; empty when nothing is near. */
  static String suggestion(String name, Iterable<String> known) {
    String plain = name.substring(name.indexOf(':') + 1).strip();
    List<String> near = new ArrayList<>();
    for (String candidate : known) {
      if (distance(plain, candidate) <= Math.min(LIKELY_MISTAKES, candidate.length() / 2)) {
        near.add(candidate);
      }
    }
    return near.stream()
      .min(Comparator.comparingInt((String candidate) -> distance(plain, candidate)).thenComparing(Comparator.naturalOrder()))
      .map(candidate -> " (did you mean " + candidate + "?)")
      .orElse("");
  }

  /** How many letters have to be added, removed or replaced, whatever their case. */
  private static int distance(String one, String other) {
    int[] row = new int[other.length() + 1];
    for (int j = 0; j < row.length; j++) {
      row[j] = j;
    }
    for (int i = 1; i <= one.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j < row.length; j++) {
        boolean same = Character.toLowerCase(one.charAt(i - 1)) == Character.toLowerCase(other.charAt(j - 1));
        int replaced = diagonal + (same ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[other.length()];
  }
}
