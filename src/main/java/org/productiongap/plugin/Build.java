package org.productiongap.plugin;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;

/**
 * Which build of the plugin this is.
 */
final class Build {

  private static final String UNPACKAGED = "unpackaged";

  private Build() {
  }

  /** Version and moment of the build, from the manifest of the jar; the same text for all builds that are not packaged. */
  static String version() {
    try {
      Path jar = Path.of(Build.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      if (!Files.isRegularFile(jar)) {
        return UNPACKAGED;
      }
      try (JarFile file = new JarFile(jar.toFile())) {
        Manifest manifest = file.getManifest();
        Attributes attributes = manifest == null ? new Attributes() : manifest.getMainAttributes();
        return attributes.getValue("Plugin-Version") + ' ' + attributes.getValue("Plugin-BuildDate");
      }
    } catch (IOException | URISyntaxException | RuntimeException e) {
      return UNPACKAGED;
    }
  }
}
