package org.productiongap.framework;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Names that moved from {@code javax} to {@code jakarta}, written once.
 */
public final class Jakarta {

  private Jakarta() {
  }

  /**
   * Both homes of each name.
   *
   * @param names names after the first segment, such as {@code persistence.Entity}
   */
  public static Set<String> both(String... names) {
    return Arrays.stream(names)
      .flatMap(name -> Stream.of("jakarta." + name, "javax." + name))
      .collect(Collectors.toUnmodifiableSet());
  }

  /**
   * Both homes of each name in one package.
   *
   * @param home the package after the first segment, such as {@code validation.constraints}
   * @param simpleNames the names in it
   */
  public static Set<String> bothIn(String home, String... simpleNames) {
    return both(Arrays.stream(simpleNames).map(name -> home + "." + name).toArray(String[]::new));
  }
}
