package org.productiongap.framework.sql;

import java.util.Optional;

/**
 * What frameworks let people write into SQL that is none: expressions, parameters, and elements of a template.
 */
final class Placeholders {

  private static final String ENTITY_NAME = "{#entityName}";

  private Placeholders() {
  }

  /**
   * The statement with a parameter for each value that is filled in.
   *
   * @param text as it is written
   * @return empty when a part of the statement itself is filled in, so that nobody can tell what it says
   */
  static Optional<String> resolve(String text) {
    if (text.contains("<script>") || text.contains("<if") || text.contains("<where") || text.contains("<foreach")) {
      return Optional.empty();
    }
    StringBuilder resolved = new StringBuilder(text.length());
    int i = 0;
    while (i < text.length()) {
      char c = text.charAt(i);
      boolean opens = i + 1 < text.length() && text.charAt(i + 1) == '{';
      if (c == '$' && opens) {
        return Optional.empty();
      }
      if (c == '#' && text.startsWith(ENTITY_NAME, i + 1)) {
        resolved.append("TheEntity");
        i += 1 + ENTITY_NAME.length();
      } else if (c == '#' && opens) {
        int end = text.indexOf('}', i);
        if (end < 0) {
          return Optional.empty();
        }
        boolean isMarked = resolved.length() > 0 && ":?".indexOf(resolved.charAt(resolved.length() - 1)) >= 0;
        resolved.append(isMarked ? resolved.charAt(resolved.length() - 1) == ':' ? "value" : "1" : "?");
        i = end + 1;
      } else {
        resolved.append(c);
        i++;
      }
    }
    return Optional.of(resolved.toString());
  }
}
