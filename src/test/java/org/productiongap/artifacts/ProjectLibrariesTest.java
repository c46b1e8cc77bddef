package org.productiongap.artifacts;

import static org.assertj.core.api.Assertions.assertThat;

import eu.maveniverse.maven.mima.context.ContextOverrides;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.maven.settings.Settings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a project declares is found without executing anything of it: here a folder stands for every repository.
 */
class ProjectLibrariesTest {

  private static final String PARENT = "<parent><groupId>org.example</groupId><artifactId>parent</artifactId><version>1</version>%s</parent>";

  @TempDir
  private Path folder;
  private Path repository;
  private Path local;
  private Path project;

  @BeforeEach
  void publish() throws IOException {
    repository = folder.resolve("mirror");
    local = folder.resolve("local");
    project = folder.resolve("project");
    publish("orders", dependency("driver", "1", ""));
    publish("driver", "");
    publish("servlets", "");
    publish("checker", "");
    pom(repository.resolve("org/example/platform/1/platform-1.pom"), "platform", "<packaging>pom</packaging><dependencyManagement><dependencies>"
      + dependency("orders", "1", "") + "</dependencies></dependencyManagement>");
    pom(repository.resolve("org/example/parent/1/parent-1.pom"), "parent", "<packaging>pom</packaging><properties><servlets>1</servlets></properties>");
  }

  @Test
  void aProjectHasWhatItsModulesParentsAndPlatformsDeclare() throws IOException {
    List<Path> poms = shop();
    try (Artifacts artifacts = open("")) {
      ProjectLibraries.Found found = artifacts.projectLibraries().ofMaven(poms);
      assertThat(names(found)).containsExactlyInAnyOrder("orders-1.jar", "driver-1.jar", "servlets-1.jar");
      assertThat(found.missing()).isEmpty();
      assertThat(found.fetched()).isTrue();
      assertThat(found.jars()).allMatch(jar -> jar.startsWith(local));
    }
  }

  @Test
  void whatThisMachineHasIsNotAskedForAgain() throws IOException {
    List<Path> poms = shop();
    try (Artifacts artifacts = open("")) {
      artifacts.projectLibraries().ofMaven(poms);
    }
    Files.move(repository, folder.resolve("gone"));
    try (Artifacts artifacts = open("")) {
      ProjectLibraries.Found found = artifacts.projectLibraries().ofMaven(poms);
      assertThat(names(found)).containsExactlyInAnyOrder("orders-1.jar", "driver-1.jar", "servlets-1.jar");
      assertThat(found.fetched()).isFalse();
    }
  }

  @Test
  void offlineWhatIsMissingIsNamed() throws IOException {
    List<Path> poms = shop();
    try (Artifacts artifacts = open("<offline>true</offline>")) {
      ProjectLibraries.Found found = artifacts.projectLibraries().ofMaven(poms);
      assertThat(found.jars()).isEmpty();
      assertThat(found.missing()).contains("org.example:parent:1");
      assertThat(found.fetched()).isFalse();
    }
  }

  @Test
  void repositoriesThatTheProjectNamesAreNotAsked() throws IOException {
    Path foreign = folder.resolve("foreign");
    pom(foreign.resolve("org/example/secret/1/secret-1.pom"), "secret", "");
    Files.writeString(foreign.resolve("org/example/secret/1/secret-1.jar"), "secret");
    Path pom = pom(project.resolve("pom.xml"), "shop", dependency("secret", "1", "") + "</dependencies><repositories><repository><id>foreign</id><url>"
      + foreign.toUri() + "</url></repository></repositories><dependencies>");
    try (Artifacts artifacts = open("")) {
      ProjectLibraries.Found found = artifacts.projectLibraries().ofMaven(List.of(pom));
      assertThat(found.jars()).isEmpty();
      assertThat(found.missing()).containsExactly("org.example:secret:1");
    }
  }

