package org.productiongap.framework;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The words of a name, whatever its style: {@code passwordHash}, {@code PASSWORD_HASH}, {@code password-hash} and
 * {@code PasswordHash} are all "password" and "hash"; {@code vatID2} is "vat", "id" and "2"; {@code orderIDs} is
 * "order" and "ids".
 *
 * @param all the words in their order, in lower case
 */
public record Words(List<String> all) {

  /** At most two megabytes; an application of a million lines has some fifty thousand names, and the same ten thousand make up most of its code. */
  private static final int MOST_KNOWN = 10_000;
  private static final int LONGEST_KNOWN = 60;
  private static final Map<String, Words> KNOWN = new ConcurrentHashMap<>();

  /**
   * @param name a name of code or of configuration; empty for none
   */
  public static Words of(String name) {
    Words known = KNOWN.get(name);
    if (known == null) {
      known = split(name);
      if (name.length() <= LONGEST_KNOWN && KNOWN.size() < MOST_KNOWN) {
        KNOWN.put(name, known);
      }
    }
    return known;
  }

  private static Words split(String name) {
    List<String> words = new ArrayList<>();
    int start = 0;
    for (int i = 0; i <= name.length(); i++) {
      if (i == name.length() || i > start && startsWord(name, i) || !Character.isLetterOrDigit(name.charAt(i))) {
        if (i > start) {
          words.add(name.substring(start, i).toLowerCase(Locale.ROOT));
        }
        start = i < name.length() && Character.isLetterOrDigit(name.charAt(i)) ? i : i + 1;
      }
    }
    return new Words(List.copyOf(words));
  }

  private static boolean startsWord(String name, int i) {
    char previous = name.charAt(i - 1);
    char current = name.charAt(i);
    if (Character.isDigit(current) != Character.isDigit(previous)) {
      return true;
    }
    if (!Character.isUpperCase(current)) {
      return false;
    }
    return !Character.isUpperCase(previous) || isLowerCase(name, i + 1) && !(name.charAt(i + 1) == 's' && !isLowerCase(name, i + 2));
  }

  private static boolean isLowerCase(String name, int i) {
    return i < name.length() && Character.isLowerCase(name.charAt(i));
  }

  /** Whether one of the words is one of these, in the singular or in the plural. */
  public boolean containAny(Collection<String> words) {
    for (String word : all) {
      if (isAny(word, words)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the last word is one of these, in the singular or in the plural. */
  public boolean endWithAny(Collection<String> words) {
    return !all.isEmpty() && isAny(all.get(all.size() - 1), words);
  }

  /** Whether the first word is one of these, in the singular or in the plural. */
  public boolean startWithAny(Collection<String> words) {
    return !all.isEmpty() && isAny(all.get(0), words);
  }

  /** Whether these words stand next to each other in this order, each exactly so. */
  public boolean containInOrder(String... words) {
    return Collections.indexOfSubList(all, Arrays.asList(words)) >= 0;
  }

  private static boolean isAny(String word, Collection<String> words) {
    if (words.contains(word)) {
      return true;
    }
    if (word.endsWith("ies") && words.contains(word.substring(0, word.length() - 3) + "y")) {
      return true;
    }
    return word.endsWith("es") && words.contains(word.substring(0, word.length() - 2))
      || word.endsWith("s") && words.contains(word.substring(0, word.length() - 1));
  }
}
