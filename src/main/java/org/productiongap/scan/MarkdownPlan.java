package org.productiongap.scan;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.productiongap.triage.Bucket;

/**
 * The plan that a triage is: what to close at this stage, place by place, and the written list of what is deferred.
 */
final class MarkdownPlan {

  /** What means something in the middle of a line. */
  private static final String SPECIAL = "\\`*_[]<>&~$";
  /** Keeps a name after an at sign from being somebody who is notified. */
  private static final String NOBODY = "@\u200B";

  private MarkdownPlan() {
  }

  static String of(Results results) {
    Triage triage = Triage.of(Results.findings(results.all()));
    List<String> lines = new ArrayList<>(List.of("# Production Gap", "", text(TerminalReport.verdict(triage))));
    if (results.aside().since() != null) {
      lines.addAll(List.of("", "Only what the lines changed since %s bring; %d more stand elsewhere."
        .formatted(code(results.aside().since()), results.aside().elsewhere().size())));
    }
    if (results.compared()) {
      lines.addAll(List.of("", results.known() + " of them known from the baseline."));
    }
    for (Bucket bucket : Bucket.values()) {
      List<Gap> gaps = triage.gaps(bucket);
      lines.addAll(List.of("", "## " + bucket.title() + ": " + TerminalReport.summary(triage.findings(bucket))));
      if (results.stage().includes(bucket)) {
        gaps.forEach(gap -> lines.addAll(tasks(results, gap, triage.findings(gap))));
      } else if (!gaps.isEmpty()) {
        lines.addAll(List.of("", "Deferred:", ""));
        gaps.forEach(gap -> lines.add("- " + heading(gap, triage.findings(gap))));
      }
    }
    if (!results.aside().deferred().isEmpty()) {
      lines.addAll(List.of("", "## Deferred on purpose", ""));
      for (SetAside.Deferred deferred : results.aside().deferred()) {
        Finding finding = deferred.result().finding();
        lines.add("- %s %s: %s".formatted(code(place(results, finding)), code(finding.gap().key()), text(deferred.decision().decision())));
      }
    }
    return lines.stream().collect(Collectors.joining("\n", "", "\n"));
  }

  private static String place(Results results, Finding finding) {
    return results.path(finding.file()) + ":" + Math.max(1, finding.line());
  }

  private static List<String> tasks(Results results, Gap gap, List<Finding> findings) {
    List<String> lines = new ArrayList<>(List.of("", "### " + heading(gap, findings), ""));
    for (Finding finding : findings) {
      lines.add("- [ ] %s %s".formatted(code(place(results, finding)), text(finding.message())));
    }
    return lines;
  }

  private static String heading(Gap gap, List<Finding> findings) {
    return "%s (%s): %s".formatted(text(gap.title()), code(gap.key()), TerminalReport.summary(findings));
  }

  /** Text that Markdown shows as it is, in one line. */
  static String text(String text) {
    StringBuilder escaped = new StringBuilder();
    for (char character : oneLine(text).toCharArray()) {
      if (SPECIAL.indexOf(character) >= 0) {
        escaped.append('\\');
      }
      escaped.append(character);
    }
    return escaped.toString().replace("@", NOBODY);
  }

  /** Code that Markdown shows as it is, in one line: between more backticks than it has in a row. */
  static String code(String code) {
    String line = oneLine(code);
    String fence = "`";
    while (line.contains(fence)) {
      fence += "`";
    }
    String space = line.startsWith("`") || line.endsWith("`") ? " " : "";
    return fence + space + line + space + fence;
  }

  private static String oneLine(String text) {
    return text.replaceAll("[\\p{Cntrl}\u2028\u2029]+", " ").strip();
  }
}
