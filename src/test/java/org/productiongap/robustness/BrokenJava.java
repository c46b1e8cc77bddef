package org.productiongap.robustness;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import org.productiongap.robustness.JavaTokens.Kind;
import org.productiongap.robustness.JavaTokens.Token;

/**
 * Breaks a Java file, each time in another way: what people have in their editors, what a merge or a generator leaves behind, what
 * nobody would write. The same seed breaks it in the same way.
 */
final class BrokenJava {

  private static final Pattern PACKAGE = Pattern.compile("(?m)^package [\\w.]+;");
  private static final Pattern IMPORT = Pattern.compile("(?m)^import [^\\n]*\\n");
  private static final String[] ODD = {"\u0000", "\u001A", "\uFEFF", "\u2028", "\uD83D\uDE00", "\uD800", "\u00A0", "\u200B", "#", "`", "\\", "\\u0022", "\\u", "\"", "'", "/*", "*/", "\"\"\"",
    "@", "<<<<<<< HEAD\n", "\t\f\u000B"};
  private static final String[] LITERALS = {"null", "0", "-1", "0x7fffffffffffffffL", "1e400", "''", "\"\"", "'\\u0000'", "true", "this", "super", "new Object() { }", "() -> { }", "String::valueOf",
    "int.class", "\"\"\"\n  \"\"\"", "(Object) null", "switch (1) { default -> 2; }", "new int[] {}", "_", "09", "1_", "99999999999999999999", "\"\\uD800\"", "\"%s ${x} #{y} {}\""};
  private static final List<BiFunction<JavaTokens, Random, String>> WAYS = List.of(
    BrokenJava::renamed, BrokenJava::otherLiteral, BrokenJava::grafted, BrokenJava::renamed, BrokenJava::withLocals, BrokenJava::emptied, BrokenJava::withoutLine, BrokenJava::doubledLine,
    BrokenJava::grafted, BrokenJava::withoutToken, BrokenJava::doubledToken, BrokenJava::swapped, BrokenJava::cut, BrokenJava::odd, BrokenJava::withoutImport, BrokenJava::written, BrokenJava::unresolved,
    BrokenJava::escaped, BrokenJava::withoutAnnotation);

  private BrokenJava() {
  }

  /** How many ways there are. */
  static int ways() {
    return WAYS.size();
  }

  /**
   * Breaks a file.
   *
   * @param way a number; those that differ by {@link #ways()} break it in the same way at other places
   * @param packageName the package of the result
   */
  static String of(JavaTokens file, int way, Random random, String packageName) {
    String broken = WAYS.get(way % WAYS.size()).apply(file, random);
    return PACKAGE.matcher(broken).replaceFirst("package " + packageName + ";");
  }

  /** In which encoding the result is written. */
  static Charset charset(Random random) {
    return switch (random.nextInt(12)) {
      case 0 -> StandardCharsets.ISO_8859_1;
      case 1 -> StandardCharsets.UTF_16LE;
      case 2 -> Charset.forName("windows-1252");
      default -> StandardCharsets.UTF_8;
    };
  }

  private static <T> T any(List<T> list, Random random) {
    return list.get(random.nextInt(list.size()));
  }

  private static String any(String[] texts, Random random) {
    return texts[random.nextInt(texts.length)];
  }

  private static String renamed(JavaTokens file, Random random) {
    List<Token> names = file.of(Kind.NAME);
    return file.with(any(names, random), any(names, random).text());
  }

  private static String unresolved(JavaTokens file, Random random) {
    return file.with(any(file.of(Kind.NAME), random), "Unheard" + random.nextInt(5));
  }

  private static String otherLiteral(JavaTokens file, Random random) {
    List<Token> literals = file.of(Kind.LITERAL);
    return literals.isEmpty() ? renamed(file, random) : file.with(any(literals, random), random.nextBoolean() ? any(LITERALS, random) : any(literals, random).text());
  }

  private static String withoutToken(JavaTokens file, Random random) {
    return file.with(any(file.tokens(), random), "");
  }

  private static String doubledToken(JavaTokens file, Random random) {
    Token token = any(file.tokens(), random);
    return file.with(token, token.text() + " " + token.text());
  }

  private static String swapped(JavaTokens file, Random random) {
    int at = random.nextInt(file.tokens().size() - 1);
    Token first = file.tokens().get(at);
    Token second = file.tokens().get(at + 1);
    return file.text().substring(0, first.start()) + second.text() + " " + first.text() + file.text().substring(second.end());
  }

  /** Ends at a token, half of the time with everything closed that is open. */
  private static String cut(JavaTokens file, Random random) {
    int last = random.nextInt(file.tokens().size());
    String start = file.text().substring(0, file.tokens().get(last).end());
    if (random.nextBoolean()) {
      return start;
    }
    StringBuilder closed = new StringBuilder(start);
    List<String> open = new ArrayList<>();
    file.tokens().subList(0, last + 1).forEach(token -> {
      switch (token.text()) {
        case "{" -> open.add("}");
        case "(" -> open.add(")");
        case "}", ")" -> {
          if (!open.isEmpty()) {
            open.remove(open.size() - 1);
          }
        }
        default -> {
          // neither opens nor closes
        }
      }
    });
    for (int i = open.size() - 1; i >= 0; i--) {
      closed.append(open.get(i).equals("}") && i + 1 < open.size() && open.get(i + 1).equals(")") ? ";" : "").append(open.get(i));
    }
    return closed.toString();
  }

