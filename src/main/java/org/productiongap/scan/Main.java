package org.productiongap.scan;

import java.lang.reflect.InvocationTargetException;

/**
 * Where {@code java -jar production-gap.jar} starts. This class alone is compiled for Java 8, so that an older Java says what it lacks.
 */
public final class Main {

  private static final int OLDEST_JAVA = 17;
  private static final int NOT_SCANNED = 2;
  private static final String OLD_SCHEME = "1.";

  private Main() {
  }

  /**
   * Starts the command, or says why this Java cannot.
   *
   * @param arguments the command line
   * @throws Exception when the command throws one
   */
  public static void main(String[] arguments) throws Exception {
    String sentence = sentence(System.getProperty("java.specification.version"), System.getProperty("java.home"));
    if (!sentence.isEmpty()) {
      System.err.println(sentence);
      System.exit(NOT_SCANNED);
    }
    try {
      Class.forName("org.productiongap.scan.Command").getMethod("main", String[].class).invoke(null, (Object) arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause() instanceof Exception ? (Exception) e.getCause() : e;
    }
  }

  /** What is wrong with a Java; empty when it will do. */
  static String sentence(String version, String home) {
    int feature = Integer.parseInt((version.startsWith(OLD_SCHEME) ? version.substring(OLD_SCHEME.length()) : version).split("\\D")[0]);
    return feature >= OLDEST_JAVA ? "" : "Not scanned: " + home + " is Java " + feature
      + ", and production-gap needs Java 17 or newer; start it with such a java.";
  }
}
