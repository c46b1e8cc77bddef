package org.productiongap.scan;

import com.google.gson.annotations.SerializedName;
import java.util.List;
import java.util.Locale;

/**
 * The findings of the stage as GitLab's code quality report: all of them, also those that a change does not touch, because GitLab
 * itself compares the report of a merge request with that of the target branch, and calls resolved what is missing.
 *
 * @see <a href="https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format">the format</a>
 */
final class GitLabReport {

  private GitLabReport() {
  }

  static String of(Results results) {
    return Json.write(results.everywhere().stream().filter(result -> results.stage().includes(result.finding().gap().bucket()))
      .map(result -> Issue.of(results, result)).toList());
  }

  private record Issue(String type, String description, @SerializedName("check_name") String check, String fingerprint, String severity,
    Location location, List<String> categories) {

    static Issue of(Results results, Results.Result result) {
      Finding finding = result.finding();
      int line = Math.max(1, finding.line());
      String severity = finding.gap().bucket().severity().toLowerCase(Locale.ROOT);
      return new Issue("issue", finding.message(), finding.gap().key(), result.fingerprint(), severity,
        new Location(results.path(finding.file()), new Lines(line, Math.max(line, finding.place().endLine()))), List.of(category(finding.gap())));
    }

    private static String category(Gap gap) {
      return switch (gap.type()) {
        case VULNERABILITY, SECURITY_HOTSPOT -> "Security";
        case BUG -> "Bug Risk";
        case CODE_SMELL -> "Clarity";
      };
    }
  }

  private record Location(String path, Lines lines) {
  }

  private record Lines(int begin, int end) {
  }
}
