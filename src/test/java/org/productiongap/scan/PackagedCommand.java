package org.productiongap.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The command as it was packaged, in a process of its own.
 */
final class PackagedCommand {

  static final Path JAR = Path.of(System.getProperty("command.jar", "target/production-gap.jar")).toAbsolutePath();

  /** Where Maven was told to keep what it fetches, if it was. */
  private static final String REPOSITORY = "maven.repo.local";
  /** From here on it lists what does not count. */
  private static final String DEFERRED = "DEFERRED ON PURPOSE";
  private static final Pattern GAP = Pattern.compile("\\S.* \\[(\\w+)]: .*");
  private static final Pattern PLACE = Pattern.compile(" {2}(\\S.*?:\\d+) {2}\\S.*");
  private static final Pattern COLOR = Pattern.compile("\u001b\\[[0-9;]*m");
  private static final int MINUTES = 5;

  private PackagedCommand() {
  }

  /** The command line of the jar, with what makes a short run short. */
  static List<String> with(String... arguments) {
    assertThat(JAR).as("the packaged command; mvn package makes it").exists();
    List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
      "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-jar", JAR.toString()));
    Optional.ofNullable(System.getProperty(REPOSITORY)).ifPresent(folder -> command.add(1, "-D" + REPOSITORY + "=" + folder));
    command.addAll(List.of(arguments));
    return command;
  }

  /** Runs a command line to its end, in a locale that knows every character. */
  static Ended run(List<String> command) throws IOException, InterruptedException {
    return run(command, Map.of());
  }

  /** The same with more in its environment. */
  static Ended run(List<String> command, Map<String, String> environment) throws IOException, InterruptedException {
    Path output = Files.createTempFile("command", ".log");
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
    builder.environment().put("MAVEN_OPTS", "-Dstyle.color=never");
    builder.environment().put("LC_ALL", "C.UTF-8");
    builder.environment().putAll(environment);
    Process process = builder.start();
    try {
      assertThat(process.waitFor(MINUTES, TimeUnit.MINUTES)).as(String.join(" ", command)).isTrue();
      return new Ended(process.exitValue(), COLOR.matcher(Files.readString(output, StandardCharsets.UTF_8)).replaceAll(""));
    } finally {
      process.destroyForcibly();
      Files.delete(output);
    }
  }

  /**
   * How it ended.
   *
   * @param code the exit code
   * @param output all that it printed, without colors
   */
  record Ended(int code, String output) {

    /** The findings that it listed: file, line and key. */
    List<String> findings() {
      List<String> findings = new ArrayList<>();
      String key = "";
      for (String line : output.lines().takeWhile(line -> !line.startsWith(DEFERRED)).toList()) {
        Matcher gap = GAP.matcher(line);
        Matcher place = PLACE.matcher(line);
        if (gap.matches()) {
          key = gap.group(1);
        } else if (place.matches()) {
          findings.add(place.group(1) + " " + key);
        }
      }
      return findings;
    }
  }
}
