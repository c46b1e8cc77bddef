package org.productiongap.scan;

import java.util.List;

/**
 * Has the Java analyzer parse a few lines while the engine starts on another processor: to load the parser takes longer than to parse a
 * small project. The analyzer has no public way to its parser; should a later one have none at all, the scan starts as slowly as it would
 * without this.
 */
final class WarmUp {

  /** Something of what most files have. */
  private static final String LINES = """
    package warm;

    import java.util.List;
    import java.util.Map;

    /** Of the JDK alone. */
    public class Warm<T extends Comparable<T>> implements Runnable {
      private static final Map<String, Integer> SIZES = Map.of("a", 1);
      enum Size { SMALL, LARGE }
      record Place(String file, int line) { }
      @interface Named { String value() default ""; }
      @Override
      public void run() {
        for (Map.Entry<String, Integer> size : SIZES.entrySet()) {
          String text = size.getValue() > 1 && !size.getKey().isEmpty() ? "many " + size : null;
          if (text != null) {
            System.out.println(text);
          }
        }
        try {
          List.of(1, 2).stream().map(number -> new Place("f", number)).filter(place -> place.line() % 2 == 0).map(Place::file).toList();
        } catch (IllegalStateException e) {
          throw new IllegalArgumentException(e);
        } finally {
          int[] numbers = {1, (int) 2L};
          switch (numbers[0]) {
            case 1 -> numbers[0]++;
            default -> numbers[1] = -1;
          }
        }
      }
    }
    """;
  private static final String JAVA = "17";

  private WarmUp() {
  }

  /** Starts, and ends with the process at the latest. */
  static void start(ClassLoader analyzer) {
    Thread thread = new Thread(() -> parse(analyzer), "warm-up");
    thread.setDaemon(true);
    thread.start();
  }

  /**
   * Parses.
   *
   * @param analyzer the class loader of the Java analyzer
   * @return whether it could
   */
  static boolean parse(ClassLoader analyzer) {
    try {
      Object version = analyzer.loadClass("org.sonar.java.model.JavaVersionImpl").getMethod("fromString", String.class).invoke(null, JAVA);
      Object mode = analyzer.loadClass("org.sonar.java.model.JParserConfig$Mode").getField("FILE_BY_FILE").get(null);
      Object configuration = mode.getClass().getMethod("create", analyzer.loadClass("org.sonar.plugins.java.api.JavaVersion"), List.class)
        .invoke(mode, version, List.of());
      Class<?> parser = analyzer.loadClass("org.eclipse.jdt.core.dom.ASTParser");
      analyzer.loadClass("org.sonar.java.model.JParser").getMethod("parse", parser, String.class, String.class, String.class)
        .invoke(null, analyzer.loadClass("org.sonar.java.model.JParserConfig").getMethod("astParser").invoke(configuration), JAVA, "Warm.java", LINES);
      return true;
    } catch (ReflectiveOperationException | RuntimeException | LinkageError e) {
      // then the first file is the one that waits
      return false;
    }
  }
}
