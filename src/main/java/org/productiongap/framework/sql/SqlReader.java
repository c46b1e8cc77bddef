package org.productiongap.framework.sql;

import java.util.Optional;
import net.sf.jsqlparser.parser.CCJSqlParser;
import net.sf.jsqlparser.parser.ParseException;
import net.sf.jsqlparser.statement.Statement;

/**
 * The parser, kept within limits: what is too long or too deep is not read.
 */
final class SqlReader {

  /** Statements that people write by hand are far below; the parser needs time in proportion to the length. */
  private static final int LONGEST = 20_000;
  /** Parentheses within parentheses; beyond, the parser's looking ahead may take time out of proportion. */
  private static final int DEEPEST = 12;

  private SqlReader() {
  }

  /**
   * @param text one statement
   * @return empty when it cannot be read
   */
  static Optional<Statement> read(String text) {
    if (text.length() > LONGEST || depth(text) > DEEPEST) {
      return Optional.empty();
    }
    try {
      return Optional.ofNullable(new CCJSqlParser(text).withAllowComplexParsing(false).Statement());
    } catch (ParseException | RuntimeException | StackOverflowError unreadable) {
      return Optional.empty();
    }
  }

  private static int depth(String text) {
    int depth = 0;
    int deepest = 0;
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) == '(') {
        deepest = Math.max(deepest, ++depth);
      } else if (text.charAt(i) == ')') {
        depth--;
      }
    }
    return deepest;
  }

  /** A name without the quotes of a dialect and the names before it. */
  static String plainName(String name) {
    String plain = name;
    while (plain.length() > 1 && "\"`[".indexOf(plain.charAt(0)) >= 0) {
      plain = plain.substring(1, plain.length() - 1);
    }
    return plain;
  }
}
