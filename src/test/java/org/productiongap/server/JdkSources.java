package org.productiongap.server;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The sources that come with a JDK.
 */
public final class JdkSources {

  private static final Jdk.Versions ANY = new Jdk.Versions(17, Integer.MAX_VALUE);

  private JdkSources() {
  }

  /**
   * The {@code src.zip} of a JDK of this machine, found as the server's JDK is.
   *
   * @throws ServerProblem when no JDK has one
   */
  public static Path find() {
    try {
      return of(Jdk.find(ANY, System.getenv(), java -> Files.isReadable(java.getParent().resolveSibling("lib").resolve("src.zip"))).home());
    } catch (ServerProblem none) {
      throw new ServerProblem("This needs a JDK with its sources (lib/src.zip), such as Temurin; set JAVA_HOME to one. " + none.getMessage());
    }
  }

  private static Path of(Path home) {
    return home.resolve("lib").resolve("src.zip");
  }
}
