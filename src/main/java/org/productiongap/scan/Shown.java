package org.productiongap.scan;

import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Text from the scanned folder as a page shows it: what is there is seen, and in the order in which it stands there.
 */
final class Shown {

  private Shown() {
  }

  /** The text, with the number of each character in place of it that shows nothing, or that moves or hides its neighbors. */
  static String text(String text) {
    return text.codePoints().mapToObj(Shown::character).collect(Collectors.joining());
  }

  private static String character(int character) {
    boolean seen = switch (Character.getType(character)) {
      case Character.CONTROL -> character == '\t';
      case Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SURROGATE, Character.UNASSIGNED -> false;
      default -> true;
    };
    return seen ? Character.toString(character) : String.format(Locale.ROOT, "\u27E8U+%04X\u27E9", character);
  }
}
