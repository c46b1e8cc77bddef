package org.productiongap.scan;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.productiongap.triage.Bucket;
import org.productiongap.triage.Stage;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Help.Ansi.Style;

/**
 * Prints a triage for people at a terminal: bucket by bucket, gap by gap, place by place, and the verdict last.
 */
public final class TerminalReport {

  private static final String STRONG_RULE = "=".repeat(100);
  private static final String RULE = "-".repeat(100);
  private static final String NOTHING = "nothing found";
  private static final int NAMED_FILES = 5;
  private static final int MINUTES_IN_HOUR = 60;
  private static final int ROUNDED_MINUTES = 5;
  private static final double MILLIS_IN_SECOND = 1000;

  private final PrintStream out;
  private final Ansi ansi;

  /** A report without colors. */
  public TerminalReport(PrintStream out) {
    this(out, Ansi.OFF);
  }

  /** @param ansi whether to color it */
  TerminalReport(PrintStream out, Ansi ansi) {
    this.out = out;
    this.ansi = ansi;
  }

  /**
   * Prints one scan.
   *
   * @param files what was scanned
   * @param classPath what told the types
   * @param results what was found
   * @param unjudged how often a rule failed at a place
   * @param duration how long the scan took
   */
  void print(ProjectFiles files, ClassPath classPath, Results results, int unjudged, Duration duration) {
    String facts = String.format(Locale.ROOT, "%s, %s, %.1f s", count(files.sources().size(), "Java file"), count(results.gaps().size(), "rule"),
      duration.toMillis() / MILLIS_IN_SECOND);
    print(files.root(), facts, Triage.of(results.unknown()), results.stage(), results.compared() ? "nothing new" : NOTHING);
    deferred(results.aside().deferred());
    end(scope(results), Triage.of(Results.findings(results.all())), notes(files, classPath, results, unjudged));
  }

  private void deferred(List<SetAside.Deferred> deferred) {
    if (!deferred.isEmpty()) {
      line();
      line("%s: %s", new Styled("DEFERRED ON PURPOSE", Style.bold), summary(deferred.stream().map(each -> each.result().finding()).toList()));
      line(RULE);
      line();
      deferred.forEach(each -> line("  %s  [%s] %s", place(each.result().finding()),
        each.result().finding().gap().key(), each.decision().decision()));
    }
  }

  private static String scope(Results results) {
    return results.aside().since() == null ? "" : "ON THE LINES CHANGED SINCE " + results.aside().since() + ": ";
  }

  /**
   * Prints one triage, finding by finding.
   *
   * @param root the folder that was judged
   * @param facts how it was judged, in a few words
   * @param notes what people should know about the triage; may be empty
   */
  public void print(Path root, String facts, Triage triage, List<String> notes) {
    print(root, facts, triage, Stage.SCALE, NOTHING);
    end("", triage, notes);
  }

  private void print(Path root, String facts, Triage triage, Stage stage, String nothing) {
    line();
    line(STRONG_RULE);
    line("%s", new Styled("Production Gap: " + root, Style.bold));
    line("%s", facts);
    line(STRONG_RULE);
    for (Bucket bucket : Bucket.values()) {
      print(triage, bucket, stage.includes(bucket), nothing);
    }
  }

  private void end(String scope, Triage triage, List<String> notes) {
    line();
    line(STRONG_RULE);
    line("%s", new Styled(scope + verdict(triage), Style.bold, Verdict.of(triage).ready() ? Style.fg_green : Style.fg_red));
    notes.forEach(note -> line("Note: %s", note));
    line(STRONG_RULE);
    line();
    out.flush();
  }

  private void print(Triage triage, Bucket bucket, boolean listed, String nothing) {
    List<Finding> inBucket = triage.findings(bucket);
    line();
    line("%s: %s", new Styled(bucket.title().toUpperCase(Locale.ROOT), Style.bold, color(bucket)), inBucket.isEmpty() ? nothing : summary(inBucket));
    line(RULE);
    for (Gap gap : listed ? triage.gaps(bucket) : List.<Gap>of()) {
      List<Finding> findings = triage.findings(gap);
      line();
      line("%s [%s]: %s", new Styled(gap.title(), Style.bold), gap.key(), summary(findings));
      findings.forEach(finding -> line("  %s  %s", place(finding), finding.message()));
    }
  }

  private static Styled place(Finding finding) {
    return new Styled(file(finding) + ":" + Math.max(1, finding.line()), Style.fg_cyan);
  }

  /** A file whose name begins as a command of GitHub Actions does must not be one when its line is printed there. */
  private static String file(Finding finding) {
    return finding.file().startsWith(":") ? "./" + finding.file() : finding.file();
  }

  static String verdict(Triage triage) {
    Verdict verdict = Verdict.of(triage);
    String next = verdict.next.isEmpty() ? "" : ": " + verdict.next;
    return verdict.headline.toUpperCase(Locale.ROOT) + next + "." + verdict.all;
  }

  /**
   * Whether people may depend on it.
   *
   * @param ready whether no rule sees anything in the way of a launch
   * @param headline the answer in a few words
   * @param next what follows from it, without a full stop; may be empty
   * @param all what all buckets come to, a sentence after a space; empty when nothing was found
   */
  record Verdict(boolean ready, String headline, String next, String all) {