  private static String withoutLine(JavaTokens file, Random random) {
    List<String> lines = new ArrayList<>(file.text().lines().toList());
    lines.remove(random.nextInt(lines.size()));
    return String.join("\n", lines);
  }

  private static String doubledLine(JavaTokens file, Random random) {
    List<String> lines = new ArrayList<>(file.text().lines().toList());
    int at = random.nextInt(lines.size());
    lines.add(at, lines.get(random.nextBoolean() ? at : random.nextInt(lines.size())));
    return String.join("\n", lines);
  }

  private static String emptied(JavaTokens file, Random random) {
    List<Integer> open = new ArrayList<>();
    for (int i = 0; i < file.tokens().size(); i++) {
      if (file.tokens().get(i).text().equals("{") && file.closing(i) > i) {
        open.add(i);
      }
    }
    if (open.isEmpty()) {
      return cut(file, random);
    }
    int start = any(open, random);
    return file.text().substring(0, file.tokens().get(start).end()) + file.text().substring(file.tokens().get(file.closing(start)).start());
  }

  private static String odd(JavaTokens file, Random random) {
    int at = random.nextBoolean() ? any(file.tokens(), random).start() : random.nextInt(file.text().length());
    return file.text().substring(0, at) + any(ODD, random) + file.text().substring(at);
  }

  private static String withoutImport(JavaTokens file, Random random) {
    return random.nextInt(3) == 0 ? IMPORT.matcher(file.text()).replaceAll("")
      : IMPORT.matcher(file.text()).replaceAll(line -> random.nextInt(3) == 0 ? "" : java.util.regex.Matcher.quoteReplacement(line.group()));
  }

  private static String withoutAnnotation(JavaTokens file, Random random) {
    List<Token> signs = file.tokens().stream().filter(token -> token.text().equals("@")).toList();
    if (signs.isEmpty()) {
      return withoutLine(file, random);
    }
    int at = file.tokens().indexOf(any(signs, random));
    int next = Math.min(at + 2, file.tokens().size() - 1);
    return file.text().substring(0, file.tokens().get(at).start()) + file.text().substring(file.tokens().get(next).start());
  }

  /** The same program, written in another way. */
  private static String written(JavaTokens file, Random random) {
    String text = file.text();
    return switch (random.nextInt(7)) {
      case 0 -> text.replace("\n", "\r\n");
      case 1 -> text.replace("\n", "\r");
      case 2 -> "\uFEFF" + text;
      case 3 -> text.strip();
      case 4 -> text + "\u001A";
      case 5 -> text.replaceAll("(?m)//.*$", "").replaceAll("\\s*\\n\\s*", " ");
      default -> text.replace("  ", "\t");
    };
  }

  /** Unicode escapes for the characters of some names and signs. */
  private static String escaped(JavaTokens file, Random random) {
    StringBuilder text = new StringBuilder();
    int end = 0;
    for (Token token : file.tokens()) {
      text.append(file.text(), end, token.start());
      boolean isEscaped = random.nextInt(10) == 0 && token.kind() != Kind.LITERAL;
      text.append(isEscaped ? token.text().chars().mapToObj("\\u%04x"::formatted).reduce("", String::concat) : token.text());
      end = token.end();
    }
    return text.append(file.text().substring(end)).toString();
  }

  /** An expression in place of a literal that is far to follow, or endless. */
  private static String grafted(JavaTokens file, Random random) {
    List<Token> literals = file.of(Kind.LITERAL);
    int end = file.text().lastIndexOf('}');
    if (literals.isEmpty() || end < 0) {
      return renamed(file, random);
    }
    Token literal = any(literals, random);
    Endless graft = Endless.values()[random.nextInt(Endless.values().length)];
    if (literal.start() > end) {
      return renamed(file, random);
    }
    return file.text().substring(0, literal.start()) + graft.expression(literal.text()) + file.text().substring(literal.end(), end) + graft.members(literal.text()) + file.text().substring(end);
  }


  /** A literal that comes through many local variables. */
  private static String withLocals(JavaTokens file, Random random) {
    List<Integer> places = new ArrayList<>();
    for (int i = 1; i < file.tokens().size(); i++) {
      boolean startsStatement = file.tokens().get(i - 1).text().equals(";") || file.tokens().get(i - 1).text().equals("{");
      if (startsStatement && nextLiteral(file, i) != null) {
        places.add(i);
      }
    }
    if (places.isEmpty()) {
      return grafted(file, random);
    }
    int place = any(places, random);
    int start = file.tokens().get(place).start();
    Token literal = nextLiteral(file, place);
    boolean isBranched = random.nextBoolean();
    return file.text().substring(0, start) + (isBranched ? Endless.branches(literal.text()) : Endless.doublings(literal.text())) + file.text().substring(start, literal.start())
      + (isBranched ? "gapLocal" : "gapLocal" + Endless.DOUBLINGS) + file.text().substring(literal.end());
  }

  private static Token nextLiteral(JavaTokens file, int from) {
    for (int i = from; i < file.tokens().size() && !file.tokens().get(i).text().equals(";"); i++) {
      if (file.tokens().get(i).kind() == Kind.LITERAL) {
        return file.tokens().get(i);
      }
    }
    return null;
  }
}
