package org.productiongap.configuration;

import java.util.Optional;
import java.util.function.Function;

/**
 * The text of a value, with its placeholders.
 *
 * @param written as it stands in the file, without quotes and escapes
 * @param resolved with every placeholder replaced by its default, or by the value that the same configuration gives it; where there
 *   is neither, {@link #UNKNOWN} stands
 * @param placeholder whether something outside of the project may set it, or a part of it
 */
public record ConfiguredText(String written, String resolved, boolean placeholder) {

  /** Stands for what nobody can tell. */
  public static final char UNKNOWN = '\uFFFD';
  /** Written by {@link Templates} over what a template engine or a build fills in. */
  static final char TEMPLATE = '\uE000';

  private static final int DEEPEST = 8;
  /** Longest text whose placeholders are looked at; longer ones stand for themselves. */
  private static final int LONGEST = 2_000;

  /** A text that stands for itself. */
  static ConfiguredText of(String written) {
    return resolve(written, name -> Optional.empty());
  }

  /**
   * @param written with placeholders {@code ${name}}, {@code ${name:default}}, {@code ${name:-default}}
   * @param lookup the value of another key, where the configuration itself has one
   */
  static ConfiguredText resolve(String written, Function<String, Optional<String>> lookup) {
    if (written.length() > LONGEST || written.indexOf('$') < 0 && written.indexOf('#') < 0 && written.indexOf(TEMPLATE) < 0 && written.indexOf('@') < 0
      && written.indexOf('{') < 0) {
      return new ConfiguredText(written, written, false);
    }
    Resolution resolution = new Resolution(lookup);
    String prepared = Templates.hide(written).replace(TEMPLATE, UNKNOWN);
    resolution.outside = prepared.indexOf(UNKNOWN) >= 0;
    String resolved = resolution.of(prepared, 0);
    return new ConfiguredText(written, resolved, resolution.outside);
  }

  /** The whole text when nothing outside of the project says otherwise; empty when a part is unknown. */
  public Optional<String> orDefault() {
    return resolved.indexOf(UNKNOWN) >= 0 ? Optional.empty() : Optional.of(resolved);
  }

  /** The whole text when nothing outside of the project can change it. */
  public Optional<String> literal() {
    return placeholder ? Optional.empty() : orDefault();
  }

  private static final class Resolution {

    private final Function<String, Optional<String>> lookup;
    private boolean outside;
    private int length;

    private Resolution(Function<String, Optional<String>> lookup) {
      this.lookup = lookup;
    }

    private String of(String text, int depth) {
      StringBuilder resolved = new StringBuilder();
      int i = 0;
      while (i < text.length()) {
        char character = text.charAt(i);
        boolean opens = (character == '$' || character == '#') && i + 1 < text.length() && text.charAt(i + 1) == '{';
        int end = opens ? closing(text, i + 2) : -1;
        if (end < 0) {
          resolved.append(character);
          i++;
        } else {
          resolved.append(character == '#' ? unknown() : placeholder(text.substring(i + 2, end), depth));
          i = end + 1;
        }
      }
      length += resolved.length();
      return length > LONGEST ? unknown() : resolved.toString();
    }

    private String placeholder(String inside, int depth) {
      if (depth > DEEPEST || length > LONGEST) {
        return unknown();
      }
      int colon = colon(inside);
      String name = colon < 0 ? inside : inside.substring(0, colon);
      Optional<String> known = name.indexOf('{') >= 0 ? Optional.empty() : lookup.apply(name.strip());
      if (known.isPresent()) {
        return of(known.get(), depth + 1);
      }
      outside = true;
      if (colon < 0) {
        return unknown();
      }
      String otherwise = inside.substring(colon + 1);
      if (otherwise.startsWith("-")) {
        otherwise = otherwise.substring(1);
      } else if (otherwise.startsWith("?")) {
        return unknown();
      }
      if (otherwise.length() > 1 && otherwise.startsWith("`") && otherwise.endsWith("`")) {
        otherwise = otherwise.substring(1, otherwise.length() - 1);
      }
      return of(otherwise, depth + 1);
    }

    private String unknown() {
      outside = true;
      return String.valueOf(UNKNOWN);
    }

    private static int colon(String inside) {
      int depth = 0;
      for (int i = 0; i < inside.length(); i++) {
        char character = inside.charAt(i);
        if (character == '{') {
          depth++;
        } else if (character == '}') {
          depth--;
        } else if (character == ':' && depth == 0) {
          return i;
        }
      }
      return -1;
    }

    private static int closing(String text, int from) {
      int depth = 1;
      for (int i = from; i < text.length(); i++) {
        if (text.charAt(i) == '{') {
          depth++;
        } else if (text.charAt(i) == '}' && --depth == 0) {
          return i;
        }
      }
      return -1;
    }
  }
}
