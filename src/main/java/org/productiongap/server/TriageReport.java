package org.productiongap.server;

import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.productiongap.triage.Bucket;

/**
 * Prints the open gaps for people at a terminal: bucket by bucket, gap by gap, place by place, and the verdict last.
 */
final class TriageReport {

  private static final String STRONG_RULE = "=".repeat(100);
  private static final String RULE = "-".repeat(100);
  private static final int MINUTES_IN_HOUR = 60;
  private static final int ROUNDED_MINUTES = 5;

  private final PrintStream out;

  TriageReport(PrintStream out) {
    this.out = out;
  }

  /**
   * Prints the triage of one project.
   *
   * @param title what was analyzed
   */
  void print(String title, OpenGaps gaps) {
    line();
    line(STRONG_RULE);
    line("Production Gap: %s", title);
    line(STRONG_RULE);
    gaps.byBucket().forEach((bucket, rules) -> {
      line();
      line("%s: %s", bucket.title().toUpperCase(Locale.ROOT), summary(gaps.in(bucket)));
      line(RULE);
      rules.forEach((rule, findings) -> {
        line("%s [%s]: %s", gaps.titles().get(rule), rule.replace("production-gap:", ""), summary(findings));
        findings.forEach(finding -> line("  %s%s  %s", finding.file(), finding.line() > 0 ? ":" + finding.line() : "", finding.message()));
        line();
      });
    });
    line();
    line(STRONG_RULE);
    line("%s", verdict(gaps));
    line(STRONG_RULE);
    out.flush();
  }

  private static String verdict(OpenGaps gaps) {
    List<OpenGaps.Finding> mustHaves = gaps.in(Bucket.MUST_HAVE);
    if (!mustHaves.isEmpty()) {
      return "NOT READY FOR LAUNCH: close %s first, %s of work. All buckets: %s."
        .formatted(count(mustHaves.size(), "must-have finding"), effort(mustHaves), summary(gaps.findings()));
    }
    return gaps.findings().isEmpty()
      ? "NOTHING FOUND: no rule of this stage sees a gap in this code."
      : "NO LAUNCH BLOCKER FOUND. All buckets: %s.".formatted(summary(gaps.findings()));
  }

  private static String summary(List<OpenGaps.Finding> findings) {
    return findings.isEmpty() ? "nothing found" : count(findings.size(), "finding") + ", " + effort(findings);
  }

  private static String effort(List<OpenGaps.Finding> findings) {
    return effort(findings.stream().map(OpenGaps.Finding::effort).reduce(Duration.ZERO, Duration::plus));
  }

  /** An estimate as people say it: to five minutes, from an hour on to half hours. */
  static String effort(Duration duration) {
    long minutes = duration.toMinutes();
    if (minutes < MINUTES_IN_HOUR) {
      return "about " + Math.max(1, Math.round(minutes / (double) ROUNDED_MINUTES)) * ROUNDED_MINUTES + " min";
    }
    double hours = Math.round(minutes * 2.0 / MINUTES_IN_HOUR) / 2.0;
    return "about " + (hours == Math.rint(hours) ? String.valueOf((long) hours) : String.valueOf(hours)) + " h";
  }

  private static String count(int number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }

  private void line() {
    out.println();
  }

  /** Prints a line in which no text from the analyzed folder can move the cursor or change a color. */
  private void line(String format, Object... values) {
    out.println(String.format(Locale.ROOT, format, values).replaceAll("\\p{Cntrl}", "?"));
  }
}
