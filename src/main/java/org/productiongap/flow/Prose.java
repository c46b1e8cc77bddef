package org.productiongap.flow;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * One line written for people, such as a line of a comment, as words in lower case.
 */
public final class Prose {

  /** A shorter line was not broken for want of space. */
  private static final int WRAPPED = 50;

  private final String words;
  private final boolean wraps;
  private final boolean startsSentence;

  private Prose(String words, boolean wraps, boolean startsSentence) {
    this.words = words;
    this.wraps = wraps;
    this.startsSentence = startsSentence;
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
    boolean ends = trimmed.endsWith(".") || trimmed.endsWith("*/");
    return new Prose(words.toString().toLowerCase(Locale.ROOT), !ends && trimmed.length() >= WRAPPED,
      words.length() > 1 && !Character.isLowerCase(words.charAt(1)));
  }

  /**
   * @param phrase words in lower case, one space between them
   * @return whether the line has these whole words in this order, next to each other
   */
  public boolean says(String phrase) {
    int at = words.indexOf(phrase);
    while (at >= 0) {
      if (words.charAt(at - 1) == ' ' && words.charAt(at + phrase.length()) == ' ') {
        return true;
      }
      at = words.indexOf(phrase, at + 1);
    }
    return false;
  }

  /** Whether the line begins with these whole words. */
  public boolean startsWith(String phrase) {
    return words.startsWith(" " + phrase + " ");
  }

  /** How many words the line has. */
  public int length() {
    return all().length;
  }

  /** Whether one of the words stands right behind a phrase. */
  public boolean saysBefore(String phrase, Set<String> next) {
    return next.stream().anyMatch(word -> says(phrase + " " + word));
  }

  /**
   * Whether a phrase has one of some words near it.
   *
   * @param phrase words in lower case, one space between them
   * @param others single words in lower case
   * @param distance how many words away at most
   */
  public boolean saysNear(String phrase, Set<String> others, int distance) {
    int at = words.indexOf(" " + phrase + " ");
    if (at < 0) {
      return false;
    }
    String[] before = words.substring(0, at + 1).strip().split(" ");
    String[] after = words.substring(at + phrase.length() + 1).strip().split(" ");
    return Arrays.stream(before).skip(Math.max(0, before.length - distance)).anyMatch(others::contains)
      || Arrays.stream(after).limit(distance).anyMatch(others::contains);
  }

  /**
   * Whether a phrase has another near it.
   *
   * @param phrase words in lower case, one space between them
   * @param others such phrases
   * @param distance how many words lie between them at most
   */
  public boolean saysNear(String phrase, List<String> others, int distance) {
    return others.stream().anyMatch(other -> between(phrase, other) <= distance || between(other, phrase) <= distance);
  }

  private int between(String first, String second) {
    int start = words.indexOf(" " + first + " ");
    int end = start < 0 ? -1 : words.indexOf(" " + second + " ", start + first.length() + 1);
    return end < 0 ? Integer.MAX_VALUE : (int) words.substring(start + first.length() + 1, end).chars().filter(c -> c == ' ').count();
  }

  private String[] all() {
    return words.strip().split(" ");
  }

  /**
   * Whether a sentence of this line goes on in the next one: this line is long and ends in the middle of one.
   *
   * @param next the line below
   */
  public boolean goesOnIn(Prose next) {
    return wraps && !next.startsSentence;
  }
}
