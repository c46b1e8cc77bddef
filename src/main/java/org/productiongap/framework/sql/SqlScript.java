package org.productiongap.framework.sql;

import java.util.ArrayList;
import java.util.List;

/**
 * The statements of a script: separated by semicolons that stand in no text, name, comment or body of a function.
 */
final class SqlScript {

  private SqlScript() {
  }

  /** In their order, without comments and without the semicolon. */
  static List<String> statements(String script) {
    List<String> statements = new ArrayList<>();
    StringBuilder current = new StringBuilder();
    int i = 0;
    while (i < script.length()) {
      char c = script.charAt(i);
      int end;
      if (script.startsWith("--", i) || c == '#' && (i == 0 || script.charAt(i - 1) == '\n')) {
        end = end(script, "\n", i);
        current.append(' ');
      } else if (script.startsWith("/*", i)) {
        end = end(script, "*/", i + 2);
        current.append(' ');
      } else if (c == '\'' || c == '"' || c == '`') {
        end = end(script, String.valueOf(c), i + 1);
        current.append(script, i, end);
      } else if (c == '$' && dollarQuote(script, i) != null) {
        String quote = dollarQuote(script, i);
        end = end(script, quote, i + quote.length());
        current.append("''");
      } else if (c == ';') {
        end = i + 1;
        add(statements, current);
      } else {
        end = i + 1;
        current.append(c);
      }
      i = end;
    }
    add(statements, current);
    return statements;
  }

  private static int end(String script, String mark, int from) {
    int at = script.indexOf(mark, from);
    return at < 0 ? script.length() : at + mark.length();
  }

  /** The quote around the body of a function in PostgreSQL: two dollar signs, perhaps with a name between. */
  private static String dollarQuote(String script, int start) {
    int end = start + 1;
    while (end < script.length() && (Character.isLetterOrDigit(script.charAt(end)) || script.charAt(end) == '_')) {
      end++;
    }
    return end < script.length() && script.charAt(end) == '$' ? script.substring(start, end + 1) : null;
  }

  private static void add(List<String> statements, StringBuilder current) {
    String statement = current.toString().strip();
    if (!statement.isEmpty()) {
      statements.add(statement);
    }
    current.setLength(0);
  }
}
