package org.productiongap.scan;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.productiongap.artifacts.ArtifactProblem;
import org.productiongap.artifacts.Artifacts;

/**
 * SonarSource's analysis engine and Java analyzer, in the versions that this command was tested with. They are not part of it: the first
 * run fetches them, from Maven Central or from what the user's Maven settings name instead, into the local repository.
 *
 * @param engine what the engine needs
 * @param analyzer the Java analyzer, which the engine loads as a plugin
 */
record EngineJars(List<Path> engine, Path analyzer) {

  /** The coordinates of all of them, the analyzer first: as the resolver chose them, without what a scan never touches. */
  static final String RESOURCE = "engine.txt";

  private static final int GROUP = 0;
  private static final int ARTIFACT = 1;
  private static final int VERSION = 2;

  /** {@code group:artifact:version} of the jars, the analyzer first and the engine second. */
  static List<String> coordinates() {
    try (InputStream in = EngineJars.class.getResourceAsStream(RESOURCE)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The version of a jar by its coordinates. */
  static String version(String coordinates) {
    return coordinates.split(":")[VERSION];
  }

  /**
   * Those of the local repository; empty when not all of them are there.
   *
   * @throws ArtifactProblem when nobody can say where it is
   */
  static Optional<EngineJars> present() {
    List<String> coordinates = coordinates();
    List<Path> present = present(coordinates, Artifacts.localRepository());
    return present.size() == coordinates.size() ? Optional.of(of(present)) : Optional.empty();
  }

  /**
   * Finds the jars in the local repository, and fetches what is missing.
   *
   * @param offline whether nothing may be fetched
   * @param beforeFetching told when there is something to fetch
   * @throws ScanFailure when one cannot be had
   */
  static EngineJars resolve(boolean offline, Runnable beforeFetching) throws ScanFailure {
    try {
      Optional<EngineJars> present = present();
      return present.isPresent() ? present.get() : of(fetch(coordinates(), offline, beforeFetching));
    } catch (ArtifactProblem e) {
      throw new ScanFailure("SonarSource's analysis engine and Java analyzer are not all on this machine. The first run fetches them from Maven Central or"
        + " a mirror in Maven's settings.xml, which needs a network and no --offline. " + e.getMessage(), e);
    }
  }

  private static EngineJars of(List<Path> jars) {
    return new EngineJars(jars.subList(1, jars.size()), jars.get(0));
  }

  static List<Path> present(List<String> coordinates, Path repository) {
    return coordinates.stream().map(name -> name.split(":"))
      .map(parts -> repository.resolve(parts[GROUP].replace('.', '/')).resolve(parts[ARTIFACT]).resolve(parts[VERSION])
        .resolve(parts[ARTIFACT] + "-" + parts[VERSION] + ".jar"))
      .filter(Files::isReadable).toList();
  }

  private static List<Path> fetch(List<String> coordinates, boolean offline, Runnable beforeFetching) {
    if (!offline) {
      beforeFetching.run();
    }
    try (Artifacts artifacts = Artifacts.open(offline)) {
      List<Path> jars = new ArrayList<>();
      for (String each : coordinates) {
        jars.add(artifacts.resolve(each));
      }
      return jars;
    }
  }
}
