package org.productiongap.artifacts;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.repository.WorkspaceReader;
import org.eclipse.aether.repository.WorkspaceRepository;

/**
 * What Gradle has downloaded on this machine: {@code caches/modules-2/files-2.1/GROUP/ARTIFACT/VERSION/HASH/FILE} in its home.
 */
final class GradleCache implements WorkspaceReader {

  private static final Path FILES = Path.of("caches", "modules-2", "files-2.1");

  private final Path files;
  private final WorkspaceRepository repository = new WorkspaceRepository("gradle");

  /**
   * @param home the folder that Gradle calls its user home
   */
  GradleCache(Path home) {
    files = home.resolve(FILES);
  }

  static GradleCache ofThisUser(Map<String, String> environment) {
    return new GradleCache(Optional.ofNullable(environment.get("GRADLE_USER_HOME")).filter(home -> !home.isBlank()).map(Path::of)
      .orElseGet(() -> Path.of(System.getProperty("user.home"), ".gradle")));
  }

  @Override
  public WorkspaceRepository getRepository() {
    return repository;
  }

  @Override
  public File findArtifact(Artifact artifact) {
    Path version = files.resolve(artifact.getGroupId()).resolve(artifact.getArtifactId()).resolve(artifact.getVersion());
    String classifier = artifact.getClassifier().isEmpty() ? "" : "-" + artifact.getClassifier();
    String name = artifact.getArtifactId() + "-" + artifact.getVersion() + classifier + "." + artifact.getExtension();
    if (!Files.isDirectory(version)) {
      return null;
    }
    try (Stream<Path> hashes = Files.list(version)) {
      return hashes.map(hash -> hash.resolve(name)).filter(Files::isRegularFile).sorted().findFirst().map(Path::toFile).orElse(null);
    } catch (IOException e) {
      return null;
    }
  }

  @Override
  public List<String> findVersions(Artifact artifact) {
    return findArtifact(artifact) == null ? List.of() : List.of(artifact.getVersion());
  }
}
