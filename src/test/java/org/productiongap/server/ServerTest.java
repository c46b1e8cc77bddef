package org.productiongap.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What the command says before it starts anything.
 */
class ServerTest {

  @TempDir
  private Path folder;
  private final Map<String, String> settings = new HashMap<>();

  @Test
  void theFolderMustExistAndHoldJava() throws IOException {
    settings.put("project", folder.resolve("nowhere").toString());
    assertNotStarted("There is no folder " + folder.resolve("nowhere") + ".");

    settings.put("project", Files.writeString(folder.resolve("file"), "").toString());
    assertNotStarted(folder.resolve("file") + " is a file; name the folder of the project instead.");

    Files.createDirectories(folder.resolve("src/test/java"));
    Files.writeString(folder.resolve("src/test/java/SomeTest.java"), "class SomeTest {}");
    settings.put("project", folder.toString());
    assertNotStarted("There is no Java file to scan in " + folder.toRealPath() + ", apart from tests, generated code and build output; name the folder of a Java project.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"http", "-1", "0", "65536", "999999", ""})
  void thePortMustBeOne(String port) throws IOException {
    project();
    settings.put("port", port);
    assertNotStarted("This is not a port: " + port + ".");
  }

  @Test
  void thePortMustBeFree() throws IOException {
    project();
    try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      settings.put("port", String.valueOf(other.getLocalPort()));
      assertNotStarted("Port " + other.getLocalPort() + " cannot be used (Address already in use); name another with -Dport=9001, for instance.");
    }
  }

  @Test
  void projectsOfTheSameNameStayApart() {
    String key = Server.key(Path.of("/one/My shop!"));

    assertThat(key).matches("My-shop--[0-9a-f]+").isEqualTo(Server.key(Path.of("/one/My shop!"))).isNotEqualTo(Server.key(Path.of("/two/My shop!")));
    assertThat(Server.key(Path.of("/"))).startsWith("project-");
  }

  private void project() throws IOException {
    Files.writeString(folder.resolve("Main.java"), "class Main {}");
    settings.put("project", folder.toString());
  }

  private void assertNotStarted(String sentence) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    settings.put("server.folder", folder.resolve("servers").toString());

    assertThat(Server.run(settings::get, new PrintStream(out, true, StandardCharsets.UTF_8), new PrintStream(err, true, StandardCharsets.UTF_8))).isEqualTo(2);
    assertThat(err.toString(StandardCharsets.UTF_8).strip()).isEqualTo("Not started: " + sentence);
    assertThat(out.toString(StandardCharsets.UTF_8)).isEmpty();
    assertThat(folder.resolve("servers")).doesNotExist();
  }
}
