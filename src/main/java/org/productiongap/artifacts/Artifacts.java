package org.productiongap.artifacts;

import eu.maveniverse.maven.mima.context.Context;
import eu.maveniverse.maven.mima.context.ContextOverrides;
import eu.maveniverse.maven.mima.context.Runtimes;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.maven.settings.Settings;
import org.apache.maven.settings.building.DefaultSettingsBuilderFactory;
import org.apache.maven.settings.building.DefaultSettingsBuildingRequest;
import org.apache.maven.settings.building.SettingsBuildingException;
import org.eclipse.aether.ConfigurationProperties;
import org.eclipse.aether.RepositoryException;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.collection.CollectRequest;
import org.eclipse.aether.graph.Dependency;
import org.eclipse.aether.graph.Exclusion;
import org.eclipse.aether.resolution.ArtifactDescriptorRequest;
import org.eclipse.aether.resolution.ArtifactDescriptorResult;
import org.eclipse.aether.resolution.ArtifactRequest;
import org.eclipse.aether.resolution.ArtifactResult;
import org.eclipse.aether.resolution.DependencyRequest;

/**
 * Artifacts as Maven would resolve them on this machine: the user's and the installation's {@code settings.xml} are honored (local
 * repository, mirrors, proxies, servers, repositories of active profiles, offline), as is the system property {@code maven.repo.local}.
 * Without settings it is Maven Central and the usual local repository. Repositories that a foreign POM names are not asked.
 */
public final class Artifacts implements AutoCloseable {

  private static final int CONNECT_MILLISECONDS = 20_000;
  private static final int SILENCE_MILLISECONDS = 60_000;
  /** In XML; the settings that come with Maven have everything in such. */
  private static final Pattern COMMENT = Pattern.compile("(?s)<!--.*?-->");
  private static final Path USER_SETTINGS = Path.of(System.getProperty("user.home"), ".m2", "settings.xml");

  private final Context context;
  private final boolean offline;

  private Artifacts(Context context, boolean offline) {
    this.context = context;
    this.offline = offline;
  }

  /**
   * Opens the repositories of this machine's Maven.
   *
   * @throws ArtifactProblem if the settings cannot be read
   */
  public static Artifacts open() {
    return open(settings(), ContextOverrides.create());
  }

  /**
   * Opens the repositories of this machine's Maven.
   *
   * @param offline whether only this machine is asked, whatever the settings say
   * @throws ArtifactProblem if the settings cannot be read
   */
  public static Artifacts open(boolean offline) {
    Settings settings = settings();
    settings.setOffline(offline || settings.isOffline());
    return open(settings, ContextOverrides.create());
  }

  /**
   * The folder of the local repository, without opening anything.
   *
   * @throws ArtifactProblem if the settings cannot be read
   */
  public static Path localRepository() {
    String named = System.getProperty("maven.repo.local");
    String said = named == null && namesItsRepository(USER_SETTINGS, MavenHome.globalSettings(System.getenv())) ? settings().getLocalRepository() : named;
    return said == null ? USER_SETTINGS.resolveSibling("repository") : Path.of(said);
  }

  /** Whether it takes Maven's own reader, which takes a quarter of a second, to know the local repository. */
  static boolean namesItsRepository(Path user, Optional<Path> global) {
    return Stream.concat(Stream.of(user), global.stream()).filter(Files::exists).anyMatch(settings -> {
      try {
        String text = new String(Files.readAllBytes(settings), StandardCharsets.ISO_8859_1);
        return text.indexOf('\0') >= 0 || COMMENT.matcher(text).replaceAll("").contains("localRepository");
      } catch (IOException e) {
        // Maven's reader says what is wrong
        return true;
      }
    });
  }

  /** What a project on the disk is compiled against. */
  public ProjectLibraries projectLibraries() {
    return projectLibraries(GradleCache.ofThisUser(System.getenv()));
  }

  ProjectLibraries projectLibraries(GradleCache gradle) {
    return new ProjectLibraries(context, gradle);
  }

  private static Settings settings() {
    return settings(USER_SETTINGS, MavenHome.globalSettings(System.getenv()));
  }

  static Artifacts open(Settings settings, ContextOverrides.Builder overrides) {
    Context context = Runtimes.INSTANCE.getRuntime().create(overrides
      .withUserSettings(true)
      .withEffectiveSettings(settings)
      .offline(settings.isOffline())
      .ignoreArtifactDescriptorRepositories(true)
      .configProperties(Map.of(
        ConfigurationProperties.CONNECT_TIMEOUT, CONNECT_MILLISECONDS,
        ConfigurationProperties.REQUEST_TIMEOUT, SILENCE_MILLISECONDS))
      .build());
    return new Artifacts(context, settings.isOffline());
  }

  static Settings settings(Path user, Optional<Path> global) {
    Properties system = new Properties();
    system.putAll(System.getProperties());
    System.getenv().forEach((name, value) -> system.setProperty("env." + name, value));
    DefaultSettingsBuildingRequest request = new DefaultSettingsBuildingRequest();
    request.setSystemProperties(system);
    request.setUserSettingsFile(user.toFile());
    global.map(Path::toFile).ifPresent(request::setGlobalSettingsFile);
    try {
      return new DefaultSettingsBuilderFactory().newInstance().build(request).getEffectiveSettings();
    } catch (SettingsBuildingException e) {
      throw new ArtifactProblem("Maven's settings cannot be read: " + firstLine(e.getProblems().get(0).getMessage()), e);
    }
  }

