package org.productiongap.configuration;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The name of a configured value, however it is written: {@code spring.jpa.hibernate.ddl-auto}, {@code ddlAuto}, {@code ddl_auto},
 * {@code SPRING_JPA_HIBERNATE_DDL_AUTO} and {@code spring.jpa[hibernate].ddlAuto} are one key.
 *
 * @param written as it stands in the file, segments of nested formats joined with dots
 * @param segments lower case, letters and digits only, without the indexes of lists
 * @param index position in the innermost list; -1 outside of lists
 * @param environment whether it is the name of an environment variable, in which nobody can tell the dots from the dashes
 */
public record Key(String written, List<String> segments, int index, boolean environment) {

  /** The key of a file of properties, YAML or XML. */
  public static Key of(String written) {
    List<String> segments = new ArrayList<>();
    int index = -1;
    for (String part : split(written.replace("/mp-rest/", ".mp-rest."))) {
      if (part.startsWith("[") && isNumber(part.substring(1))) {
        index = number(part.substring(1));
        continue;
      }
      String segment = normal(part);
      if (!segment.isEmpty()) {
        segments.add(segment);
      }
    }
    return new Key(written, List.copyOf(segments), index, false);
  }

  /** The name of an environment variable. */
  public static Key ofEnvironment(String written) {
    return new Key(written, List.of(normal(written)), -1, true);
  }

  /** The segments without anything between them. */
  public String flat() {
    return String.join("", segments);
  }

  /** The segments with dots between them. */
  public String name() {
    return String.join(".", segments);
  }

  /** The last part as it is written, for a name of its own such as {@code jwtSecret}; the whole of an environment variable. */
  public String lastPart() {
    if (environment) {
      return written;
    }
    List<String> parts = split(written).stream().filter(part -> !part.startsWith("[") || !isNumber(part.substring(1))).toList();
    return parts.isEmpty() ? written : parts.get(parts.size() - 1);
  }

  /**
   * Parts between dots, also in brackets; what stands in quotes is one part. A part that was in brackets keeps its opening bracket
   * when it is a number.
   */
  private static List<String> split(String written) {
    List<String> parts = new ArrayList<>();
    StringBuilder part = new StringBuilder();
    char closing = 0;
    for (int i = 0; i < written.length(); i++) {
      char character = written.charAt(i);
      if (closing != 0 && character == closing) {
        closing = 0;
      } else if (closing == ']' && character == '.') {
        add(parts, part);
      } else if (closing != 0) {
        part.append(character);
      } else if (character == '.') {
        add(parts, part);
      } else if (character == '[') {
        add(parts, part);
        closing = ']';
        int end = written.indexOf(']', i);
        if (end > i && isNumber(written.substring(i + 1, end))) {
          part.append('[');
        }
      } else if (character == '"' && part.length() == 0) {
        closing = '"';
      } else {
        part.append(character);
      }
    }
    add(parts, part);
    return parts;
  }

  private static void add(List<String> parts, StringBuilder part) {
    if (part.length() > 0) {
      parts.add(part.toString());
      part.setLength(0);
    }
  }

  private static boolean isNumber(String text) {
    return !text.isEmpty() && text.length() < 7 && text.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  private static int number(String text) {
    return Integer.parseInt(text);
  }

  /** Letters and digits alone, in lower case; dots stay, for a segment in brackets such as {@code [org.hibernate]}. */
  static String normal(String part) {
    StringBuilder normal = new StringBuilder(part.length());
    part.chars().filter(c -> Character.isLetterOrDigit(c) || c == '.').forEach(c -> normal.append((char) c));
    return normal.toString().toLowerCase(Locale.ROOT);
  }
}
