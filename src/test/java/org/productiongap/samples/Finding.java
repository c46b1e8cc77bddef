package org.productiongap.samples;

import java.nio.file.Path;
import java.util.List;
import org.productiongap.framework.Place;
import org.productiongap.project.Clue;
import org.sonar.java.checks.verifier.internal.InternalInputFile;
import org.sonar.java.reporting.AnalyzerMessage;
import org.sonarsource.analyzer.commons.checks.verifier.MultiFileVerifier;

/**
 * One issue that a check raised.
 *
 * @param check the simple name of the check's class
 * @param file where; null for an issue on the project
 * @param range where in the file; null for an issue on the whole file
 * @param message what it says
 * @param reasons its secondary locations, in their order
 */
record Finding(String check, Path file, Range range, String message, List<Reason> reasons) {

  /**
   * Part of a file.
   *
   * @param endColumn exclusive, from 0; negative when the whole line is meant
   */
  record Range(int line, int column, int endLine, int endColumn) {

    private static Range of(AnalyzerMessage.TextSpan span) {
      return span == null ? null : new Range(span.startLine, span.startCharacter, span.endLine, span.endCharacter);
    }

    @Override
    public String toString() {
      return line + ":" + column + "-" + endLine + ":" + endColumn;
    }
  }

  /** A secondary location; its file is null where it is the file of the issue. */
  record Reason(Path file, Range range, String message) {
  }

  /** An issue from a judgment over the whole project. */
  static Finding of(Class<?> check, Path root, Place place, String message, List<Clue> clues) {
    return new Finding(check.getSimpleName(), file(root, place), range(place), message, clues.stream()
      .map(clue -> new Reason(file(root, clue.place()), range(clue.place()), clue.message()))
      .toList());
  }

  private static Path file(Path root, Place place) {
    Path file = root.resolve(place.file());
    Path here = Path.of("").toAbsolutePath();
    return file.startsWith(here) ? here.relativize(file) : file;
  }

  private static Range range(Place place) {
    return new Range(place.startLine(), place.startColumn(), place.endLine(), place.isExact() ? place.endColumn() : -1);
  }

  static Finding of(AnalyzerMessage issue) {
    return new Finding(issue.getCheck().getClass().getSimpleName(),
      issue.getInputComponent() instanceof InternalInputFile file ? file.path() : null,
      Range.of(issue.primaryLocation()),
      issue.getMessage(),
      issue.flows.stream().flatMap(List::stream)
        .map(reason -> new Reason(null, Range.of(reason.primaryLocation()), reason.getMessage()))
        .toList());
  }

  /** The same issue without what explains it, which may be less where less is known. */
  Finding withoutReasons() {
    return new Finding(check, file, range, message, List.of());
  }

  /** Hands the issue to what compares it with the comments of the file. */
  void reportTo(MultiFileVerifier verifier) {
    MultiFileVerifier.IssueBuilder builder = verifier.reportIssue(file, message);
    if (range == null) {
      builder.onFile();
    } else if (range.endColumn < 0) {
      builder.onLine(range.line);
    } else {
      MultiFileVerifier.Issue issue = builder.onRange(range.line, range.column + 1, range.endLine, range.endColumn);
      reasons.forEach(reason -> issue.addSecondary(reason.file == null ? file : reason.file, reason.range.line, reason.range.column + 1, reason.range.endLine, reason.range.endColumn,
        reason.message));
    }
  }
}
