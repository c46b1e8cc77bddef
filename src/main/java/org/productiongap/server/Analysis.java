package org.productiongap.server;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;
import org.productiongap.scan.ProjectFiles;

/**
 * One run of SonarQube's own scanner. Whatever it writes goes into a folder of ours.
 *
 * @param scanner the jar of the scanner
 * @param jdk what it runs on
 * @param work where it writes
 */
record Analysis(Path scanner, Jdk jdk, Path work) {

  private static final Duration PATIENCE = Duration.ofMinutes(15);
  /** Tests, what tools make, and what other languages' analyzers would look at. */
  private static final List<String> EXCLUSIONS = List.of(
    "**/src/test/**", "**/src/it/**", "**/src/testFixtures/**", "test/**", "tests/**", "**/*Test.java", "**/*Tests.java", "**/*IT.java",
    "**/target/**", "**/build/**", "**/out/**", "**/dist/**", "**/generated*/**", "**/node_modules/**", "**/.*/**",
    "**/*.js", "**/*.jsx", "**/*.mjs", "**/*.ts", "**/*.tsx", "**/*.vue", "**/*.css", "**/*.scss", "**/*.less", "**/*.htm", "**/*.html");
  private static final Set<String> RUNNING = Set.of("PENDING", "IN_PROGRESS");

  /**
   * Analyzes a project and waits until the server has taken in the result.
   *
   * @param api the server, as an administrator
   * @param key the project
   * @param root its folder
   * @param settings the scanner's properties; what names server, project and folder is added
   * @return what the scanner printed
   * @throws ServerProblem when the scanner or the server fails
   */
  String run(WebApi api, String key, Path root, Map<String, String> settings) {
    String token = key + " " + System.nanoTime();
    String secret = api.post("api/user_tokens/generate", Map.of("name", token)).get("token").getAsString();
    try {
      String log = scan(api, key, root, settings, secret);
      awaitTaken(api, report());
      return log;
    } catch (IOException e) {
      throw new ServerProblem("The folder " + work + " cannot be used: " + e + ".", e);
    } finally {
      api.post("api/user_tokens/revoke", Map.of("name", token));
    }
  }

  private String scan(WebApi api, String key, Path root, Map<String, String> settings, String secret) throws IOException {
    Files.createDirectories(work);
    Path log = work.resolve("scanner.log");
    Path file = work.resolve("scanner.properties");
    Properties properties = new Properties();
    properties.putAll(Map.of(
      "sonar.projectKey", key,
      "sonar.working.directory", work.resolve("scannerwork").toString(),
      "sonar.scanner.metadataFilePath", report().toString(),
      "sonar.scanner.javaExePath", jdk.java().toString(),
      "sonar.scanner.skipJreProvisioning", "true",
      "sonar.scm.disabled", "true",
      "sonar.ci.autoconfig.disabled", "true",
      "sonar.sourceEncoding", "UTF-8"));
    properties.putAll(settings);
    try (OutputStream stream = Files.newOutputStream(file)) {
      properties.store(stream, null);
    }
    ProcessBuilder builder = new ProcessBuilder(jdk.java().toString(), "-jar", scanner.toString(),
      "-Dsonar.host.url=" + api.address(), "-Dsonar.projectBaseDir=" + root, "-Dproject.settings=" + file,
      "-Dsonar.userHome=" + work.resolve("cache"))
      .redirectErrorStream(true).redirectOutput(log.toFile());
    SonarServer.clean(builder.environment());
    builder.environment().put("SONAR_TOKEN", secret);
    builder.environment().put("JAVA_HOME", jdk.home().toString());
    Files.deleteIfExists(report());
    try (ProcessTree process = new ProcessTree(builder.start())) {
      if (process.root().waitFor() != 0) {
        throw new ServerProblem("SonarQube's scanner failed%s; its log is %s.".formatted(reason(log), log));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ServerProblem("The analysis was interrupted.", e);
    }
    return Files.readString(log);
  }

  private Path report() {
    return work.resolve("report-task.txt");
  }

  private static String reason(Path log) throws IOException {
    return Files.readAllLines(log).stream().filter(line -> line.contains("ERROR")).findFirst().map(line -> " (" + line.trim() + ")").orElse("");
  }

  /** Waits until the server has taken in an analysis, whose scanner wrote a report about it. */
  static void awaitTaken(WebApi api, Path metadata) throws IOException {
    Properties report = new Properties();
    try (var reader = Files.newBufferedReader(metadata)) {
      report.load(reader);
    }
    Map<String, String> task = Map.of("id", report.getProperty("ceTaskId"));
    try {
      Awaitility.await().atMost(PATIENCE).pollInterval(Duration.ofMillis(500))
        .until(() -> !RUNNING.contains(task(api, task).get("status").getAsString()));
    } catch (ConditionTimeoutException e) {
      throw new ServerProblem("SonarQube did not take in the analysis within %d minutes.".formatted(PATIENCE.toMinutes()), e);
    }
    JsonObject ended = task(api, task);
    if (!"SUCCESS".equals(ended.get("status").getAsString())) {
      throw new ServerProblem("SonarQube could not take in the analysis: " + ended.get("errorMessage") + ".");
    }
  }

  private static JsonObject task(WebApi api, Map<String, String> task) {
    return api.get("api/ce/task", task).getAsJsonObject("task");
  }

  /**
   * The scanner's properties for a folder that is analyzed as it is.
   *
   * @param empty a folder without classes, because older analyzers insist on one
   */
  static Map<String, String> settings(ProjectFiles project, Path empty) {
    Map<String, String> settings = new LinkedHashMap<>();
    settings.put("sonar.sources", ".");
    settings.put("sonar.exclusions", String.join(",", EXCLUSIONS));
    settings.put("sonar.java.binaries", list(project.classes().isEmpty() ? List.of(empty) : project.classes()));
    if (!project.libraries().isEmpty()) {
      settings.put("sonar.java.libraries", list(project.libraries()));
    }
    return settings;
  }

  /** Paths as the scanner reads a list of them; those with a comma are quoted. */
  static String list(List<Path> paths) {
    return paths.stream().map(Path::toString).map(path -> path.contains(",") ? '"' + path + '"' : path).collect(Collectors.joining(","));
  }
}
