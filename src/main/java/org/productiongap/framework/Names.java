package org.productiongap.framework;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Sets of names of libraries.
 */
public final class Names {

  private Names() {
  }

  /**
   * @param names any number of collections
   * @return the names of all of them
   */
  @SafeVarargs
  public static Set<String> union(Collection<String>... names) {
    return Stream.of(names).flatMap(Collection::stream).collect(Collectors.toUnmodifiableSet());
  }
}
