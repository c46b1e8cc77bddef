package org.productiongap.artifacts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.productiongap.artifacts.FolderAsRepository.dependency;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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
  private FolderAsRepository repository;
  private Path project;

  @BeforeEach
  void publish() throws IOException {
    repository = new FolderAsRepository(folder);
    project = folder.resolve("project");
    repository.publish("orders", dependency("driver", "1", ""));
    repository.publish("driver");
    repository.publish("servlets");
    repository.publish("checker");
    FolderAsRepository.publishPom(repository.mirror(), "platform", "", "<packaging>pom</packaging><dependencyManagement><dependencies>"
      + dependency("orders", "1", "") + "</dependencies></dependencyManagement>");
    FolderAsRepository.publishPom(repository.mirror(), "parent", "", "<packaging>pom</packaging><properties><servlets>1</servlets></properties>");
  }

  @Test
  void aProjectHasWhatItsModulesParentsAndPlatformsDeclare() throws IOException {
    List<Path> poms = shop();
    try (Artifacts artifacts = repository.open("")) {
      ProjectLibraries.Found found = artifacts.projectLibraries().ofMaven(poms);
      assertThat(names(found)).containsExactlyInAnyOrder("orders-1.jar", "driver-1.jar", "servlets-1.jar");
      assertThat(found.missing()).isEmpty();
      assertThat(found.fetched()).isTrue();
      assertThat(found.jars()).allMatch(jar -> jar.startsWith(repository.local()));
    }
  }

  @Test
  void whatThisMachineHasIsNotAskedForAgain() throws IOException {
    List<Path> poms = shop();
    try (Artifacts artifacts = repository.open("")) {
      artifacts.projectLibraries().ofMaven(poms);
    }
    Files.move(repository.mirror(), folder.resolve("gone"));
    try (Artifacts artifacts = repository.open("")) {
      ProjectLibraries.Found found = artifacts.projectLibraries().ofMaven(poms);
      assertThat(names(found)).containsExactlyInAnyOrder("orders-1.jar", "driver-1.jar", "servlets-1.jar");
      assertThat(found.fetched()).isFalse();
    }
  }

  @Test
  void offlineWhatIsMissingIsNamed() throws IOException {
    List<Path> poms = shop();
    try (Artifacts artifacts = repository.open("<offline>true</offline>")) {
      ProjectLibraries.Found found = artifacts.projectLibraries().ofMaven(poms);
      assertThat(found.jars()).isEmpty();
      assertThat(found.missing()).contains("org.example:parent:1");
      assertThat(found.fetched()).isFalse();
    }
  }

  @Test
  void repositoriesThatTheProjectNamesAreNotAsked() throws IOException {
    Path foreign = folder.resolve("foreign");
    FolderAsRepository.publishPom(foreign, "secret", "");
    Files.writeString(FolderAsRepository.file(foreign, "secret", ".jar"), "secret");
    Path pom = FolderAsRepository.write(project.resolve("pom.xml"), FolderAsRepository.pom("shop", dependency("secret", "1", ""),
      "<repositories><repository><id>foreign</id><url>" + foreign.toUri() + "</url></repository></repositories>"));
    try (Artifacts artifacts = repository.open("")) {
      ProjectLibraries.Found found = artifacts.projectLibraries().ofMaven(List.of(pom));
      assertThat(found.jars()).isEmpty();
      assertThat(found.missing()).containsExactly("org.example:secret:1");
    }
  }

  @Test
  void propertiesThatNobodyCanWriteOutAreNotGivenToMaven() throws IOException {
    String doubled = IntStream.range(0, 45).mapToObj(i -> "<p%d>${p%d}${p%d}</p%d>".formatted(i + 1, i, i, i + 1)).collect(Collectors.joining());
    String row = IntStream.range(0, 50_000).mapToObj(i -> "<q%d>${q%d}</q%d>".formatted(i + 1, i, i + 1)).collect(Collectors.joining());
    try (Artifacts artifacts = repository.open("")) {
      for (String properties : List.of("<p0>x</p0>" + doubled, "<q0>x</q0>" + row)) {
        Path pom = FolderAsRepository.write(project.resolve("pom.xml"), FolderAsRepository.pom("shop", dependency("servlets", "${p45}${q50000}", ""), "<properties>" + properties + "</properties>"));
        assertThatThrownBy(() -> artifacts.projectLibraries().ofMaven(List.of(pom))).isInstanceOf(ArtifactProblem.class).hasMessageStartingWith("the properties of the POMs");
      }
      Path pom = FolderAsRepository.write(project.resolve("pom.xml"), FolderAsRepository.pom("shop", dependency("servlets", "${a}", ""), "<properties><a>${b}</a><b>1</b></properties>"));
      assertThat(names(artifacts.projectLibraries().ofMaven(List.of(pom)))).containsExactly("servlets-1.jar");
    }
  }

  @Test
  void aPlatformSaysTheVersionsThatGradleLeavesOut() throws IOException {
    try (Artifacts artifacts = repository.open("")) {
      ProjectLibraries.Found found = artifacts.projectLibraries().of(List.of("org.example:orders", "org.example:servlets:1", "org.example:unknown"),
        List.of("org.example:platform:1"));
      assertThat(names(found)).containsExactlyInAnyOrder("orders-1.jar", "driver-1.jar", "servlets-1.jar");
      assertThat(found.missing()).containsExactly("org.example:unknown");
    }
  }

  @Test
  void theCacheOfGradleCountsAsThisMachine() throws IOException {
    Path cached = folder.resolve("gradle/caches/modules-2/files-2.1/org.example/cached/1");
    FolderAsRepository.write(cached.resolve("a1/cached-1.pom"), FolderAsRepository.pom("cached", ""));
    Path jar = FolderAsRepository.write(cached.resolve("b2/cached-1.jar"), "cached");
    try (Artifacts artifacts = repository.open("<offline>true</offline>")) {
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

  private static List<String> names(ProjectLibraries.Found found) {
    return FolderAsRepository.names(found.jars());
  }
}
