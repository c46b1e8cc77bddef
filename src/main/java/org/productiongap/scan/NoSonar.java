package org.productiongap.scan;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The lines of a Java file on which a comment says {@code NOSONAR}. The engine keeps them for findings of the analyzer; findings
 * of the whole project come after it, and a server silences both.
 */
final class NoSonar {

  private static final String WORD = "NOSONAR";
  private static final Pattern TOKENS = Pattern.compile("(?s)\"\"\".*?(?<!\\\\)\"\"\"|\"[^\"\\\\\n\r]*+(?:\\\\.[^\"\\\\\n\r]*+)*+\"|'\\\\?[^\n\r]'"
    + "|(//[^\n\r]*+|/\\*.*?\\*/)");
  private static final Pattern LINE_END = Pattern.compile("\r\n?|\n");

  private NoSonar() {
  }

  /**
   * The lines, from 1.
   *
   * @param text of a Java file
   */
  static Set<Integer> lines(String text) {
    Set<Integer> lines = new HashSet<>();
    if (text.contains(WORD)) {
      Matcher tokens = TOKENS.matcher(text);
      int line = 1;
      int counted = 0;
      while (tokens.find()) {
        if (tokens.group(1) != null && tokens.group(1).contains(WORD)) {
          line += ends(text.substring(counted, tokens.start()));
          counted = tokens.start();
          String[] comment = LINE_END.split(tokens.group(1), -1);
          for (int i = 0; i < comment.length; i++) {
            if (comment[i].contains(WORD)) {
              lines.add(line + i);
            }
          }
        }
      }
    }
    return lines;
  }

  private static int ends(String text) {
    return LINE_END.split(text, -1).length - 1;
  }
}
