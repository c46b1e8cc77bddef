package org.productiongap.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SonarHomeTest {

  private static final String VERSION = "1.2.3.4";
  private static final Account SAME = new Account(null, List.of());
  private static final String APPLICATION = "sonarqube-1.2.3.4/lib/sonar-application-1.2.3.4.jar";

  @TempDir
  private Path folder;

  @Test
  void unpacksOnce() throws IOException {
    Path zip = zip(APPLICATION, "program");
    SonarHome home = unpacked(zip);

    assertThat(home.folder().getFileName()).hasToString("sonarqube-1.2.3.4");
    assertThat(home.application()).hasContent("program");
    Files.writeString(home.folder().resolve("data/kept"), "kept");
    Files.delete(zip);
    assertThat(unpacked(zip)).isEqualTo(home);
    assertThat(home.folder().resolve("data/kept")).exists();
    assertThat(names(home.folder().getParent())).containsExactly("sonarqube-1.2.3.4");
  }

  @Test
  void aBrokenDownloadLeavesNothingBehind() throws IOException {
    Path zip = zip(APPLICATION, "program");
    byte[] bytes = Files.readAllBytes(zip);

    Files.write(zip, Arrays.copyOf(bytes, bytes.length / 2));
    assertBroken(zip);
    byte[] flipped = bytes.clone();
    flipped[new String(bytes, StandardCharsets.ISO_8859_1).indexOf("program")]++;
    Files.write(zip, flipped);
    assertBroken(zip);
    Files.writeString(zip, "<html>not found</html>");
    assertBroken(zip);
    assertBroken(zip("../outside", "program"));
    assertThat(folder.resolve("outside")).doesNotExist();
    assertThatThrownBy(() -> unpacked(folder.resolve("none.zip"))).isInstanceOf(ServerProblem.class)
      .hasMessageStartingWith("The download of SonarQube 1.2.3.4 is missing: ");
  }

  private void assertBroken(Path zip) throws IOException {
    assertThatThrownBy(() -> unpacked(zip)).isInstanceOf(ServerProblem.class)
      .hasMessageMatching("The download of SonarQube is broken \\(.*\\); delete .*\\.zip and run the command again\\.");
    assertThat(names(folder.resolve("servers"))).isEmpty();
  }

  @Test
  void installsARebuiltPluginAndNoOtherVersion() throws IOException {
    SonarHome home = unpacked(zip(APPLICATION, "program"));
    Path first = jar("gap-1.jar", Map.of("Plugin-Key", "gap", "Plugin-Version", "1"), "first build");
    Path installed = home.install(first, SAME);
    home.install(jar("other-1.jar", Map.of("Plugin-Key", "other", "Plugin-Version", "7"), ""), SAME);

    home.install(jar("gap-1.jar", Map.of("Plugin-Key", "gap", "Plugin-Version", "1"), "second build"), SAME);
    assertThat(installed).hasSameBinaryContentAs(first);

    byte[] before = Files.readAllBytes(installed);
    Path newer = jar("gap-2.jar", Map.of("Plugin-Key", "gap", "Plugin-Version", "2"), "next version");
    assertThatThrownBy(() -> home.install(newer, SAME)).isInstanceOf(ServerProblem.class)
      .hasMessage("Version 1 of the plugin is installed already, as %s, and this is version 2; remove that file to replace it.", installed);
    assertThat(installed).hasBinaryContent(before);
    assertThat(names(home.plugins())).containsExactly("gap-1.jar", "other-1.jar");
  }

  @Test
  void installsPluginsOnly() throws IOException {
    SonarHome home = unpacked(zip(APPLICATION, "program"));

    for (Path jar : List.of(jar("library.jar", Map.of("Main-Class", "Main"), ""), folder.resolve("none.jar"), Files.writeString(folder.resolve("text.jar"), "text"))) {
      assertThatThrownBy(() -> home.install(jar, SAME)).isInstanceOf(ServerProblem.class).hasMessageContaining("is not the jar of a SonarQube plugin");
    }
    assertThat(names(home.plugins())).isEmpty();
  }

  @Test
  void aServerThatDoesNotStartSaysWhy() throws IOException {
    SonarHome home = unpacked(zip(APPLICATION, "program"));
    Jdk jdk = new Jdk(Path.of(System.getProperty("java.home")), 17);

    assertThatThrownBy(() -> SonarServer.start(home, jdk, SAME, 0)).isInstanceOf(ServerProblem.class)
      .hasMessageMatching("SonarQube stopped while it was starting \\(Error: .*\\); its logs are in .*logs\\.");
    assertThat(names(home.folder())).doesNotContain("production-gap.pid");
  }

  @Test
  void noSecondServerStartsInTheSameFolder() throws IOException {
    SonarHome home = unpacked(zip(APPLICATION, "program"));
    ProcessHandle running = ProcessHandle.current();
    Files.writeString(home.folder().resolve("production-gap.pid"), running.pid() + " " + running.info().startInstant().orElseThrow().toEpochMilli());

    assertThatThrownBy(() -> SonarServer.start(home, null, SAME, 0)).isInstanceOf(ServerProblem.class)
      .hasMessage("A server runs in %s already, as process %d; end that one first.", home.folder(), running.pid());
    assertThat(running.isAlive()).isTrue();
  }

  private SonarHome unpacked(Path zip) {
    return SonarHome.unpacked(zip, VERSION, folder.resolve("servers"), SAME);
  }

  private Path zip(String name, String content) throws IOException {
    Path file = folder.resolve("server.zip");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      byte[] bytes = content.getBytes(StandardCharsets.US_ASCII);
      CRC32 sum = new CRC32();
      sum.update(bytes);
      ZipEntry entry = new ZipEntry(name);
      entry.setMethod(ZipEntry.STORED);
      entry.setSize(bytes.length);
      entry.setCrc(sum.getValue());
      zip.putNextEntry(entry);
      zip.write(bytes);
      zip.closeEntry();
    }
    return file;
  }

  private Path jar(String name, Map<String, String> attributes, String content) throws IOException {
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    attributes.forEach(manifest.getMainAttributes()::putValue);
    Path file = folder.resolve(name);
    try (OutputStream stream = Files.newOutputStream(file); JarOutputStream jar = new JarOutputStream(stream, manifest)) {
      jar.putNextEntry(new ZipEntry("content"));
      jar.write(content.getBytes(StandardCharsets.US_ASCII));
    }
    return file;
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }
}
