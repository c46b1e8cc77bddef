package org.productiongap.robustness;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The tokens of a Java file, comments and blanks left out.
 *
 * @param text the whole file
 * @param tokens in their order
 */
record JavaTokens(String text, List<Token> tokens) {

  private static final Pattern TOKEN = Pattern.compile("""
    (?<blank>\\s+|//[^\\n]*+|/\\*(?:[^*]++|\\*(?!/))*+\\*/)\
    |(?<literal>\"""(?:[^"\\\\]++|\\\\.|"(?!""))*+\"""|"(?:[^"\\\\\\n]++|\\\\.)*+"|'(?:[^'\\\\\\n]|\\\\.[^']{0,5}+)'|[0-9][\\w.]*+)\
    |(?<name>[A-Za-z_$][\\w$]*+)\
    |(?<sign>->|::|&&|\\|\\||[<>=!+*/-]=|[^\\w\\s])""", Pattern.DOTALL);

  enum Kind {
    NAME, LITERAL, SIGN
  }

  /** A token and where it stands. */
  record Token(Kind kind, String text, int start, int end) {
  }

  static JavaTokens of(String text) {
    List<Token> tokens = new ArrayList<>();
    Matcher matcher = TOKEN.matcher(text);
    while (matcher.find()) {
      if (matcher.group("blank") == null) {
        Kind kind = matcher.group("name") != null ? Kind.NAME : matcher.group("literal") != null ? Kind.LITERAL : Kind.SIGN;
        tokens.add(new Token(kind, matcher.group(), matcher.start(), matcher.end()));
      }
    }
    return new JavaTokens(text, tokens);
  }

  List<Token> of(Kind kind) {
    return tokens.stream().filter(token -> token.kind() == kind).toList();
  }

  /** The text with another text in place of a token. */
  String with(Token token, String replacement) {
    return text.substring(0, token.start()) + replacement + text.substring(token.end());
  }

  /** The index of the brace that closes the one at an index; -1 when none does. */
  int closing(int open) {
    int depth = 0;
    for (int i = open; i < tokens.size(); i++) {
      depth += tokens.get(i).text().equals("{") ? 1 : tokens.get(i).text().equals("}") ? -1 : 0;
      if (depth == 0) {
        return i;
      }
    }
    return -1;
  }
}
