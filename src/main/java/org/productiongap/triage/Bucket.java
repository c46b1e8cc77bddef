package org.productiongap.triage;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * When a gap has to be closed. A rule says its bucket once, as a tag; every severity follows from it.
 */
public enum Bucket {

  /** Getting it wrong means data loss, a breach or broken trust. */
  MUST_HAVE("launch-must-have", "Must have for launch", "BLOCKER", List.of("BLOCKER", "CRITICAL"), "BLOCKER", "HIGH"),
  /** Hurts quickly, does not kill on day one. */
  WITHIN_30_DAYS("within-30-days", "Need within 30 days", "MAJOR", List.of("MAJOR"), "MEDIUM", "MEDIUM"),
  /** Fine to ship without, as long as it is written down. */
  CAN_DEFER("can-defer", "Can defer until it hurts", "MINOR", List.of("MINOR", "INFO"), "LOW", "LOW");

  private final String tag;
  private final String title;
  private final String severity;
  private final List<String> severities;
  private final String impact;
  private final String olderImpact;

  Bucket(String tag, String title, String severity, List<String> severities, String impact, String olderImpact) {
    this.tag = tag;
    this.title = title;
    this.severity = severity;
    this.severities = severities;
    this.impact = impact;
    this.olderImpact = olderImpact;
  }

  /** The tag that rules and issues carry in SonarQube. */
  public String tag() {
    return tag;
  }

  /** The bucket as people read it. */
  public String title() {
    return title;
  }

  /** The severity in SonarQube's standard mode. */
  public String severity() {
    return severity;
  }

  /**
   * The impact severity in SonarQube's multi-quality mode.
   *
   * @param known the names of the impact severities that the running product has; BLOCKER is missing before plugin API 10.11
   */
  public String impact(Collection<String> known) {
    return known.contains(impact) ? impact : olderImpact;
  }

  /**
   * The bucket that a rule's tags name.
   *
   * @return empty when no tag, or more than one, is a bucket's
   */
  public static Optional<Bucket> ofTags(Collection<String> tags) {
    List<Bucket> named = Arrays.stream(values()).filter(bucket -> tags.contains(bucket.tag)).toList();
    return named.size() == 1 ? Optional.of(named.get(0)) : Optional.empty();
  }

  /**
   * The bucket of an issue, by its own severity, so that a team's re-triage in a quality profile counts.
   *
   * @param severity a severity of the standard mode, such as {@code CRITICAL}
   * @throws IllegalArgumentException when the severity is none of SonarQube's
   */
  public static Bucket ofSeverity(String severity) {
    return Arrays.stream(values())
      .filter(bucket -> bucket.severities.contains(severity))
      .findFirst()
      .orElseThrow(() -> new IllegalArgumentException("Not a severity: " + severity));
  }
}
