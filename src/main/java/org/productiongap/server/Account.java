package org.productiongap.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.UserPrincipal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Who the server runs as. Its search engine refuses to run as root, so root runs it as the system's account without rights.
 *
 * @param name the account, or null for the one that runs this command
 * @param prefix what a command line starts with to run as that account
 */
record Account(String name, List<String> prefix) {

  private static final Account SAME = new Account(null, List.of());
  private static final String ROOT = "root";
  private static final String WITHOUT_RIGHTS = "nobody";

  /**
   * The account for a server that this process starts.
   *
   * @throws ServerProblem when this process is root and cannot become another user
   */
  static Account forServer() {
    String current = ProcessHandle.current().info().user().orElse(System.getProperty("user.name"));
    if (!ROOT.equals(current)) {
      return SAME;
    }
    String group = output("id", "-g", WITHOUT_RIGHTS);
    if (!group.isEmpty() && !output("setpriv", "--version").isEmpty()) {
      return new Account(WITHOUT_RIGHTS, List.of("setpriv", "--reuid=" + WITHOUT_RIGHTS, "--regid=" + group, "--clear-groups"));
    }
    if (!group.isEmpty() && !output("runuser", "--version").isEmpty()) {
      return new Account(WITHOUT_RIGHTS, List.of("runuser", "-u", WITHOUT_RIGHTS, "--"));
    }
    throw new ServerProblem("SonarQube refuses to run as root and this system offers no way to run it as \"" + WITHOUT_RIGHTS
      + "\" (setpriv or runuser of util-linux); run the command as an ordinary user.");
  }

  /** The command line that runs a command as this account. */
  List<String> command(List<String> command) {
    List<String> line = new ArrayList<>(prefix);
    line.addAll(command);
    return line;
  }

  /** Whether this account gets to a file or folder, as far as the folders above it say. */
  boolean reaches(Path path) {
    if (name == null) {
      return Files.isReadable(path);
    }
    try {
      Path real = path.toRealPath();
      for (Path folder = Files.isDirectory(real) ? real : real.getParent(); folder != null; folder = folder.getParent()) {
        if (!Files.getPosixFilePermissions(folder).contains(PosixFilePermission.OTHERS_EXECUTE)) {
          return false;
        }
      }
      return Files.getPosixFilePermissions(real).contains(PosixFilePermission.OTHERS_READ);
    } catch (IOException e) {
      return false;
    }
  }

  /** Makes this account the owner of a file, or of a folder and all that is in it; links are not followed. */
  void own(Path path) throws IOException {
    if (name == null) {
      return;
    }
    UserPrincipal owner = path.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(name);
    try (Stream<Path> files = Files.walk(path)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        if (!Files.isSymbolicLink(file)) {
          Files.setOwner(file, owner);
        }
      }
    }
  }

  private static String output(String... command) {
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      String output = new String(process.getInputStream().readAllBytes()).trim();
      return process.waitFor() == 0 ? output : "";
    } catch (IOException e) {
      return "";
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return "";
    }
  }
}
