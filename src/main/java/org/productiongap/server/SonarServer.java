package org.productiongap.server;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;

/**
 * A running server that was started here. It listens on this machine only and stops with this process.
 */
final class SonarServer implements AutoCloseable {

  /** A fresh server takes about a minute on two cores, a busy machine much longer. */
  private static final Duration PATIENCE = Duration.ofMinutes(15);
  private static final String LOOPBACK = "127.0.0.1";
  private static final String CONSOLE = "console.log";
  private static final String PROCESS = "production-gap.pid";

  private final SonarHome home;
  private final URI address;
  private final ProcessTree process;

  private SonarServer(SonarHome home, URI address, ProcessTree process) {
    this.home = home;
    this.address = address;
    this.process = process;
  }

  /**
   * Starts a server and waits until it can be used.
   *
   * @param port the port of its web pages; 0 for any that is free
   * @throws ServerProblem when it does not come up
   */
  static SonarServer start(SonarHome home, Jdk jdk, Account account, int port) {
    notRunning(home);
    int webPort = free(port);
    SonarServer server = new SonarServer(home, URI.create("http://" + LOOPBACK + ":" + webPort), run(home, jdk, account, webPort));
    try {
      server.remember();
      server.awaitUp();
      return server;
    } catch (RuntimeException e) {
      server.close();
      throw e;
    }
  }

  /**
   * Sees to it that a port can be listened on.
   *
   * @param port the port, or 0 for any
   * @return the port
   * @throws ServerProblem when it is in use, or not for us
   */
  static int free(int port) {
    try (ServerSocket socket = new ServerSocket()) {
      socket.bind(new InetSocketAddress(InetAddress.getByName(LOOPBACK), port));
      return socket.getLocalPort();
    } catch (IOException | IllegalArgumentException e) {
      throw new ServerProblem("Port %d cannot be used (%s); name another with -Dport=9001, for instance.".formatted(port, e.getMessage()), e);
    }
  }

  private static ProcessTree run(SonarHome home, Jdk jdk, Account account, int port) {
    List<String> command = new ArrayList<>(List.of(jdk.java().toString(), "-jar", home.application().toString()));
    Map<String, String> settings = Map.of(
      "sonar.web.host", LOOPBACK,
      "sonar.web.port", String.valueOf(port),
      "sonar.search.port", String.valueOf(free(0)),
      "sonar.es.port", String.valueOf(free(0)),
      "sonar.embeddedDatabase.port", String.valueOf(free(0)),
      "sonar.telemetry.enable", "false",
      "sonar.updatecenter.activate", "false",
      "sonar.search.javaAdditionalOpts", "-Dnode.store.allow_mmap=false",
      "sonar.log.console", "true");
    settings.forEach((name, value) -> command.add("-D" + name + "=" + value));
    ProcessBuilder builder = new ProcessBuilder(account.command(command)).directory(home.folder().toFile())
      .redirectErrorStream(true).redirectOutput(home.logs().resolve(CONSOLE).toFile());
    clean(builder.environment());
    builder.environment().put("HOME", home.folder().toString());
    builder.environment().put("SONAR_JAVA_PATH", jdk.java().toString());
    try {
      return new ProcessTree(builder.start());
    } catch (IOException e) {
      throw new ServerProblem("SonarQube cannot be started: " + e.getMessage() + ".", e);
    }
  }

  /** Both the server and the scanner read settings from such variables; what they say is meant for another server. */
  static void clean(Map<String, String> environment) {
    environment.keySet().removeIf(name -> name.startsWith("SONAR_") || name.startsWith("SONARQUBE_") || name.startsWith("ES_JAVA_"));
  }

  private void awaitUp() {
    WebApi api = new WebApi(address, "", "");
    try {
      Awaitility.await().atMost(PATIENCE).pollInterval(Duration.ofSeconds(1)).until(() -> !process.root().isAlive() || "UP".equals(api.status()));
    } catch (ConditionTimeoutException e) {
      throw new ServerProblem("SonarQube did not come up within %d minutes; its logs are in %s.".formatted(PATIENCE.toMinutes(), home.logs()), e);
    }
    if (!process.root().isAlive()) {
      throw new ServerProblem("SonarQube stopped while it was starting%s; its logs are in %s.".formatted(reason(), home.logs()));
    }
  }

  private String reason() {
    try (Stream<String> log = Files.lines(home.logs().resolve(CONSOLE), StandardCharsets.ISO_8859_1)) {
      return log.filter(line -> line.contains("ERROR") || line.startsWith("Error") || line.contains("Exception: ")).findFirst()
        .map(line -> " (" + line.trim() + ")").orElse("");
    } catch (IOException e) {
      return "";
    }
  }

  private void remember() {
    ProcessHandle.Info info = process.root().info();
    try {
      Files.writeString(home.folder().resolve(PROCESS), process.root().pid() + " " + info.startInstant().map(Instant::toEpochMilli).orElse(0L));
    } catch (IOException e) {
      throw new ServerProblem("The folder " + home.folder() + " cannot be written: " + e + ".", e);
    }
  }

  /** Two servers in one folder would destroy each other's data. */
  private static void notRunning(SonarHome home) {
    try {
      String[] remembered = Files.readString(home.folder().resolve(PROCESS)).split(" ");
      Optional<ProcessHandle> left = ProcessHandle.of(Long.parseLong(remembered[0]))
        .filter(process -> process.isAlive() && process.info().startInstant().map(Instant::toEpochMilli).orElse(0L) == Long.parseLong(remembered[1]));
      if (left.isPresent()) {
        throw new ServerProblem("A server runs in %s already, as process %d; end that one first.".formatted(home.folder(), left.get().pid()));
      }
    } catch (IOException | NumberFormatException | ArrayIndexOutOfBoundsException e) {
      // none was started, or what was written is of no use
    }
  }

  /** Where it listens. */
  URI address() {
    return address;
  }

  /** Waits until it ends, which it does only when somebody stops it. */
  void awaitEnd() {
    process.root().onExit().join();
  }

  @Override
  public void close() {
    process.close();
    try {
      Files.deleteIfExists(home.folder().resolve(PROCESS));
    } catch (IOException e) {
      // the process that it names is gone
    }
  }
}
