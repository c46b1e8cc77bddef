package org.productiongap.configuration.gap;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.productiongap.configuration.BuildFile;
import org.productiongap.configuration.Configuration;
import org.productiongap.configuration.Dependency;
import org.productiongap.configuration.Libraries;
import org.productiongap.framework.Place;

/**
 * The build of an application that answers requests, when all that it brings is known: no script, plugin, parent or library of the team
 * may bring something that nobody can see here.
 *
 * @param configuration whose build files it has
 * @param block where dependencies are asked for: of the root module where it has any, else of the module that answers requests
 */
public record ApplicationBuild(Configuration configuration, Place block) {

  /** Parents that bring versions and plugins and no dependency. */
  private static final List<String> PUBLIC_PARENTS = List.of("org.springframework.boot:", "org.springframework.cloud:", "io.quarkus", "io.micronaut",
    "org.sonatype.oss:", "org.jboss:", "io.helidon", "org.springframework:", "com.vaadin:");
  private static final List<String> MARKS_OF_A_LIBRARY = List.of("maven-gpg-plugin", "nexus-staging-maven-plugin", "central-publishing-maven-plugin",
    "maven-plugin-plugin", "java-library", "maven-publish", "com.vanniktech.maven.publish", "java-gradle-plugin");
  private static final int ORGANIZATION = 2;

  /**
   * @param configuration of the whole project
   * @param hasMain whether code of the project starts an application
   * @return empty for a library, and when it cannot be told
   */
  public static Optional<ApplicationBuild> of(Configuration configuration, boolean hasMain) {
    List<BuildFile> builds = configuration.buildFiles();
    boolean web = builds.stream().flatMap(BuildFile::inProduction).anyMatch(Libraries::isWeb);
    boolean packaged = builds.stream().flatMap(build -> build.content().plugins().stream()).anyMatch(Libraries::isOfAnApplication);
    boolean library = builds.stream().flatMap(build -> build.content().plugins().stream()).anyMatch(MARKS_OF_A_LIBRARY::contains);
    if (!web || builds.stream().anyMatch(BuildFile::isBuildLogic) || !packaged && !hasMain && library
      || !builds.stream().allMatch(build -> isKnown(build, builds))) {
      return Optional.empty();
    }
    return builds.stream()
      .filter(build -> !build.dependencies().isEmpty())
      .min(Comparator.comparing((BuildFile build) -> build.folder().isEmpty() ? 0 : 1)
        .thenComparing(build -> build.content().plugins().stream().anyMatch(Libraries::isOfAnApplication) ? 0 : 1)
        .thenComparing(build -> build.inProduction().anyMatch(Libraries::isWeb) ? 0 : 1)
        .thenComparing(build -> build.file().endsWith(".xml") ? 0 : 1)
        .thenComparing(build -> build.file().length())
        .thenComparing(BuildFile::file))
      .map(build -> new ApplicationBuild(configuration,
        new Place(build.file(), build.block().startLine(), build.block().startColumn(), build.block().endLine(), build.block().endColumn())));
  }

  private static boolean isKnown(BuildFile build, List<BuildFile> builds) {
    Set<String> modules = new HashSet<>();
    builds.forEach(module -> modules.add(module.coordinates()));
    boolean parent = build.parent().map(name -> PUBLIC_PARENTS.stream().anyMatch(name::startsWith)
      || modules.stream().anyMatch(module -> name.startsWith(module + ":") || name.equals(module))).orElse(true);
    String organization = organization(build.coordinates().substring(0, Math.max(0, build.coordinates().indexOf(':'))));
    boolean own = !organization.isEmpty() && build.inProduction()
      .anyMatch(dependency -> organization(dependency.group()).equals(organization) && !modules.contains(dependency.group() + ":" + dependency.artifact())
        && !modules.contains(":" + dependency.artifact()));
    return build.content().complete() && parent && !own;
  }

  private static String organization(String group) {
    String[] parts = group.split("\\.");
    return parts.length < ORGANIZATION ? "" : parts[0] + '.' + parts[1];
  }

  /** Whether a module has such a library in production. */
  public boolean has(Predicate<Dependency> kind) {
    return configuration.buildFiles().stream().flatMap(BuildFile::inProduction).anyMatch(kind);
  }

  /** Whether a module has such a library, whenever it is there, or a plugin of such a name. */
  public boolean mentions(Predicate<Dependency> kind) {
    return configuration.buildFiles().stream().flatMap(build -> build.dependencies().stream()).filter(dependency -> dependency.use() != Dependency.Use.TEST)
      .anyMatch(kind)
      || configuration.buildFiles().stream().flatMap(build -> build.content().plugins().stream()).flatMap(ApplicationBuild::brought).anyMatch(kind);
  }

  /** What a plugin may bring, by each part of its name: {@code io.sentry.jvm.gradle} adds Sentry to the dependencies. */
  private static Stream<Dependency> brought(String plugin) {
    return Stream.of(plugin.split("\\."))
      .flatMap(part -> Stream.of(part, part + "-plugin"))
      .map(name -> new Dependency("", name, "", Dependency.Use.RUNTIME, null));
  }
}
