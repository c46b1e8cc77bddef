package org.productiongap.configuration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads {@code .properties} line by line, so that every key and value keeps its range. Documents are divided by {@code #---}
 * and {@code !---}, and {@code %prod.} before a key is a profile.
 */
final class PropertiesReader {

  private static final Set<String> SEPARATORS = Set.of("#---", "!---");

  private final SourceText source;
  private final String text;
  private final Entries entries;
  private final Scope scope;
  private List<Entries.Entry> document = new ArrayList<>();

  private PropertiesReader(SourceText source, Scope scope) {
    this.source = source;
    this.text = source.text();
    this.entries = new Entries(source);
    this.scope = scope;
  }

  static Entries read(SourceText source, Scope scope) {
    PropertiesReader reader = new PropertiesReader(source, scope);
    reader.read();
    return reader.entries;
  }

  private void read() {
    int at = 0;
    while (at < text.length()) {
      int end = lineEnd(at);
      int start = skipBlanks(at, end);
      if (start < end && (text.charAt(start) == '#' || text.charAt(start) == '!')) {
        if (SEPARATORS.contains(text.substring(start, end).strip())) {
          endDocument();
        }
      } else if (start < end) {
        end = entry(start);
      }
      at = end + 1;
    }
    endDocument();
  }

  private void endDocument() {
    Documents.activation(document).map(scope::and).ifPresentOrElse(
      active -> document.forEach(entry -> add(entry, active)), () -> document.forEach(entry -> add(entry, scope)));
    document = new ArrayList<>();
  }

  private void add(Entries.Entry entry, Scope active) {
    Optional<Documents.Prefixed> prefixed = Documents.profilePrefix(entry.name().written());
    entries.add(prefixed.isPresent()
      ? new Entries.Entry(Key.of(prefixed.get().key()), entry.value(), entry.key(), entry.range(), active.and(prefixed.get().profiles()))
      : new Entries.Entry(entry.name(), entry.value(), entry.key(), entry.range(), active));
  }

  /** Reads a logical line and returns the end of its last line. */
  private int entry(int start) {
    StringBuilder key = new StringBuilder();
    int at = start;
    int keyEnd = start;
    while (at < text.length() && !isLineEnd(text.charAt(at))) {
      char character = text.charAt(at);
      if (character == '=' || character == ':' || isBlank(character)) {
        break;
      }
      at = character == '\\' ? escape(at, key) : plain(at, key);
      keyEnd = at;
    }
    at = skipBlanks(at, text.length());
    if (at < text.length() && (text.charAt(at) == '=' || text.charAt(at) == ':')) {
      at = skipBlanks(at + 1, text.length());
    }
    StringBuilder value = new StringBuilder();
    int valueStart = at;
    int valueEnd = at;
    while (at < text.length() && !isLineEnd(text.charAt(at))) {
      boolean blank = isBlank(text.charAt(at));
      at = text.charAt(at) == '\\' ? escape(at, value) : plain(at, value);
      valueEnd = blank ? valueEnd : at;
    }
    Span keySpan = source.span(start, keyEnd);
    document.add(new Entries.Entry(Key.of(key.toString()), value.toString().strip(), keySpan,
      valueEnd > valueStart ? source.span(valueStart, valueEnd) : keySpan, scope));
    return Math.max(at, start);
  }

  private int plain(int at, StringBuilder into) {
    into.append(text.charAt(at));
    return at + 1;
  }

  /** Reads what a backslash starts: a character, or a line that goes on. */
  private int escape(int at, StringBuilder into) {
    if (at + 1 >= text.length()) {
      return at + 1;
    }
    char escaped = text.charAt(at + 1);
    if (isLineEnd(escaped)) {
      int next = at + 2;
      if (escaped == '\r' && next < text.length() && text.charAt(next) == '\n') {
        next++;
      }
      return skipBlanks(next, text.length());
    }
    if (escaped == 'u' && at + 6 <= text.length() && text.substring(at + 2, at + 6).chars().allMatch(PropertiesReader::isHex)) {
      into.append((char) Integer.parseInt(text.substring(at + 2, at + 6), 16));
      return at + 6;
    }
    into.append(switch (escaped) {
      case 't' -> '\t';
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 'f' -> '\f';
      default -> escaped;
    });
    return at + 2;
  }

  private static boolean isHex(int character) {
    return Character.digit(character, 16) >= 0 && character < 128;
  }

  private int lineEnd(int from) {
    int end = from;
    while (end < text.length() && !isLineEnd(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private int skipBlanks(int from, int to) {
    int at = from;
    while (at < to && isBlank(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private static boolean isBlank(char character) {
    return character == ' ' || character == '\t' || character == '\f';
  }

  private static boolean isLineEnd(char character) {
    return character == '\n' || character == '\r';
  }

  /** The words between commas. */
  static List<String> list(String value) {
    return Arrays.stream(value.split(",")).map(String::strip).filter(word -> !word.isEmpty()).toList();
  }
}
