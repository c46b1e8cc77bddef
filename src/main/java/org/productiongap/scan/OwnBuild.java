package org.productiongap.scan;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The project's own build, asked for the class path. This executes what the project says, so it is used only where the user allows it.
 */
final class OwnBuild {

  private static final String LIBRARY = "production-gap-library ";
  private static final String CLASSES = "production-gap-classes ";
  private static final String COMPILATION = "productionGapCompilation";
  private static final String TASK = "productionGapClassPath";
  private static final String CLASS_PATH_FOLLOWS = "Dependencies classpath:";
  private static final String MAVEN_GOAL = "org.apache.maven.plugins:maven-dependency-plugin:3.8.1:build-classpath";
  private static final int MINUTES = 15;
  private static final String GRADLE_REASON_FOLLOWS = "* What went wrong:";
  private static final String MAVEN_ERROR = "[ERROR]";
  /** Lines of what a failed build says. */
  private static final int REASONS = 3;
  /**
   * Adds two tasks to every module: one compiles, the other prints what main code is compiled against, whether that compiles or not, and does
   * not mind what is missing. Before Gradle 5, sets of sources are no extension.
   */
  private static final String INIT_SCRIPT = """
    allprojects {
      afterEvaluate { module ->
        def sets = module.extensions.findByName("sourceSets")
        if (sets == null && module.plugins.hasPlugin("java-base")) {
          sets = module.property("sourceSets")
        }
        def main = sets == null ? null : sets.findByName("main")
        module.tasks.create("%1$s") {
          if (main != null) {
            dependsOn main.classesTaskName
          }
        }
        module.tasks.create("%2$s") {
          if (main != null) {
            def libraries = module.configurations.getByName(main.compileClasspathConfigurationName).incoming.artifactView { it.lenient(true) }.files
            def outputs = main.output.classesDirs
            doLast {
              libraries.findAll { it.file }.each { println "%3$s" + it }
              outputs.each { println "%4$s" + it }
            }
          }
        }
      }
    }
    """.formatted(COMPILATION, TASK, LIBRARY, CLASSES);

  private final Path root;
  private final Path temporary;
  private final boolean offline;

  /**
   * @param root the folder of the project
   * @param temporary a folder for what the build is told and what it says
   * @param offline whether it must not use the network
   */
  OwnBuild(Path root, Path temporary, boolean offline) {
    this.root = root;
    this.temporary = temporary;
    this.offline = offline;
  }

  /**
   * What the build said.
   *
   * @param tool which build was asked, as people call it
   * @param problem why it did not answer; empty when it did
   */
  record Answer(String tool, List<Path> libraries, List<Path> classes, String problem) {
  }

  /** Asks the build of the root folder, if it has one. */
  List<Answer> ask() {
    List<Answer> answers = new ArrayList<>();
    if (Files.exists(root.resolve("pom.xml"))) {
      answers.add(maven());
    }
    if (Stream.of("settings.gradle", "settings.gradle.kts", "build.gradle", "build.gradle.kts").map(root::resolve).anyMatch(Files::exists)) {
      answers.add(gradle());
    }
    return answers;
  }

  private Answer maven() {
    List<String> command = tool("mvnw", "mvn");
    command.addAll(List.of("-B", "-Dstyle.color=never", "-DskipTests", "-Dmaven.compiler.failOnError=false", "--fail-at-end", "compile", MAVEN_GOAL,
      "-Dmdep.includeScope=compile"));
    if (offline) {
      command.add("--offline");
    }
    Run run = run(command);
    List<Path> libraries = new ArrayList<>();
    for (int i = 1; i < run.lines.size(); i++) {
      if (run.lines.get(i - 1).endsWith(CLASS_PATH_FOLLOWS)) {
        Arrays.stream(run.lines.get(i).split(File.pathSeparator)).filter(path -> !path.isBlank()).map(Path::of).filter(path -> !libraries.contains(path))
          .forEach(libraries::add);
      }
    }
    List<Path> jars = libraries.stream().filter(Files::isRegularFile).toList();
    return new Answer(command.get(0).endsWith("mvn") ? "mvn" : "mvnw", jars, List.of(), run.problem);
  }

  private Answer gradle() {
    Path script = temporary.resolve("class-path.gradle");
    List<String> command = tool("gradlew", "gradle");
    String name = command.get(command.size() - 1).contains("gradlew") ? "gradlew" : "gradle";
    command.addAll(List.of("--quiet", "--continue", "-Dorg.gradle.configuration-cache=false", "-Dorg.gradle.unsafe.configuration-cache=false",
      "--init-script", script.toString(), COMPILATION, TASK));
    if (offline) {
      command.add("--offline");
    }
    try {
      Files.writeString(script, INIT_SCRIPT);
    } catch (IOException e) {
      return new Answer(name, List.of(), List.of(), e.toString());
    }
    Run run = run(command);
    return new Answer(name, run.paths(LIBRARY), run.paths(CLASSES), run.problem);
  }

  private List<String> tool(String wrapper, String installed) {
    boolean windows = System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("windows");
    Path script = root.resolve(windows ? (wrapper.equals("mvnw") ? "mvnw.cmd" : wrapper + ".bat") : wrapper);
    if (!Files.exists(script)) {
      return new ArrayList<>(windows ? List.of("cmd", "/c", installed) : List.of(installed));
    }
    return new ArrayList<>(windows ? List.of("cmd", "/c", script.toString()) : Files.isExecutable(script) ? List.of(script.toString())
      : List.of("sh", script.toString()));
  }

  private Run run(List<String> command) {
    try {
      Path output = Files.createTempFile(temporary, "build", ".log");
      Process process = new ProcessBuilder(command).directory(root.toFile()).redirectErrorStream(true).redirectOutput(output.toFile())
        .redirectInput(ProcessBuilder.Redirect.from(Files.createTempFile(temporary, "no", ".input").toFile())).start();
      try {
        boolean ended = process.waitFor(MINUTES, TimeUnit.MINUTES);
        List<String> lines = new String(Files.readAllBytes(output), StandardCharsets.UTF_8).lines().toList();
        if (!ended) {
          return new Run(lines, "it did not end within " + MINUTES + " minutes");
        }
        return new Run(lines, process.exitValue() == 0 ? "" : "exit code " + process.exitValue() + ": " + reason(lines));
      } finally {
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
      }
    } catch (IOException e) {
      return new Run(List.of(), e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Run(List.of(), "interrupted");
    }
  }

  /** What a failed build gives as the reason, where its tool has a place for that; otherwise the end of what it said. */
  private static String reason(List<String> lines) {
    List<String> said = lines.stream().map(String::strip).filter(line -> !line.isEmpty() && !line.startsWith(LIBRARY) && !line.startsWith(CLASSES)).toList();
    int wrong = said.indexOf(GRADLE_REASON_FOLLOWS);
    List<String> errors = said.stream().filter(line -> line.startsWith(MAVEN_ERROR)).map(line -> line.substring(MAVEN_ERROR.length()).strip())
      .takeWhile(line -> !line.isEmpty()).toList();
    List<String> reasons = wrong >= 0 ? said.subList(wrong + 1, said.size()) : errors;
    return String.join(" / ", reasons.isEmpty() ? said.subList(Math.max(0, said.size() - REASONS), said.size())
      : reasons.subList(0, Math.min(REASONS, reasons.size())));
  }

  private record Run(List<String> lines, String problem) {

    List<Path> paths(String prefix) {
      return lines.stream().filter(line -> line.startsWith(prefix)).map(line -> Path.of(line.substring(prefix.length()).strip())).filter(Files::exists)
        .distinct().toList();
    }
  }
}
