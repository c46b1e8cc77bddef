package org.productiongap.scan;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The {@code git} of this machine, asked about a repository that may be hostile. What is guarded:
 * <ul>
 * <li>No shell; the program is the first of that name in a folder that the path names absolutely, so a {@code git.exe} in the
 * scanned folder is never it.</li>
 * <li>Only commands that read names and objects, never one that compares or writes the working tree: no filter, text conversion,
 * external diff or merge driver of the repository's configuration has an occasion to run. Hooks, the file system monitor and the
 * pager are switched off all the same.</li>
 * <li>Nothing is fetched: objects that a partial clone lacks stay missing, and no protocol is allowed.</li>
 * <li>Nothing is written: optional locks are off.</li>
 * <li>Variables that point git to another repository, as they are set inside hooks, are not handed on.</li>
 * <li>What git itself refuses, such as a repository of another user, stays refused; the sentence says so.</li>
 * </ul>
 */
final class Git {

  private static final int MINUTES = 2;
  private static final int LONGEST_REASON = 300;
  private static final List<String> GUARDS = List.of("--no-pager", "-c", "core.fsmonitor=false", "-c", "core.hooksPath=/dev/null",
    "-c", "diff.external=", "-c", "protocol.allow=never");
  private static final Map<String, String> ENVIRONMENT = Map.of("GIT_OPTIONAL_LOCKS", "0", "GIT_TERMINAL_PROMPT", "0", "GIT_NO_LAZY_FETCH", "1",
    "GIT_ALLOW_PROTOCOL", "none", "LC_ALL", "C.UTF-8");
  /** What {@code git rev-parse --local-env-vars} lists, without the configuration of the person who calls. */
  private static final List<String> OF_ANOTHER_REPOSITORY = List.of("GIT_DIR", "GIT_WORK_TREE", "GIT_IMPLICIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_COMMON_DIR",
    "GIT_OBJECT_DIRECTORY", "GIT_ALTERNATE_OBJECT_DIRECTORIES", "GIT_GRAFT_FILE", "GIT_SHALLOW_FILE", "GIT_PREFIX", "GIT_NAMESPACE", "GIT_EXTERNAL_DIFF",
    "GIT_REPLACE_REF_BASE");

  private final Path program;
  private final Path folder;

  private Git(Path program, Path folder) {
    this.program = program;
    this.folder = folder;
  }

  /**
   * What a command came to.
   *
   * @param code its exit code
   * @param output what it printed
   * @param reason what it complained of, in one line
   */
  record Answer(int code, byte[] output, String reason) {

    boolean isGood() {
      return code == 0;
    }

    /** The output as a name, without the line end. */
    String text() {
      return new String(output, StandardCharsets.UTF_8).replaceFirst("\r?\n$", "");
    }
  }

  /**
   * Git for a folder.
   *
   * @param searchPath where programs are, as the variable PATH says it
   * @throws ScanFailure when there is no git
   */
  static Git in(Path folder, String searchPath) throws ScanFailure {
    Path program = Arrays.stream(searchPath.split(Pattern.quote(File.pathSeparator)))
      .flatMap(name -> folder(name).stream())
      .flatMap(place -> Stream.of("git", "git.exe").map(place::resolve))
      .filter(file -> Files.isRegularFile(file) && Files.isExecutable(file))
      .findFirst()
      .orElseThrow(() -> new ScanFailure("--since needs git, and there is no program of that name on the path."));
    return new Git(program, folder);
  }

  /** A relative name would mean a folder of whoever calls, perhaps the scanned one. */
  private static Optional<Path> folder(String name) {
    try {
      return Optional.of(Path.of(name)).filter(Path::isAbsolute);
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  /** Runs a command to its end. */
  Answer run(String... arguments) throws ScanFailure {
    try {
      Process process = start(ProcessBuilder.Redirect.PIPE, arguments);
      process.getOutputStream().close();
      CompletableFuture<byte[]> complaints = CompletableFuture.supplyAsync(() -> read(process.getErrorStream()));
      CompletableFuture<byte[]> output = CompletableFuture.supplyAsync(() -> read(process.getInputStream()));
      if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
        process.destroyForcibly();
        throw new ScanFailure("git did not answer within " + MINUTES + " minutes.");
      }
      return new Answer(process.exitValue(), output.join(), oneLine(new String(complaints.join(), StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new ScanFailure("git cannot be run: " + e.getMessage() + ".", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ScanFailure("The scan was interrupted.", e);
    }
  }

  /** Starts a command that answers line by line; what it complains of is dropped. */
  Process converse(String... arguments) throws IOException {
    return start(ProcessBuilder.Redirect.DISCARD, arguments);
  }

  private Process start(ProcessBuilder.Redirect complaints, String... arguments) throws IOException {
    List<String> command = new ArrayList<>(List.of(program.toString()));
    command.addAll(GUARDS);
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile()).redirectError(complaints);
    OF_ANOTHER_REPOSITORY.forEach(builder.environment()::remove);
    builder.environment().putAll(ENVIRONMENT);
    return builder.start();
  }

  private static byte[] read(InputStream stream) {
    try (stream) {
      return stream.readAllBytes();
    } catch (IOException e) {
      return new byte[0];
    }
  }

  private static String oneLine(String complaint) {
    String line = Objects.requireNonNullElse(complaint, "").replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
    return line.length() > LONGEST_REASON ? line.substring(0, LONGEST_REASON) + "..." : line;
  }
}
