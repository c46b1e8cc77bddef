package org.productiongap.artifacts;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where Maven is installed on this machine: its {@code conf/settings.xml} holds for everyone who uses it.
 */
final class MavenHome {

  private static final Path SETTINGS = Path.of("conf", "settings.xml");

  private MavenHome() {
  }

  /**
   * Returns the settings of the Maven that runs this process or that its environment names, else of the {@code mvn} on the path.
   */
  static Optional<Path> globalSettings(Map<String, String> environment) {
    Stream<Path> named = Stream.of(System.getProperty("maven.home"), environment.get("MAVEN_HOME"), environment.get("M2_HOME"))
      .filter(Objects::nonNull).filter(home -> !home.isBlank()).map(Path::of);
    Stream<Path> onThePath = Stream.of(environment.getOrDefault("PATH", "").split(File.pathSeparator))
      .filter(folder -> !folder.isBlank())
      .flatMap(folder -> Stream.of("mvn", "mvn.cmd").map(Path.of(folder)::resolve))
      .filter(Files::isRegularFile)
      .flatMap(MavenHome::homeOf);
    return Stream.concat(named, onThePath).map(home -> home.resolve(SETTINGS)).filter(Files::isRegularFile).findFirst();
  }

  private static Stream<Path> homeOf(Path launcher) {
    try {
      // often a link to home/bin/mvn
      return Stream.ofNullable(launcher.toRealPath().getParent().getParent());
    } catch (IOException e) {
      return Stream.empty();
    }
  }
}
