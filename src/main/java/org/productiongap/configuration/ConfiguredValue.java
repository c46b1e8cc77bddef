package org.productiongap.configuration;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.productiongap.framework.Place;

/**
 * One value of the configuration.
 *
 * @param key its name
 * @param text what it says
 * @param where file and ranges
 * @param scope when it applies
 * @param source what kind of file it stands in
 */
public record ConfiguredValue(Key key, ConfiguredText text, Where where, Scope scope, FileKind source) {

  private static final Pattern DEFAULTS = Pattern.compile("(?:^|[/_.-])defaults?\\.[a-z]+$");
  private static final Set<String> YES = Set.of("true", "yes", "on", "1");
  private static final Set<String> NO = Set.of("false", "no", "off", "0");

  /**
   * @param file path of the file
   * @param key range of the key, or of its last part where the format nests
   * @param value range of the value without its quotes; the key's where the value is empty
   */
  public record Where(String file, Span key, Span value) {
  }

  /** What holds when nothing outside of the project says otherwise; empty when nobody can tell. */
  public Optional<String> value() {
    return text.orDefault();
  }

  /** The value in lower case with dashes for underscores. */
  public Optional<String> word() {
    return value().map(value -> value.strip().toLowerCase(Locale.ROOT).replace('_', '-'));
  }

  /** Whether it certainly says yes. */
  public boolean isTrue() {
    return word().filter(YES::contains).isPresent();
  }

  /** Whether it certainly says no. */
  public boolean isFalse() {
    return word().filter(NO::contains).isPresent();
  }

  /** The elements of a list in one value: {@code health, info}. */
  public List<String> elements() {
    return value().stream().flatMap(value -> Arrays.stream(value.split(","))).map(String::strip).filter(element -> !element.isEmpty()).toList();
  }

  /** Where the value stands. */
  public Place place() {
    return place(where.value());
  }

  /** Where a part of the value stands; the whole value when the part is not written just so. */
  public Place placeOf(String part) {
    Span span = where.value();
    int at = text.written().indexOf(part);
    boolean asWritten = span.startLine() == span.endLine() && span.endColumn() - span.startColumn() == text.written().length();
    return at < 0 || !asWritten ? place() : place(new Span(span.startLine(), span.startColumn() + at, span.startLine(),
      span.startColumn() + at + part.length()));
  }

  private Place place(Span span) {
    return new Place(where.file(), span.startLine(), span.startColumn(), span.endLine(), span.endColumn());
  }

  /** Whether it stands in a file of its own with defaults, which a library brings along and the application's own configuration overrides. */
  public boolean isBroughtAsDefault() {
    return source == FileKind.NAMED_PROPERTIES && DEFAULTS.matcher(file()).find();
  }

  /** Path of the file. */
  public String file() {
    return where.file();
  }
}