  @Test
  void aPlatformSaysTheVersionsThatGradleLeavesOut() throws IOException {
    try (Artifacts artifacts = open("")) {
      ProjectLibraries.Found found = artifacts.projectLibraries().of(List.of("org.example:orders", "org.example:servlets:1", "org.example:unknown"),
        List.of("org.example:platform:1"));
      assertThat(names(found)).containsExactlyInAnyOrder("orders-1.jar", "driver-1.jar", "servlets-1.jar");
      assertThat(found.missing()).containsExactly("org.example:unknown");
    }
  }

  @Test
  void theCacheOfGradleCountsAsThisMachine() throws IOException {
    Path cached = folder.resolve("gradle/caches/modules-2/files-2.1/org.example/cached/1");
    pom(cached.resolve("a1/cached-1.pom"), "cached", "");
    Path jar = Files.createDirectories(cached.resolve("b2")).resolve("cached-1.jar");
    Files.writeString(jar, "cached");
    try (Artifacts artifacts = open("<offline>true</offline>")) {
      ProjectLibraries.Found found = artifacts.projectLibraries(new GradleCache(folder.resolve("gradle"))).of(List.of("org.example:cached:1"), List.of());
      assertThat(found.jars()).containsExactly(jar);
    }
  }

  /** Two modules, one of which needs the other, and a parent of which one part lies here and one in the repository. */
  private List<Path> shop() throws IOException {
    Path root = Files.createDirectories(project).resolve("pom.xml");
    Files.writeString(root, "<project><modelVersion>4.0.0</modelVersion>" + PARENT.formatted("<relativePath/>")
      + "<artifactId>root</artifactId><packaging>pom</packaging><modules><module>web</module><module>core</module></modules><dependencyManagement><dependencies>"
      + "<dependency><groupId>org.example</groupId><artifactId>platform</artifactId><version>1</version><type>pom</type><scope>import</scope></dependency>"
      + "</dependencies></dependencyManagement></project>");
    return List.of(root, module("core", "<dependency><groupId>org.example</groupId><artifactId>orders</artifactId></dependency>" + dependency("checker", "1", "test")),
      module("web", dependency("core", "${project.version}", "") + dependency("servlets", "${servlets}", "provided")));
  }

  private Path module(String name, String dependencies) throws IOException {
    Path pom = Files.createDirectories(project.resolve(name)).resolve("pom.xml");
    return Files.writeString(pom, "<project><modelVersion>4.0.0</modelVersion><parent><groupId>org.example</groupId><artifactId>root</artifactId><version>1</version></parent>"
      + "<artifactId>" + name + "</artifactId><dependencies>" + dependencies + "</dependencies></project>");
  }

  private void publish(String name, String dependencies) throws IOException {
    Path home = repository.resolve("org/example").resolve(name).resolve("1");
    pom(home.resolve(name + "-1.pom"), name, dependencies.isEmpty() ? "" : "<dependencies>" + dependencies + "</dependencies>");
    Files.writeString(home.resolve(name + "-1.jar"), name);
  }

  private static Path pom(Path file, String name, String content) throws IOException {
    Files.createDirectories(file.getParent());
    String body = content.startsWith("<dependency>") ? "<dependencies>" + content + "</dependencies>" : content;
    return Files.writeString(file, "<project><modelVersion>4.0.0</modelVersion><groupId>org.example</groupId><artifactId>" + name + "</artifactId><version>1</version>"
      + body.replace("<dependencies></dependencies>", "") + "</project>");
  }

  private static String dependency(String name, String version, String scope) {
    return "<dependency><groupId>org.example</groupId><artifactId>" + name + "</artifactId><version>" + version + "</version>"
      + (scope.isEmpty() ? "" : "<scope>" + scope + "</scope>") + "</dependency>";
  }

  private static List<String> names(ProjectLibraries.Found found) {
    return found.jars().stream().map(jar -> jar.getFileName().toString()).toList();
  }

  private Artifacts open(String more) throws IOException {
    Path settings = Files.writeString(folder.resolve("settings.xml"), "<settings><localRepository>" + local + "</localRepository>" + more
      + "<mirrors><mirror><id>folder</id><mirrorOf>*</mirrorOf><url>" + repository.toUri() + "</url></mirror></mirrors></settings>");
    Settings read = Artifacts.settings(settings, Optional.empty());
    return Artifacts.open(read, ContextOverrides.create());
  }
}
