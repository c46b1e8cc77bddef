package org.productiongap.artifacts;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.maven.model.Dependency;
import org.apache.maven.model.Model;
import org.apache.maven.model.io.xpp3.MavenXpp3Reader;
import org.codehaus.plexus.util.xml.pull.XmlPullParserException;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.repository.WorkspaceReader;
import org.eclipse.aether.repository.WorkspaceRepository;

/**
 * The modules of a Maven project that lie on the disk, by the name under which they ask for each other. Their versions do not matter:
 * those that lie here belong together.
 */
final class MavenModules implements WorkspaceReader {

  private static final String POM = "pom";
  /** Any version does, as long as nobody looks for its snapshots. */
  private static final String VERSION = "0";

  private final Map<String, Path> poms = new LinkedHashMap<>();
  private final Map<String, Model> models = new LinkedHashMap<>();
  private final WorkspaceRepository repository = new WorkspaceRepository("project");
  private final WorkspaceReader next;

  /**
   * @param files paths of {@code pom.xml}; what is none is left out
   * @param next where to look for what is no module
   */
  MavenModules(Collection<Path> files, WorkspaceReader next) {
    this.next = next;
    for (Path file : files) {
      read(file).ifPresent(model -> {
        String name = group(model) + ":" + model.getArtifactId();
        poms.putIfAbsent(name, file);
        models.putIfAbsent(name, model);
      });
    }
  }

  private static Optional<Model> read(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      Model model = new MavenXpp3Reader().read(in, false);
      return Optional.of(model).filter(read -> group(read) != null && read.getArtifactId() != null);
    } catch (IOException | XmlPullParserException e) {
      return Optional.empty();
    }
  }

  private static String group(Model model) {
    return model.getGroupId() == null && model.getParent() != null ? model.getParent().getGroupId() : model.getGroupId();
  }

  /** The modules as artifacts that {@link #findArtifact} knows. */
  List<Artifact> all() {
    return poms.keySet().stream().<Artifact>map(name -> new DefaultArtifact(name + ":" + POM + ":" + VERSION)).toList();
  }

  /** Whether Maven would run out of memory while it reads them. */
  boolean areEndless() {
    return EndlessProperties.areIn(models.values());
  }

  boolean contains(Artifact artifact) {
    return poms.containsKey(name(artifact));
  }

  /**
   * What a module itself says, for when its parent is nowhere to be found.
   *
   * @return its dependencies that are there at compile time and have a version in the same file
   */
  List<Artifact> literal(Artifact module) {
    Model model = models.get(name(module));
    List<Artifact> artifacts = new ArrayList<>();
    for (Dependency dependency : model.getDependencies()) {
      String version = dependency.getVersion();
      if (version != null && version.startsWith("${") && version.endsWith("}")) {
        version = model.getProperties().getProperty(version.substring(2, version.length() - 1));
      }
      boolean known = version != null && !version.isBlank() && version.indexOf('$') < 0 && !"test".equals(dependency.getScope());
      if (known && Objects.requireNonNullElse(dependency.getType(), "jar").equals("jar")) {
        artifacts.add(new DefaultArtifact(dependency.getGroupId(), dependency.getArtifactId(), dependency.getClassifier(), "jar", version.strip()));
      }
    }
    return artifacts;
  }

  /** What a module inherits or imports and does not lie here, {@code group:artifact:version} each, as far as it says the version. */
  List<String> foreignPoms(Artifact module) {
    Model model = models.get(name(module));
    List<String> names = new ArrayList<>();
    if (model.getParent() != null) {
      names.add(model.getParent().getGroupId() + ":" + model.getParent().getArtifactId() + ":" + model.getParent().getVersion());
    }
    if (model.getDependencyManagement() != null) {
      model.getDependencyManagement().getDependencies().stream().filter(managed -> "import".equals(managed.getScope()))
        .map(managed -> managed.getGroupId() + ":" + managed.getArtifactId() + ":" + managed.getVersion()).forEach(names::add);
    }
    return names.stream().filter(name -> name.indexOf('$') < 0 && !poms.containsKey(name.substring(0, name.lastIndexOf(':')))).toList();
  }

  private static String name(Artifact artifact) {
    return artifact.getGroupId() + ":" + artifact.getArtifactId();
  }

  @Override
  public WorkspaceRepository getRepository() {
    return repository;
  }

  @Override
  public File findArtifact(Artifact artifact) {
    Path pom = POM.equals(artifact.getExtension()) ? poms.get(name(artifact)) : null;
    return pom == null ? next.findArtifact(artifact) : pom.toFile();
  }

  @Override
  public List<String> findVersions(Artifact artifact) {
    return contains(artifact) ? List.of(artifact.getVersion()) : next.findVersions(artifact);
  }
}
