package org.productiongap.configuration;

import java.util.ArrayList;
import java.util.List;

/**
 * What a reader found in one file, before placeholders are resolved.
 */
final class Entries {

  /** Most values of one file; a large application has about 500. */
  private static final int MOST = 20_000;
  /** Longest name of a value in characters that anybody can have meant. */
  static final int LONGEST_NAME = 1_000;

  private final SourceText source;
  private final List<Entry> all = new ArrayList<>();
  private final List<Unreadable> unreadable = new ArrayList<>();

  Entries(SourceText source) {
    this.source = source;
  }

  /**
   * @param value as written, without quotes and escapes
   * @param key range of the key
   * @param range range of the value
   */
  record Entry(Key name, String value, Span key, Span range, Scope scope) {
  }

  SourceText source() {
    return source;
  }

  List<Entry> all() {
    return all;
  }

  List<Unreadable> unreadable() {
    return unreadable;
  }

  boolean add(Entry entry) {
    if (all.size() == MOST) {
      unreadable(entry.key().startLine(), "more than " + MOST + " values");
    }
    if (all.size() < MOST) {
      all.add(entry);
      return true;
    }
    return false;
  }

  boolean add(Key key, String value, Span keySpan, Span valueSpan, Scope scope) {
    return add(new Entry(key, value, keySpan, valueSpan, scope));
  }

  void unreadable(int line, String reason) {
    if (unreadable.isEmpty()) {
      unreadable.add(new Unreadable(source.path(), line, reason));
    }
  }
}
