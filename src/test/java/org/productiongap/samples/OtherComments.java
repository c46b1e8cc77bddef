package org.productiongap.samples;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A comment with an expectation in a file that is not Java: after {@code #}, {@code --}, {@code //} or inside {@code <!-- -->}.
 *
 * @param line from 1
 * @param column of its first character, from 1
 * @param text with its delimiters
 * @param prefix how many characters open it
 * @param suffix how many characters close it
 */
record OtherComments(int line, int column, String text, int prefix, int suffix) {

  private static final Pattern COMMENT = Pattern.compile("(#|--|//|<!--)(?= ?Noncompliant| *\\^)(.*?)(-->)?$");

  /** The expectations of a file. */
  static List<OtherComments> of(Path file) {
    List<OtherComments> comments = new ArrayList<>();
    List<String> lines = Sample.text(file).lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      Matcher comment = COMMENT.matcher(lines.get(i));
      if (comment.find()) {
        int suffix = comment.group(3) == null ? 0 : comment.group(3).length();
        comments.add(new OtherComments(i + 1, comment.start() + 1, comment.group(), comment.group(1).length(), suffix));
      }
    }
    return comments;
  }
}
