package org.productiongap.configuration;

import java.util.Arrays;
import java.util.List;

/**
 * Which keys mean one thing. {@code *} stands for one segment and {@code **} for any number, also none.
 */
final class KeyPattern {

  private final List<String> segments;
  private final String flat;

  private KeyPattern(List<String> segments) {
    this.segments = segments;
    this.flat = segments.stream().anyMatch(segment -> segment.startsWith("*")) ? null : String.join("", segments);
  }

  static KeyPattern of(String pattern) {
    return new KeyPattern(Arrays.stream(pattern.split("\\.")).map(part -> part.startsWith("*") ? part : Key.normal(part)).toList());
  }

  boolean matches(Key key) {
    if (key.environment()) {
      return flat != null ? flat.equals(key.flat()) : matchesFlat(key.flat());
    }
    return matches(0, key.segments(), 0);
  }

  /** An environment variable that a pattern with a wildcard at one end may mean: it starts or ends with the rest. */
  private boolean matchesFlat(String name) {
    int star = 0;
    while (star < segments.size() && !segments.get(star).startsWith("*")) {
      star++;
    }
    String before = String.join("", segments.subList(0, star));
    String after = String.join("", segments.subList(star + 1, segments.size()));
    return !after.contains("*") && !before.isEmpty() && name.length() > before.length() + after.length() && name.startsWith(before) && name.endsWith(after);
  }

  private boolean matches(int at, List<String> key, int from) {
    if (at == segments.size()) {
      return from == key.size();
    }
    String segment = segments.get(at);
    if (segment.equals("**")) {
      for (int next = from; next <= key.size(); next++) {
        if (matches(at + 1, key, next)) {
          return true;
        }
      }
      return false;
    }
    return from < key.size() && (segment.equals("*") || segment.equals(key.get(from))) && matches(at + 1, key, from + 1);
  }
}
