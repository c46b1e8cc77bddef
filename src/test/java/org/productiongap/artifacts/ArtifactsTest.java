package org.productiongap.artifacts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.maveniverse.maven.mima.context.ContextOverrides;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.maven.settings.Settings;
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
  private Path repository;
  private Path local;

  @BeforeEach
  void publish() throws IOException {
    repository = folder.resolve("mirror");
    local = folder.resolve("local");
    publish("shop", dependency("orders", "compile"), dependency("servlets", "provided"), dependency("tests", "test"));
    publish("orders", dependency("driver", "runtime"), dependency("compiler", "provided"));
    publish("servlets");
    publish("driver");
    publish("broken", dependency("missing", "compile"));
    Files.writeString(repository.resolve("org/example/shop/1/shop-1-sources.jar"), "sources");
  }

  @Test
  void aFileComesFromTheMirrorIntoTheLocalRepository() {
    try (Artifacts artifacts = open("")) {
      assertThat(artifacts.resolve("org.example:shop:1")).isEqualTo(local.resolve("org/example/shop/1/shop-1.jar")).hasContent("shop");
      assertThat(artifacts.resolve("org.example:shop:1", "sources")).hasContent("sources");
    }
  }

  @Test
  void dependenciesAreThoseOfTheScopes() {
    try (Artifacts artifacts = open("")) {
      assertThat(names(artifacts.dependencies(List.of("org.example:shop:1"), ALL_SCOPES, List.of())))
        .containsExactlyInAnyOrder("shop-1.jar", "orders-1.jar", "driver-1.jar", "servlets-1.jar");
      assertThat(names(artifacts.dependencies(List.of("org.example:shop:1"), Set.of("compile", "runtime"), List.of("org.example:driver"))))
        .containsExactly("shop-1.jar", "orders-1.jar");
      assertThat(names(artifacts.dependencies(List.of("org.example:shop:1"), ALL_SCOPES, List.of("org.example:*")))).containsExactly("shop-1.jar");
    }
  }

  @Test
  void whatIsMissingIsNamed() {
    try (Artifacts artifacts = open("")) {
      assertThatThrownBy(() -> artifacts.resolve("org.example:nothing:1"))
        .isInstanceOf(ArtifactProblem.class).hasMessageStartingWith("Not resolved: org.example:nothing:jar:1: ");
      assertThatThrownBy(() -> artifacts.dependencies(List.of("org.example:broken:1"), ALL_SCOPES, List.of()))
        .isInstanceOf(ArtifactProblem.class).hasMessageStartingWith("Not resolved: org.example:broken:1: ").hasMessageContaining("missing");
      assertThatThrownBy(() -> artifacts.resolve("shop")).hasMessage("'shop' is no artifact; expected group:artifact:version.");
    }
  }

  @Test
  void offlineOnlyTheLocalRepositoryIsAsked() {
    try (Artifacts artifacts = open("")) {
      artifacts.resolve("org.example:shop:1");
    }
    try (Artifacts artifacts = open("<offline>true</offline>")) {
      assertThat(artifacts.resolve("org.example:shop:1")).exists();
      assertThatThrownBy(() -> artifacts.resolve("org.example:orders:1")).hasMessageContaining("(Maven's settings say offline)");
    }
  }

  @Test
  void thePropertyOfMavenNamesTheLocalRepository() {
    Path other = folder.resolve("other");
    String before = System.getProperty("maven.repo.local");
    System.setProperty("maven.repo.local", other.toString());
    try (Artifacts artifacts = open("")) {
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

  private Artifacts open(String more) {
    try {
      Path file = write(folder.resolve("settings.xml"), "<settings><localRepository>" + local + "</localRepository>" + more
        + "<mirrors><mirror><id>folder</id><mirrorOf>*</mirrorOf><url>" + repository.toUri() + "</url></mirror></mirrors></settings>");
      Settings settings = Artifacts.settings(file, Optional.empty());
      return Artifacts.open(settings, ContextOverrides.create());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private void publish(String name, String... dependencies) throws IOException {
    String start = "org/example/" + name + "/1/" + name + "-1";
    write(repository.resolve(start + ".jar"), name);
    write(repository.resolve(start + ".pom"), "<project><modelVersion>4.0.0</modelVersion><groupId>org.example</groupId><artifactId>" + name
      + "</artifactId><version>1</version><dependencies>" + String.join("", dependencies) + "</dependencies></project>");
  }

  private static String dependency(String name, String scope) {
    return "<dependency><groupId>org.example</groupId><artifactId>" + name + "</artifactId><version>1</version><scope>" + scope + "</scope></dependency>";
  }

  private static Path write(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  private static List<String> names(List<Path> files) {
    return files.stream().map(file -> file.getFileName().toString()).toList();
  }
}
