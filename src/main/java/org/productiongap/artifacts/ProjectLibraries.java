package org.productiongap.artifacts;

import eu.maveniverse.maven.mima.context.Context;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.eclipse.aether.DefaultRepositoryCache;
import org.eclipse.aether.DefaultRepositorySystemSession;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.RepositorySystemSession;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.collection.CollectRequest;
import org.eclipse.aether.graph.Dependency;
import org.eclipse.aether.repository.LocalRepository;
import org.eclipse.aether.repository.WorkspaceReader;
import org.eclipse.aether.resolution.ArtifactDescriptorException;
import org.eclipse.aether.resolution.ArtifactDescriptorRequest;
import org.eclipse.aether.resolution.ArtifactDescriptorResult;
import org.eclipse.aether.resolution.ArtifactRequest;
import org.eclipse.aether.resolution.ArtifactResolutionException;
import org.eclipse.aether.resolution.ArtifactResult;
import org.eclipse.aether.resolution.DependencyRequest;
import org.eclipse.aether.resolution.DependencyResolutionException;
import org.eclipse.aether.transfer.ArtifactNotFoundException;
import org.eclipse.aether.util.repository.SimpleArtifactDescriptorPolicy;

/**
 * The jars that a project on the disk is compiled against, computed from what its build files declare. Nothing of the project is
 * executed: no plugin, no script. What lies on this machine (in Maven's local repository, whoever put it there, and in Gradle's cache)
 * is taken first; only if that is not all are the repositories of the user's settings asked, never those that the project names.
 */
public final class ProjectLibraries {

  private static final String JAR = "jar";
  private static final String TEST = "test";
  private static final String COMPILE = "compile";
  /** A local repository as a plain folder, which does not ask from where a file came. */
  private static final String PLAIN = "simple";
  private static final int COORDINATES = 3;

  private final Context context;
  private final WorkspaceReader gradle;

  ProjectLibraries(Context context, WorkspaceReader gradle) {
    this.context = context;
    this.gradle = gradle;
  }

  /**
   * What was found.
   *
   * @param jars the files
   * @param missing what is asked for and not there, {@code group:artifact:version} each
   * @param fetched whether repositories were asked
   */
  public record Found(List<Path> jars, List<String> missing, boolean fetched) {

    boolean isComplete() {
      return missing.isEmpty();
    }
  }

  /**
   * The libraries of all modules of a Maven project together.
   *
   * @param poms the {@code pom.xml} of the modules, and of their parents where they lie on the disk as well
   * @throws ArtifactProblem when their properties cannot be written out
   */
  public Found ofMaven(Collection<Path> poms) {
    MavenModules modules = new MavenModules(poms, gradle);
    if (modules.areEndless()) {
      throw new ArtifactProblem("the properties of the POMs refer to each other until nobody can write them out.");
    }
    return found(modules, session -> declared(session, modules));
  }

  /**
   * Libraries by their coordinates, and what they need.
   *
   * @param coordinates {@code group:artifact:version} each, or {@code group:artifact} where a platform says the version
   * @param platforms POMs that manage versions, {@code group:artifact:version} each; of two that manage a library the first counts
   */
  public Found of(Collection<String> coordinates, Collection<String> platforms) {
    return found(gradle, session -> declared(session, coordinates, platforms));
  }

  /** What is declared, and which artifacts are the project itself. */
  private record Declared(List<Dependency> direct, List<Dependency> managed, Set<String> missing, Predicate<Artifact> own) {

    Declared(Predicate<Artifact> own) {
      this(new ArrayList<>(), new ArrayList<>(), new TreeSet<>(), own);
    }
  }

  @FunctionalInterface
  private interface Declaration {

    Declared read(RepositorySystemSession session);
  }

  private Found found(WorkspaceReader workspace, Declaration declaration) {
    Found here = found(session(workspace, true), declaration, false);
    if (here.isComplete() || context.repositorySystemSession().isOffline() || !isReachable(workspace, here.missing())) {
      return here;
    }
    Found everywhere = found(session(workspace, false), declaration, true);
    if (everywhere.isComplete()) {
      return everywhere;
    }
    // some only this machine has
    Set<Path> jars = new LinkedHashSet<>(everywhere.jars());
    jars.addAll(here.jars());
    Set<String> found = jars.stream().map(jar -> jar.getFileName().toString()).collect(Collectors.toSet());
    return new Found(List.copyOf(jars), everywhere.missing().stream().filter(name -> !found.contains(file(name))).toList(), true);
  }

  private RepositorySystemSession session(WorkspaceReader workspace, boolean here) {
    DefaultRepositorySystemSession session = new DefaultRepositorySystemSession(context.repositorySystemSession());
    session.setWorkspaceReader(workspace);
    session.setCache(new DefaultRepositoryCache());
    session.setArtifactDescriptorPolicy(new SimpleArtifactDescriptorPolicy(true, true));
    session.setIgnoreArtifactDescriptorRepositories(true);
    if (here) {
      session.setOffline(true);
      session.setLocalRepositoryManager(system().newLocalRepositoryManager(session, new LocalRepository(session.getLocalRepository().getBasedir(), PLAIN)));
    }
    return session;
  }

