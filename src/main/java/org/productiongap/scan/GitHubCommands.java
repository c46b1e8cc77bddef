package org.productiongap.scan;

import java.io.PrintStream;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.productiongap.framework.Place;
import org.productiongap.triage.Bucket;

/**
 * The findings of the stage that nobody knew yet, as workflow commands of GitHub Actions. GitHub shows a few of each level only,
 * so the worst come first.
 *
 * @see <a href="https://docs.github.com/actions/reference/workflow-commands-for-github-actions">the commands</a>
 */
final class GitHubCommands {

  private GitHubCommands() {
  }

  /**
   * Prints commands, after something else in which names from the scanned folder cannot be taken for commands.
   *
   * @param triage prints what people read
   */
  static void print(Results results, Runnable triage, PrintStream out) {
    String end = UUID.randomUUID().toString();
    out.println("::stop-commands::" + end);
    triage.run();
    out.println("::" + end + "::");
    of(results).forEach(out::println);
    out.flush();
  }

  /** One command for each finding. */
  static List<String> of(Results results) {
    return results.ofStage().stream()
      .filter(result -> !result.known())
      .map(Results.Result::finding)
      .sorted(Comparator.comparing(finding -> finding.gap().bucket()))
      .map(finding -> command(results, finding))
      .toList();
  }

  private static String command(Results results, Finding finding) {
    return "::%s file=%s%s,title=%s::%s".formatted(level(finding.gap().bucket()), property(results.path(finding.file())), range(finding.place()),
      property(finding.gap().title() + " [" + finding.gap().key() + "]"), data(finding.message()));
  }

  private static String level(Bucket bucket) {
    return switch (bucket) {
      case MUST_HAVE -> "error";
      case WITHIN_30_DAYS -> "warning";
      case CAN_DEFER -> "notice";
    };
  }

  /** Columns are allowed only within one line. */
  private static String range(Place place) {
    int line = Math.max(1, place.startLine());
    if (!place.isExact()) {
      return ",line=" + line;
    }
    return place.startLine() == place.endLine()
      ? ",line=%d,endLine=%d,col=%d,endColumn=%d".formatted(line, line, place.startColumn() + 1, place.endColumn() + 1)
      : ",line=%d,endLine=%d".formatted(line, place.endLine());
  }

  /** A control character other than a line end means nothing to GitHub, but something to a terminal. */
  private static String data(String text) {
    return text.replaceAll("[\\p{Cntrl}&&[^\r\n]]", "?").replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
  }

  private static String property(String text) {
    return data(text).replace(":", "%3A").replace(",", "%2C");
  }
}
