package org.productiongap.flow;

import java.util.Locale;

/**
 * One line written for people, such as a line of a comment, as words in lower case.
 */
public final class Prose {

  private final String words;
  private final boolean endsSentence;

  private Prose(String words, boolean endsSentence) {
    this.words = words;
    this.endsSentence = endsSentence;
  }

  /**
   * @param line the text; everything that is no letter or digit separates words
   */
  public static Prose of(String line) {
    StringBuilder words = new StringBuilder(line.length() + 2).append(' ');
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (Character.isLetterOrDigit(c)) {
        words.append(c);
      } else if (words.charAt(words.length() - 1) != ' ') {
        words.append(' ');
      }
    }
    if (words.charAt(words.length() - 1) != ' ') {
      words.append(' ');
    }
    String trimmed = line.strip();
    return new Prose(words.toString().toLowerCase(Locale.ROOT), trimmed.endsWith(".") || trimmed.endsWith("*/"));
  }

  /**
   * @param phrase words in lower case, one space between them
   * @return whether the line has these whole words in this order, next to each other
   */
  public boolean says(String phrase) {
    return words.contains(" " + phrase + " ");
  }

  /** Whether the line ends a sentence or the comment, so that the next line is another thought. */
  public boolean endsSentence() {
    return endsSentence;
  }
}
