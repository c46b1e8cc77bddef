package org.productiongap.framework.migration;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A part of a changelog, whatever the language it is written in.
 *
 * @param name such as {@code createTable}
 * @param attributes its plain values
 * @param parts what it consists of
 * @param text the text in it, for SQL
 */
record Change(String name, Map<String, String> attributes, List<Change> parts, String text) {

  String get(String attribute) {
    return attributes.getOrDefault(attribute, "");
  }

  boolean is(String attribute, boolean wanted) {
    return String.valueOf(wanted).equalsIgnoreCase(get(attribute));
  }

  /** The parts with a name, at any depth. */
  Stream<Change> all(String wanted) {
    return parts.stream().flatMap(part -> Stream.concat(part.name.equals(wanted) ? Stream.of(part) : Stream.empty(), part.all(wanted)));
  }
}
