package org.productiongap.configuration;

/**
 * What a template engine or a build replaces before anything reads the file: {@code {{ }}} of Helm and Ansible, {@code {% %}},
 * {@code <% %>} and {@code @project.version@} of Maven. The parts are replaced by characters of the same number, so that every
 * range stays.
 */
final class Templates {

  private static final String[][] DELIMITERS = {{"{{", "}}"}, {"{%", "%}"}, {"{#", "#}"}, {"<%", "%>"}};

  /** Longest part of a template, in characters. */
  private static final int LONGEST = 400;

  private Templates() {
  }

  /** The text with {@link ConfiguredText#TEMPLATE} over each part of a template. */
  static String hide(String text) {
    if (text.indexOf('{') < 0 && text.indexOf('@') < 0 && text.indexOf('<') < 0) {
      return text;
    }
    char[] hidden = text.toCharArray();
    int i = 0;
    while (i < text.length()) {
      int end = endOfTemplate(text, i);
      if (end < 0) {
        i++;
      } else {
        for (int j = i; j < end; j++) {
          if (hidden[j] != '\n' && hidden[j] != '\r') {
            hidden[j] = ConfiguredText.TEMPLATE;
          }
        }
        i = end;
      }
    }
    return new String(hidden);
  }

  private static int endOfTemplate(String text, int at) {
    char character = text.charAt(at);
    if (character == '@') {
      if (at > 0 && Character.isLetterOrDigit(text.charAt(at - 1))) {
        return -1;
      }
      int end = at + 1;
      while (end < text.length() && isName(text.charAt(end))) {
        end++;
      }
      return end > at + 1 && end < text.length() && text.charAt(end) == '@' ? end + 1 : -1;
    }
    if (character != '{' && character != '<') {
      return -1;
    }
    for (String[] delimiter : DELIMITERS) {
      if (text.startsWith(delimiter[0], at)) {
        String near = text.substring(at + 2, Math.min(text.length(), at + LONGEST));
        int end = near.indexOf(delimiter[1]);
        int line = near.indexOf('\n');
        return end >= 0 && (line < 0 || end < line) ? at + 2 + end + delimiter[1].length() : -1;
      }
    }
    return -1;
  }

  private static boolean isName(char character) {
    return Character.isLetterOrDigit(character) || character == '.' || character == '-' || character == '_';
  }

  /** The text with the lines that hold nothing but a template turned into comments, for a format in which {@code #} starts one. */
  static String hideLines(String text) {
    String hidden = hide(text);
    if (hidden.indexOf(ConfiguredText.TEMPLATE) < 0) {
      return hidden;
    }
    char[] characters = hidden.toCharArray();
    int start = 0;
    while (start < characters.length) {
      int end = start;
      boolean template = false;
      boolean other = false;
      int first = -1;
      while (end < characters.length && characters[end] != '\n') {
        char character = characters[end];
        template |= character == ConfiguredText.TEMPLATE;
        other |= character != ConfiguredText.TEMPLATE && !Character.isWhitespace(character);
        first = first < 0 && character == ConfiguredText.TEMPLATE ? end : first;
        end++;
      }
      if (template && !other) {
        characters[first] = '#';
      }
      start = end + 1;
    }
    return new String(characters);
  }
}
