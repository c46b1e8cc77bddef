package org.productiongap.configuration;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a build file of Maven or Gradle says.
 *
 * @param file its path
 * @param coordinates {@code group:artifact} of the module where the file says so, otherwise empty
 * @param parent {@code group:artifact:version} of its parent, for Maven
 * @param content what it asks for
 * @param block where dependencies are asked for, the start of it; the start of the project where there is none
 */
public record BuildFile(String file, String coordinates, Optional<String> parent, Content content, Span block) {

  private static final Set<String> BUILD_LOGIC = Set.of("buildSrc", "build-logic", "build-conventions", "buildLogic");

  /**
   * @param dependencies those of the module itself, not those whose versions it only manages; and platforms
   * @param plugins names: an artifact of Maven, an id of Gradle
   * @param complete whether these are all dependencies; no where a plugin of the team, a script or a variable may bring others
   */
  public record Content(List<Dependency> dependencies, List<String> plugins, boolean complete) {
  }

  /** What the module asks for, without what its parents bring. */
  public List<Dependency> dependencies() {
    return content.dependencies().stream().filter(dependency -> dependency.use() != Dependency.Use.PLATFORM).toList();
  }

  /** What says the versions of its dependencies, for Gradle. */
  public List<Dependency> platforms() {
    return content.dependencies().stream().filter(dependency -> dependency.use() == Dependency.Use.PLATFORM).toList();
  }

  /** Those that are there when the application runs in production. */
  public Stream<Dependency> inProduction() {
    return dependencies().stream().filter(Dependency::isInProduction);
  }

  /** Whether it builds plugins of the team for the other build files. */
  public boolean isBuildLogic() {
    return Stream.of(file.split("/")).anyMatch(BUILD_LOGIC::contains);
  }

  /** The folder of the module, empty for the base of the project. */
  public String folder() {
    return file.indexOf('/') < 0 ? "" : file.substring(0, file.lastIndexOf('/'));
  }
}
