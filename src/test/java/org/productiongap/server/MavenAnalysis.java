package org.productiongap.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.productiongap.triage.Stage;

/**
 * An analysis by SonarQube's scanner for Maven, as a build has it.
 *
 * @param root of the build
 * @param jdk what the scanner's engine runs on
 * @param work where it writes
 */
record MavenAnalysis(Path root, Jdk jdk, Path work) {

  private static final String SCANNER = "org.sonarsource.scanner.maven:sonar-maven-plugin:" + System.getProperty("server.maven.scanner") + ":sonar";

  /**
   * Compiles and analyzes, and waits until the server has taken in the result.
   *
   * @param stage whose profile the project gets
   * @return what Maven printed
   */
  String run(WebApi api, String project, Stage stage, Map<String, String> settings) throws IOException {
    api.post("api/projects/create", Map.of("project", project, "name", project));
    api.post("api/qualityprofiles/add_project", Map.of("project", project, "language", "java", "qualityProfile", stage.profileName()));
    String token = project + " " + System.nanoTime();
    String secret = api.post("api/user_tokens/generate", Map.of("name", token)).get("token").getAsString();
    Files.createDirectories(work);
    Path log = work.resolve(project + ".log");
    List<String> command = new ArrayList<>(List.of("mvn", "-B", "-ntp", "compile", SCANNER, "-Dsonar.host.url=" + api.address(), "-Dsonar.projectKey=" + project,
      "-Dsonar.userHome=" + work.resolve("cache"), "-Dsonar.scanner.skipJreProvisioning=true", "-Dsonar.scanner.javaExePath=" + jdk.java(), "-Dsonar.scm.disabled=true",
      "-Dsonar.ci.autoconfig.disabled=true", "-Dsonar.qualitygate.wait=false"));
    settings.forEach((name, value) -> command.add("-D" + name + "=" + value));
    ProcessBuilder builder = new ProcessBuilder(command).directory(root.toFile()).redirectErrorStream(true).redirectOutput(log.toFile());
    SonarServer.clean(builder.environment());
    builder.environment().put("SONAR_TOKEN", secret);
    try (ProcessTree process = new ProcessTree(builder.start())) {
      if (process.root().waitFor() != 0) {
        throw new AssertionError("Maven failed: " + Files.readString(log));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    } finally {
      api.post("api/user_tokens/revoke", Map.of("name", token));
    }
    Analysis.awaitTaken(api, root.resolve("target/sonar/report-task.txt"));
    return Files.readString(log);
  }
}
