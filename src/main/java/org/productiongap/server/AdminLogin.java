package org.productiongap.server;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;

/**
 * Logs in as the administrator. A fresh server lets anybody in with a well-known password and its pages insist on another one, so
 * a random one is set, and kept in a file that only its owner reads.
 */
final class AdminLogin {

  private static final String ADMIN = "admin";
  private static final String FACTORY_PASSWORD = "admin";
  private static final String FILE = "admin-password.txt";
  /** SonarQube asks for twelve characters, with upper and lower case, a digit and a sign. */
  private static final String EVERY_KIND = "-Aa1";
  private static final int RANDOM_BYTES = 12;

  private AdminLogin() {
  }

  /**
   * The web API as the administrator.
   *
   * @param folder where the password is kept
   * @throws ServerProblem when somebody else has changed the password
   */
  static WebApi to(URI address, Path folder) {
    Path file = folder.resolve(FILE);
    String password = password(file);
    WebApi api = new WebApi(address, ADMIN, password);
    if (!api.isLoggedIn()) {
      WebApi fresh = new WebApi(address, ADMIN, FACTORY_PASSWORD);
      if (!fresh.isLoggedIn()) {
        throw new ServerProblem("The password of %s on this server is not the one in %s; write it there, or delete %s to begin anew.".formatted(
          ADMIN, file, folder));
      }
      fresh.post("api/users/change_password", Map.of("login", ADMIN, "previousPassword", FACTORY_PASSWORD, "password", password));
    }
    api.post("api/settings/set", Map.of("key", "sonar.plugins.risk.consent", "value", "ACCEPTED"));
    return api;
  }

  private static String password(Path file) {
    try {
      if (!Files.exists(file)) {
        byte[] random = new byte[RANDOM_BYTES];
        new SecureRandom().nextBytes(random);
        create(file);
        Files.writeString(file, Base64.getUrlEncoder().encodeToString(random) + EVERY_KIND);
      }
      return Files.readString(file).trim();
    } catch (IOException e) {
      throw new ServerProblem("The file " + file + " cannot be used: " + e + ".", e);
    }
  }

  private static void create(Path file) throws IOException {
    try {
      Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    } catch (UnsupportedOperationException e) {
      Files.createFile(file);
    }
  }
}
