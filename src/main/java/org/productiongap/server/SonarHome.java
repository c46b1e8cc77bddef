package org.productiongap.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.Enumeration;
import java.util.List;
import java.util.Optional;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * An unpacked SonarQube.
 *
 * @param folder its folder, an absolute path
 * @param version its version, with the build number
 */
record SonarHome(Path folder, String version) {

  private static final String NAME = "sonarqube-";
  private static final String SHARED_FOLDER = "production-gap-server";
  private static final List<String> WRITTEN = List.of("data", "extensions", "logs", "temp");
  private static final String PLUGIN_KEY = "Plugin-Key";
  private static final String PLUGIN_VERSION = "Plugin-Version";

  /**
   * The unpacked server of a version, below a folder; unpacks it when it is not there.
   *
   * @param zip the distribution
   * @param base where unpacked servers are kept; the temporary folder is used where the account cannot get to it
   * @throws ServerProblem when the zip is missing or broken, or the place cannot be written
   */
  static SonarHome unpacked(Path zip, String version, Path base, Account account) {
    try {
      Path place = place(base, account);
      Path home = place.resolve(NAME + version);
      if (!Files.isDirectory(home)) {
        unpack(zip, version, home);
      }
      for (String folder : WRITTEN) {
        account.own(Files.createDirectories(home.resolve(folder)));
      }
      return new SonarHome(home, version);
    } catch (IOException e) {
      throw new ServerProblem("SonarQube cannot be unpacked below " + base + ": " + e + ".", e);
    }
  }

  private static Path place(Path base, Account account) throws IOException {
    Path place = Files.createDirectories(base).toRealPath();
    if (account.reaches(place)) {
      return place;
    }
    Path shared = Path.of(System.getProperty("java.io.tmpdir")).toRealPath().resolve(SHARED_FOLDER);
    try {
      Files.createDirectory(shared, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));
    } catch (FileAlreadyExistsException e) {
      if (!Files.isDirectory(shared, LinkOption.NOFOLLOW_LINKS) || !Files.getOwner(shared).equals(Files.getOwner(place))
        || Files.getPosixFilePermissions(shared).contains(PosixFilePermission.OTHERS_WRITE)) {
        throw new ServerProblem("The folder " + shared + " belongs to somebody else, so no server is unpacked there; remove it first.");
      }
    }
    if (!account.reaches(shared)) {
      throw new ServerProblem("Neither " + base + " nor " + shared + " can be read by " + account.name() + ", whom the server runs as.");
    }
    return shared;
  }

  private static void unpack(Path zip, String version, Path home) throws IOException {
    if (!Files.isReadable(zip)) {
      throw new ServerProblem("The download of SonarQube " + version + " is missing: " + zip + ".");
    }
    Path partial = home.resolveSibling(home.getFileName() + ".partial-" + ProcessHandle.current().pid());
    try {
      try (ZipFile file = new ZipFile(zip.toFile())) {
        for (Enumeration<? extends ZipEntry> entries = file.entries(); entries.hasMoreElements(); ) {
          unpack(file, entries.nextElement(), partial);
        }
      }
      Files.move(partial.resolve(NAME + version), home, StandardCopyOption.ATOMIC_MOVE);
    } catch (ZipException e) {
      throw new ServerProblem("The download of SonarQube is broken (" + e.getMessage() + "); delete " + zip + " and run the command again.", e);
    } finally {
      delete(partial);
    }
  }

  private static void unpack(ZipFile file, ZipEntry entry, Path into) throws IOException {
    Path target = into.resolve(entry.getName()).normalize();
    if (!target.startsWith(into)) {
      throw new ZipException("it holds " + entry.getName());
    }
    if (entry.isDirectory()) {
      Files.createDirectories(target);
      return;
    }
    Files.createDirectories(target.getParent());
    CRC32 sum = new CRC32();
    try (InputStream in = new CheckedInputStream(file.getInputStream(entry), sum); OutputStream out = Files.newOutputStream(target)) {
      in.transferTo(out);
    }
    if (sum.getValue() != entry.getCrc()) {
      throw new ZipException("wrong check sum of " + entry.getName());
    }
  }

  /**
   * Puts a plugin where the server loads it from. A rebuilt jar of the same version replaces the older build.
   *
   * @return the installed jar
   * @throws ServerProblem when another version of the plugin is there, or the jar is none
   */
  Path install(Path plugin, Account account) {
    try {
      Attributes ours = attributes(plugin)
        .orElseThrow(() -> new ServerProblem(plugin + " is not the jar of a SonarQube plugin; run \"mvn package\" first."));
      Path target = plugins().resolve(plugin.getFileName());
      for (Path installed : jars()) {
        Optional<Attributes> theirs = attributes(installed).filter(other -> other.getValue(PLUGIN_KEY).equals(ours.getValue(PLUGIN_KEY)));
        if (theirs.isPresent() && (!installed.equals(target) || !same(theirs.get(), ours, PLUGIN_VERSION))) {
          throw new ServerProblem("Version %s of the plugin is installed already, as %s, and this is version %s; remove that file to replace it.".formatted(
            theirs.get().getValue(PLUGIN_VERSION), installed, ours.getValue(PLUGIN_VERSION)));
        }
      }
      Files.copy(plugin, target, StandardCopyOption.REPLACE_EXISTING);
      account.own(target);
      return target;
    } catch (IOException e) {
      throw new ServerProblem("The plugin cannot be installed in " + folder + ": " + e + ".", e);
    }
  }

  private static boolean same(Attributes one, Attributes other, String name) {
    return String.valueOf(one.getValue(name)).equals(other.getValue(name));
  }

  private List<Path> jars() throws IOException {
    try (Stream<Path> files = Files.list(plugins())) {
      return files.filter(file -> file.toString().endsWith(".jar")).sorted().toList();
    }
  }

  /** What the manifest of a plugin says; empty when the file is no plugin. */
  private static Optional<Attributes> attributes(Path file) {
    try (JarFile jar = new JarFile(file.toFile())) {
      return Optional.ofNullable(jar.getManifest()).map(Manifest::getMainAttributes).filter(manifest -> manifest.getValue(PLUGIN_KEY) != null);
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** Where plugins are installed. */
  Path plugins() throws IOException {
    return Files.createDirectories(folder.resolve("extensions/plugins"));
  }

  /** The program that starts everything else. */
  Path application() {
    return folder.resolve("lib").resolve("sonar-application-" + version + ".jar");
  }

  /** Where the server writes its logs. */
  Path logs() {
    return folder.resolve("logs");
  }

  /** Forgets all projects, users and logs, as if it had just been unpacked. */
  void reset(Account account) throws IOException {
    for (String name : List.of("data", "logs", "temp", "extensions/plugins")) {
      delete(folder.resolve(name));
      account.own(Files.createDirectories(folder.resolve(name)));
    }
  }

  static void delete(Path path) throws IOException {
    if (Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
      try (Stream<Path> files = Files.walk(path)) {
        for (Path file : (Iterable<Path>) files.sorted(Comparator.reverseOrder())::iterator) {
          Files.delete(file);
        }
      }
    }
  }
}