  /**
   * Fetches one file, unless the local repository has it.
   *
   * @param coordinates {@code group:artifact[:extension[:classifier]]:version}
   * @return the file in the local repository
   * @throws ArtifactProblem if no repository has it or none can be reached
   */
  public Path resolve(String coordinates) {
    return resolve(artifact(coordinates));
  }

  /**
   * Fetches a companion of an artifact, for instance its {@code sources}.
   *
   * @param coordinates {@code group:artifact[:extension]:version}
   * @return the file in the local repository
   * @throws ArtifactProblem if no repository has it or none can be reached
   */
  public Path resolve(String coordinates, String classifier) {
    Artifact main = artifact(coordinates);
    return resolve(new DefaultArtifact(main.getGroupId(), main.getArtifactId(), classifier, main.getExtension(), main.getVersion()));
  }

  private Path resolve(Artifact artifact) {
    try {
      ArtifactResult result = context.repositorySystem()
        .resolveArtifact(context.repositorySystemSession(), new ArtifactRequest(artifact, context.remoteRepositories(), null));
      return result.getArtifact().getFile().toPath();
    } catch (RepositoryException e) {
      throw problem(artifact.toString(), e);
    }
  }

  /**
   * Fetches artifacts and everything that they need, the versions chosen as for a project that depends on them in this order.
   *
   * @param coordinates {@code group:artifact[:extension[:classifier]]:version} each
   * @param scopes which of their own dependencies are wanted, of {@code compile}, {@code runtime}, {@code provided}; what those need in
   *     turn, they need at compile time or run time
   * @param without {@code group:artifact} each, or {@code group:*}: left out, and what only they need
   * @return the files in the local repository, the artifacts first
   * @throws ArtifactProblem if one is missing or no repository can be reached
   */
  public List<Path> dependencies(Collection<String> coordinates, Set<String> scopes, Collection<String> without) {
    List<Exclusion> exclusions = without.stream().map(name -> name.split(":")).map(name -> new Exclusion(name[0], name[1], "*", "*")).toList();
    List<Dependency> direct = new ArrayList<>();
    List<Dependency> managed = new ArrayList<>();
    List<Dependency> own = new ArrayList<>();
    try {
      for (String name : coordinates) {
        Artifact artifact = artifact(name);
        direct.add(new Dependency(artifact, "compile", false, exclusions));
        ArtifactDescriptorResult descriptor = context.repositorySystem().readArtifactDescriptor(context.repositorySystemSession(),
          new ArtifactDescriptorRequest(artifact, context.remoteRepositories(), null));
        managed.addAll(descriptor.getManagedDependencies());
        descriptor.getDependencies().stream()
          .filter(dependency -> scopes.contains(dependency.getScope()))
          .filter(dependency -> exclusions.stream().noneMatch(exclusion -> excludes(exclusion, dependency.getArtifact())))
          .map(dependency -> dependency.setExclusions(both(dependency.getExclusions(), exclusions)))
          .forEach(own::add);
      }
      direct.addAll(own);
      Set<Path> files = new LinkedHashSet<>();
      context.repositorySystem()
        .resolveDependencies(context.repositorySystemSession(), new DependencyRequest(new CollectRequest(direct, managed, context.remoteRepositories()), null))
        .getArtifactResults().stream().map(ArtifactResult::getArtifact).map(Artifact::getFile).map(File::toPath).forEach(files::add);
      return List.copyOf(files);
    } catch (RepositoryException e) {
      throw problem(String.join(", ", coordinates), e);
    }
  }

  private static boolean excludes(Exclusion exclusion, Artifact artifact) {
    return exclusion.getGroupId().equals(artifact.getGroupId()) && Set.of("*", artifact.getArtifactId()).contains(exclusion.getArtifactId());
  }

  private static List<Exclusion> both(Collection<Exclusion> some, Collection<Exclusion> others) {
    List<Exclusion> all = new ArrayList<>(some);
    all.addAll(others);
    return all;
  }

  private static Artifact artifact(String coordinates) {
    try {
      return new DefaultArtifact(coordinates);
    } catch (IllegalArgumentException e) {
      throw new ArtifactProblem("'" + coordinates + "' is no artifact; expected group:artifact:version.", e);
    }
  }

  private ArtifactProblem problem(String what, RepositoryException cause) {
    return new ArtifactProblem("Not resolved: " + what + (offline ? " (Maven's settings say offline)" : "") + ": " + firstLine(cause(cause)), cause);
  }

  /** The innermost exception says which artifact of a long chain is the matter. */
  private static String cause(Throwable thrown) {
    return thrown.getCause() == null || thrown.getCause().getMessage() == null ? thrown.getMessage() : cause(thrown.getCause());
  }

  private static String firstLine(String message) {
    return message.lines().findFirst().orElse(message);
  }

  @Override
  public void close() {
    context.close();
  }
}
