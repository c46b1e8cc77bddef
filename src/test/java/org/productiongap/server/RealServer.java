package org.productiongap.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;

/**
 * Base of the tests with a real server. The build names it, the scanner and the packaged plugin as system properties.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class RealServer {

  static final String REPOSITORY = "production-gap";
  private static final int PAGE = 500;

  Account account;
  Jdk jdk;
  SonarHome home;
  SonarServer server;
  WebApi api;

  /**
   * Unpacks the server, with nothing of an earlier test in it.
   *
   * @param work is deleted as well
   */
  final void unpack(Path work) throws IOException {
    account = Account.forServer();
    jdk = Jdk.find(Jdk.Versions.of(property("server.version")), System.getenv(), account::reaches);
    home = SonarHome.unpacked(Path.of(property("server.zip")), property("server.version"), Path.of(property("server.folder")), account);
    home.reset(account);
    SonarHome.delete(work);
    Files.createDirectories(work);
  }

  /** Installs the packaged plugin for the next start. */
  final Path install() throws IOException {
    return home.install(Path.of(property("server.plugin")), account);
  }

  /**
   * Starts the server, or starts it again, and logs in as its administrator.
   *
   * @param port 0 for a free one
   */
  final void restart(int port) {
    stop();
    server = SonarServer.start(home, jdk, account, port);
    api = AdminLogin.to(server.address(), home.folder());
  }

  @AfterAll
  final void stop() {
    if (server != null) {
      server.close();
    }
  }

  /**
   * An analysis by the real scanner.
   *
   * @param work where it may write
   */
  final Analysis analysis(Path work) {
    return new Analysis(Path.of(property("server.scanner")), jdk, work);
  }

  /** The libraries that samples compile against. */
  static List<Path> libraries() {
    return SampleClasses.jars(Path.of(property("sample.libraries"), "current"));
  }

  final String profileKey(String name) {
    return objects(api.get("api/qualityprofiles/search", Map.of("language", "java")), "profiles").filter(profile -> text(profile, "name").equals(name))
      .map(profile -> text(profile, "key")).findFirst().orElseThrow(() -> new AssertionError("No profile " + name));
  }

  /**
   * The activations of a profile, by the key of the rule.
   *
   * @param profile its key
   */
  final Map<String, JsonObject> activeRules(String profile) {
    Map<String, JsonObject> rules = new TreeMap<>();
    for (int page = 1; page == 1 || rules.size() == (page - 1) * PAGE; page++) {
      api.get("api/rules/search", Map.of("qprofile", profile, "activation", "true", "f", "actives", "ps", String.valueOf(PAGE), "p", String.valueOf(page)))
        .getAsJsonObject("actives").entrySet().forEach(rule -> rules.put(rule.getKey(), rule.getValue().getAsJsonArray().asList().stream()
          .map(JsonElement::getAsJsonObject).filter(activation -> text(activation, "qProfile").equals(profile)).findFirst().orElseThrow()));
    }
    return rules;
  }

  static Stream<JsonObject> objects(JsonObject object, String name) {
    return object.has(name) ? object.getAsJsonArray(name).asList().stream().map(JsonElement::getAsJsonObject) : Stream.empty();
  }

  static String text(JsonObject object, String name) {
    return object.has(name) ? object.get(name).getAsString() : "";
  }

  /** What the build says. */
  static String property(String name) {
    String value = System.getProperty(name);
    assertThat(value).as("the system property " + name + ", which the build sets").isNotBlank();
    return value;
  }
}
