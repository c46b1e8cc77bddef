package org.productiongap.plugin;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Which build of the plugin this is.
 */
final class Build {

  private static final String UNPACKAGED = "unpackaged";
  private static final String ALGORITHM = "SHA-256";

  private Build() {
  }

  /**
   * The checksum of the jar, because two builds of one version may differ and nothing in a reproducible jar says when it was
   * built; the same text for all builds that are not packaged.
   */
  static String version() {
    try {
      Path jar = Path.of(Build.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      return Files.isRegularFile(jar) ? checksum(jar) : UNPACKAGED;
    } catch (IOException | URISyntaxException | RuntimeException e) {
      return UNPACKAGED;
    }
  }

  /** The SHA-256 of a file, in hexadecimal digits. */
  static String checksum(Path file) throws IOException {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance(ALGORITHM).digest(Files.readAllBytes(file)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has " + ALGORITHM, e);
    }
  }
}
