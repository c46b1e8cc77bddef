package org.productiongap.scan;

/**
 * A file that could not be judged.
 *
 * @param file relative to the scanned folder, with slashes
 * @param reason why
 */
record LeftOut(String file, Reason reason) {

  /** Why nobody judged a file. */
  enum Reason {

    /** Not Java that the analyzer understands. */
    NOT_PARSED("The analyzer cannot parse this file.", "which the analyzer cannot parse"),
    /** More than 20 MB, which SonarQube's scanner leaves out as well (sonar.filesize.limit). */
    TOO_LARGE("This file is larger than 20 MB.", "larger than 20 MB"),
    /** The sources of a project, pasted together for a reader or a model: the project is complete without them. */
    SEVERAL("This file holds several source files, which no compiler takes.", "holding several source files each, which no compiler takes");

    private final String ofOne;
    private final String clause;

    Reason(String ofOne, String clause) {
      this.ofOne = ofOne;
      this.clause = clause;
    }

    /** A sentence about one file. */
    String ofOne() {
      return ofOne;
    }

    /** What follows "files left out, ". */
    String clause() {
      return clause;
    }
  }
}
