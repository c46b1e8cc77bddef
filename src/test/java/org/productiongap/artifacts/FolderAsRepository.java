package org.productiongap.artifacts;

import eu.maveniverse.maven.mima.context.ContextOverrides;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.maven.settings.Settings;

/**
 * A folder that stands for every repository, by settings that name it as the mirror of all; a second one is the local repository.
 */
final class FolderAsRepository {

  private final Path folder;

  /**
   * @param folder takes both and the settings
   */
  FolderAsRepository(Path folder) {
    this.folder = folder;
  }

  /** What stands for every repository. */
  Path mirror() {
    return folder.resolve("mirror");
  }

  Path local() {
    return folder.resolve("local");
  }

  /**
   * Opens it.
   *
   * @param more elements of the settings
   */
  Artifacts open(String more) throws IOException {
    Path file = Files.writeString(folder.resolve("settings.xml"), "<settings><localRepository>" + local() + "</localRepository>" + more
      + "<mirrors><mirror><id>folder</id><mirrorOf>*</mirrorOf><url>" + mirror().toUri() + "</url></mirror></mirrors></settings>");
    Settings settings = Artifacts.settings(file, Optional.empty());
    return Artifacts.open(settings, ContextOverrides.create());
  }

  /** Publishes version 1 of a library, whose jar is its name. */
  void publish(String name, String... dependencies) throws IOException {
    publishPom(mirror(), name, String.join("", dependencies));
    Files.writeString(file(mirror(), name, ".jar"), name);
  }

  /**
   * Publishes version 1 of what has no jar.
   *
   * @param repository where
   * @param dependencies elements of the POM's dependencies
   * @param elements others of the POM
   */
  static void publishPom(Path repository, String name, String dependencies, String... elements) throws IOException {
    write(file(repository, name, ".pom"), pom(name, dependencies, elements));
  }

  /** A file of version 1. */
  static Path file(Path repository, String name, String ending) {
    return repository.resolve("org/example").resolve(name).resolve("1").resolve(name + "-1" + ending);
  }

  static String pom(String name, String dependencies, String... elements) {
    return "<project><modelVersion>4.0.0</modelVersion><groupId>org.example</groupId><artifactId>" + name + "</artifactId><version>1</version>"
      + String.join("", elements) + "<dependencies>" + dependencies + "</dependencies></project>";
  }

  /**
   * A dependency as a POM declares it.
   *
   * @param scope none if empty
   */
  static String dependency(String name, String version, String scope) {
    return "<dependency><groupId>org.example</groupId><artifactId>" + name + "</artifactId><version>" + version + "</version>"
      + (scope.isEmpty() ? "" : "<scope>" + scope + "</scope>") + "</dependency>";
  }

  static Path write(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  static List<String> names(List<Path> files) {
    return files.stream().map(file -> file.getFileName().toString()).toList();
  }
}