  private RepositorySystem system() {
    return context.repositorySystem();
  }

  /** Asks for one thing, so that a network that is not there costs its waiting time once. */
  private boolean isReachable(WorkspaceReader workspace, List<String> missing) {
    Optional<Artifact> first = missing.stream().filter(name -> name.split(":").length == COORDINATES).findFirst().map(ProjectLibraries::pom);
    try {
      if (first.isPresent()) {
        system().resolveArtifact(session(workspace, false), new ArtifactRequest(first.get(), context.remoteRepositories(), null));
      }
      return true;
    } catch (ArtifactResolutionException e) {
      return e.getResults().stream().flatMap(result -> result.getExceptions().stream()).anyMatch(ArtifactNotFoundException.class::isInstance);
    }
  }

  private static String file(String coordinates) {
    return coordinates.substring(coordinates.indexOf(':') + 1).replace(':', '-') + "." + JAR;
  }

  private static Artifact pom(String coordinates) {
    Artifact artifact = new DefaultArtifact(coordinates);
    return new DefaultArtifact(artifact.getGroupId(), artifact.getArtifactId(), "pom", artifact.getVersion());
  }

  private Declared declared(RepositorySystemSession session, MavenModules modules) {
    Declared declared = new Declared(modules::contains);
    for (Artifact module : modules.all()) {
      ArtifactDescriptorResult descriptor = descriptor(session, module);
      if (descriptor.getExceptions().isEmpty()) {
        descriptor.getDependencies().stream().filter(dependency -> !TEST.equals(dependency.getScope())).forEach(declared.direct()::add);
        declared.managed().addAll(descriptor.getManagedDependencies());
      } else {
        modules.literal(module).forEach(artifact -> declared.direct().add(new Dependency(artifact, COMPILE)));
        declared.missing().addAll(modules.foreignPoms(module));
      }
    }
    declared.direct().removeIf(dependency -> declared.own().test(dependency.getArtifact()));
    return declared;
  }

  private ArtifactDescriptorResult descriptor(RepositorySystemSession session, Artifact artifact) {
    try {
      return system().readArtifactDescriptor(session, new ArtifactDescriptorRequest(artifact, context.remoteRepositories(), null));
    } catch (ArtifactDescriptorException e) {
      return e.getResult();
    }
  }

  private Declared declared(RepositorySystemSession session, Collection<String> coordinates, Collection<String> platforms) {
    Declared declared = new Declared(artifact -> false);
    Map<String, String> versions = new LinkedHashMap<>();
    for (String platform : platforms) {
      ArtifactDescriptorResult descriptor = descriptor(session, pom(platform));
      if (descriptor.getExceptions().isEmpty()) {
        declared.managed().addAll(descriptor.getManagedDependencies());
      } else {
        declared.missing().add(platform);
      }
    }
    declared.managed().forEach(managed -> versions.putIfAbsent(name(managed.getArtifact()), managed.getArtifact().getVersion()));
    for (String each : coordinates) {
      String[] parts = each.split(":");
      String version = parts.length > 2 ? parts[2] : versions.get(parts[0] + ":" + parts[1]);
      if (version == null) {
        declared.missing().add(each);
      } else {
        declared.direct().add(new Dependency(new DefaultArtifact(parts[0], parts[1], JAR, version), COMPILE));
      }
    }
    return declared;
  }

  private static String name(Artifact artifact) {
    return artifact.getGroupId() + ":" + artifact.getArtifactId();
  }

  private Found found(RepositorySystemSession session, Declaration declaration, boolean fetched) {
    Declared declared = declaration.read(session);
    Set<Path> jars = new LinkedHashSet<>();
    Set<String> missing = new TreeSet<>(declared.missing());
    for (ArtifactResult result : resolve(session, declared)) {
      Artifact artifact = result.getArtifact() == null ? result.getRequest().getArtifact() : result.getArtifact();
      if (declared.own().test(artifact)) {
        // what an older release of the project asks for lies here as source
        continue;
      }
      if (!result.isResolved()) {
        missing.add(name(artifact) + ":" + artifact.getVersion());
      } else if (JAR.equals(artifact.getExtension())) {
        jars.add(artifact.getFile().toPath());
      }
    }
    return new Found(List.copyOf(jars), List.copyOf(missing), fetched);
  }

  private List<ArtifactResult> resolve(RepositorySystemSession session, Declared declared) {
    if (declared.direct().isEmpty()) {
      return List.of();
    }
    CollectRequest request = new CollectRequest(declared.direct(), declared.managed(), context.remoteRepositories());
    try {
      return system().resolveDependencies(session, new DependencyRequest(request, null)).getArtifactResults();
    } catch (DependencyResolutionException e) {
      return e.getResult().getArtifactResults();
    }
  }
}