    static Verdict of(Triage triage) {
      List<Finding> mustHaves = triage.findings(Bucket.MUST_HAVE);
      String all = " All buckets: " + summary(triage.findings()) + ".";
      if (!mustHaves.isEmpty()) {
        return new Verdict(false, "Not ready for launch", "close %s first, %s of work"
          .formatted(count(mustHaves.size(), "must-have finding"), effort(mustHaves)), all);
      }
      return triage.findings().isEmpty()
        ? new Verdict(true, "Nothing found", "no rule sees a gap in this code", "")
        : new Verdict(true, "No launch blocker found", "", all);
    }
  }

  private static List<String> notes(ProjectFiles files, ClassPath classPath, Results results, int unjudged) {
    List<String> notes = new ArrayList<>();
    if (results.compared()) {
      notes.add("%s new since the baseline, and %d known, which are not listed above.".formatted(count(results.unknown().size(), "finding"), results.known()));
    }
    if (results.unknown().stream().anyMatch(finding -> !results.stage().includes(finding.gap().bucket()))) {
      notes.add("what belongs to a later stage is counted only; --stage scale lists it.");
    }
    notes.addAll(limits(files, classPath, results, unjudged));
    return notes;
  }

  /** What the scan could know, and what it could not. */
  static List<String> limits(ProjectFiles files, ClassPath classPath, Results results, int unjudged) {
    List<String> notes = new ArrayList<>();
    if (results.aside().since() != null) {
      notes.add("only what the lines changed since %s bring is listed; %s elsewhere.".formatted(results.aside().since(),
        count(results.aside().elsewhere().size(), "finding stands", "findings stand")));
    }
    notes.addAll(results.aside().remarks());
    notes.add("class path: " + classPath.sentence() + ".");
    notes.addAll(classPath.notes());
    notes.addAll(unreadable(files));
    for (LeftOut.Reason reason : LeftOut.Reason.values()) {
      List<String> left = results.leftOut().stream().filter(file -> file.reason() == reason).map(LeftOut::file).toList();
      if (!left.isEmpty()) {
        notes.add("%s left out, %s: %s".formatted(count(left.size(), "file"), reason.clause(), some(left)));
      }
    }
    if (unjudged > 0) {
      notes.add("a rule failed at %s and stayed silent there; --verbose or -Dverbose=true shows why.".formatted(count(unjudged, "place")));
    }
    return notes;
  }

  /** What people should know about a triage of these files, whoever judged them. */
  public static List<String> notes(ProjectFiles files) {
    List<String> notes = new ArrayList<>();
    if (files.libraries().isEmpty()) {
      notes.add("no class path was found, so the types of libraries are unknown and rules that need them stay silent; to find more, run"
        + " \"mvn package dependency:copy-dependencies\" in that folder, or compile it and name its jars with -Dlibraries=FOLDER.");
    } else if (files.classes().isEmpty()) {
      notes.add("the project is not compiled, so rules that need the types of its other files stay silent; to find more, compile it first.");
    }
    notes.addAll(unreadable(files));
    return notes;
  }

  private static List<String> unreadable(ProjectFiles files) {
    List<String> notes = new ArrayList<>();
    if (!files.unreadable().isEmpty()) {
      notes.add("%s left out, because this user may not read them: %s".formatted(count(files.unreadable().size(), "file or folder", "files or folders"),
        some(files.unreadable().stream().map(files::relative).toList())));
      if (files.unreadable().stream().anyMatch(file -> file.toString().indexOf(ProjectFiles.UNKNOWN_CHARACTER) >= 0)) {
        notes.add("this locale knows not every character of the names of files; LC_ALL=C.UTF-8 sets one that does.");
      }
    }
    return notes;
  }

  private static String some(List<String> names) {
    String more = names.size() > NAMED_FILES ? ", ..." : "";
    return names.stream().limit(NAMED_FILES).collect(Collectors.joining(", ")) + more;
  }

  static String summary(Collection<Finding> findings) {
    return findings.isEmpty() ? NOTHING : count(findings.size(), "finding") + ", " + effort(findings);
  }

  static String effort(Collection<Finding> findings) {
    return effort(Triage.effort(findings));
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

  static String count(int number, String noun) {
    return count(number, noun, noun + "s");
  }

  private static String count(int number, String one, String several) {
    return number + " " + (number == 1 ? one : several);
  }

  private void line() {
    out.println();
  }

  /** Prints a line in which no text from the scanned folder can move the cursor or change a color. */
  private void line(String format, Object... values) {
    out.println(String.format(Locale.ROOT, format, Arrays.stream(values).map(this::printable).toArray()));
  }

  private String printable(Object value) {
    String text = value.toString().replaceAll("\\p{Cntrl}", "?");
    return value instanceof Styled styled && ansi.enabled() ? Style.on(styled.styles) + text + Style.off(styled.styles) : text;
  }

  private static Style color(Bucket bucket) {
    return switch (bucket) {
      case MUST_HAVE -> Style.fg_red;
      case WITHIN_30_DAYS -> Style.fg_yellow;
      case CAN_DEFER -> Style.fg_blue;
    };
  }

  /** Text that stands out where there are colors. */
  private record Styled(String text, Style... styles) {

    @Override
    public String toString() {
      return text;
    }
  }
}
