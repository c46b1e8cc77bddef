package org.productiongap.artifacts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.productiongap.artifacts.FolderAsRepository.dependency;
import static org.productiongap.artifacts.FolderAsRepository.names;
import static org.productiongap.artifacts.FolderAsRepository.write;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Artifacts come from where the settings say: here a folder stands for every repository.
 */
class ArtifactsTest {

  private static final Set<String> ALL_SCOPES = Set.of("compile", "runtime", "provided");

  @TempDir
  private Path folder;
  private FolderAsRepository repository;

  @BeforeEach
  void publish() throws IOException {
    repository = new FolderAsRepository(folder);
    repository.publish("shop", dependency("orders", "1", "compile"), dependency("servlets", "1", "provided"), dependency("tests", "1", "test"));
    repository.publish("orders", dependency("driver", "1", "runtime"), dependency("compiler", "1", "provided"));
    repository.publish("servlets");
    repository.publish("driver");
    repository.publish("broken", dependency("missing", "1", "compile"));
    Files.writeString(FolderAsRepository.file(repository.mirror(), "shop", "-sources.jar"), "sources");
  }

  @Test
  void aFileComesFromTheMirrorIntoTheLocalRepository() throws IOException {
    try (Artifacts artifacts = repository.open("")) {
      assertThat(artifacts.resolve("org.example:shop:1")).isEqualTo(repository.local().resolve("org/example/shop/1/shop-1.jar")).hasContent("shop");
      assertThat(artifacts.resolve("org.example:shop:1", "sources")).hasContent("sources");
    }
  }

  @Test
  void dependenciesAreThoseOfTheScopes() throws IOException {
    try (Artifacts artifacts = repository.open("")) {
      assertThat(names(artifacts.dependencies(List.of("org.example:shop:1"), ALL_SCOPES, List.of())))
        .containsExactlyInAnyOrder("shop-1.jar", "orders-1.jar", "driver-1.jar", "servlets-1.jar");
      assertThat(names(artifacts.dependencies(List.of("org.example:shop:1"), Set.of("compile", "runtime"), List.of("org.example:driver"))))
        .containsExactly("shop-1.jar", "orders-1.jar");
      assertThat(names(artifacts.dependencies(List.of("org.example:shop:1"), ALL_SCOPES, List.of("org.example:*")))).containsExactly("shop-1.jar");
    }
  }

  @Test
  void whatIsMissingIsNamed() throws IOException {
    try (Artifacts artifacts = repository.open("")) {
      assertThatThrownBy(() -> artifacts.resolve("org.example:nothing:1"))
        .isInstanceOf(ArtifactProblem.class).hasMessageStartingWith("Not resolved: org.example:nothing:jar:1: ");
      assertThatThrownBy(() -> artifacts.dependencies(List.of("org.example:broken:1"), ALL_SCOPES, List.of()))
        .isInstanceOf(ArtifactProblem.class).hasMessageStartingWith("Not resolved: org.example:broken:1: ").hasMessageContaining("missing");
      assertThatThrownBy(() -> artifacts.resolve("shop")).hasMessage("'shop' is no artifact; expected group:artifact:version.");
    }
  }

  @Test
  void offlineOnlyTheLocalRepositoryIsAsked() throws IOException {
    try (Artifacts artifacts = repository.open("")) {
      artifacts.resolve("org.example:shop:1");
    }
    try (Artifacts artifacts = repository.open("<offline>true</offline>")) {
      assertThat(artifacts.resolve("org.example:shop:1")).exists();
      assertThatThrownBy(() -> artifacts.resolve("org.example:orders:1")).hasMessageContaining("(Maven's settings say offline)");
    }
  }

  @Test
  void thePropertyOfMavenNamesTheLocalRepository() throws IOException {
    Path other = folder.resolve("other");
    String before = System.getProperty("maven.repo.local");
    System.setProperty("maven.repo.local", other.toString());
    try (Artifacts artifacts = repository.open("")) {
      assertThat(artifacts.resolve("org.example:shop:1")).startsWith(other);
    } finally {
      if (before == null) {
        System.clearProperty("maven.repo.local");
      } else {
        System.setProperty("maven.repo.local", before);
      }
    }
  }

  @Test
  void theSettingsOfTheInstallationHoldToo() throws IOException {
    Path home = folder.resolve("maven");
    Path global = write(home.resolve("conf/settings.xml"), "<settings><localRepository>from-global</localRepository></settings>");
    Path launcher = write(home.resolve("bin/mvn"), "");
    Path bin = Files.createDirectories(folder.resolve("bin"));
    Files.createSymbolicLink(bin.resolve("mvn"), launcher);
    assertThat(MavenHome.globalSettings(Map.of("MAVEN_HOME", home.toString()))).contains(global);
    assertThat(MavenHome.globalSettings(Map.of("PATH", bin.toString()))).hasValueSatisfying(found -> assertThat(found).hasSameBinaryContentAs(global));
    Path user = folder.resolve("absent.xml");
    assertThat(Artifacts.settings(user, Optional.of(global)).getLocalRepository()).endsWith("from-global");
    write(user, "<settings><localRepository>from-user</localRepository></settings>");
    assertThat(Artifacts.settings(user, Optional.of(global)).getLocalRepository()).endsWith("from-user");
  }

  @Test
  void settingsThatNameNoLocalRepositoryNeedNoReader() throws IOException {
    Path user = folder.resolve("absent.xml");
    Path global = write(folder.resolve("global.xml"), "<settings><!-- <localRepository>default\n</localRepository> --><!-- else --></settings>");
    assertThat(Artifacts.namesItsRepository(user, Optional.empty())).isFalse();
    assertThat(Artifacts.namesItsRepository(user, Optional.of(global))).isFalse();
    write(user, "<settings><!-- here --><localRepository>from-user</localRepository><!-- it ends --></settings>");
    assertThat(Artifacts.namesItsRepository(user, Optional.of(global))).isTrue();
    Files.write(user, "<settings><localRepository>from-user</localRepository></settings>".getBytes(StandardCharsets.UTF_16));
    assertThat(Artifacts.namesItsRepository(user, Optional.of(global))).isTrue();
  }

  @Test
  void unreadableSettingsAreOneSentence() throws IOException {
    Path user = write(folder.resolve("settings.xml"), "<settings><mirrors></settings>");
    assertThatThrownBy(() -> Artifacts.settings(user, Optional.empty()))
      .isInstanceOf(ArtifactProblem.class).hasMessageStartingWith("Maven's settings cannot be read: ").hasMessageNotContaining("\n");
  }
}
