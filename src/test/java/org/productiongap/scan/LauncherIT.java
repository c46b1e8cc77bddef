package org.productiongap.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The script beside the command's jar, as a user starts it.
 */
class LauncherIT {

  private static final Path FOLDER = PackagedCommand.JAR.getParent();
  private static final String SCRIPT = "production-gap";
  private static final String DATA = "production-gap.jsa";
  private static final Path SAMPLE = Path.of("src/it/prototype").toAbsolutePath();
  private static final String ARCHIVED = " source: shared objects file (top)";
  private static final int NOT_SCANNED = 2;

  @TempDir
  private Path folder;

  @Test
  void startsFromTheClassDataThatTheBuildLeft() throws Exception {
    assertThat(FOLDER.resolve(DATA)).as("class data of the command; the log of the build's scan is target/class-data/scan.log").isRegularFile();
    Path loaded = folder.resolve("loaded.log");
    PackagedCommand.Ended run = run(FOLDER.resolve(SCRIPT), Map.of("JAVA_OPTS", "-Xlog:class+load:file=" + loaded), SAMPLE.toString(), "--offline");
    assertThat(run.code()).as(run.output()).isZero();
    assertThat(run.output()).contains("NOT READY FOR LAUNCH").doesNotContain("[warning]");
    assertThat(Files.readString(loaded)).as("the command, the analyzer's parser and the rules")
      .contains("org.productiongap.scan.Scan" + ARCHIVED, "org.eclipse.jdt.core.dom.ASTParser" + ARCHIVED, "org.productiongap.checks.authentication.ExposedActuatorCheck" + ARCHIVED);
  }

  @Test
  void saysTheSameWhereTheClassDataBelongToAnotherJar() throws Exception {
    PackagedCommand.Ended here = run(FOLDER.resolve(SCRIPT), Map.of(), "--version");
    assertThat(here.output()).startsWith(SCRIPT + " ").doesNotContain("[");
    for (String name : List.of("moved here", "größer")) {
      Path place = Files.createDirectory(folder.resolve(name));
      for (String file : List.of(SCRIPT, DATA, PackagedCommand.JAR.getFileName().toString())) {
        Files.copy(FOLDER.resolve(file), place.resolve(file), StandardCopyOption.COPY_ATTRIBUTES);
      }
      assertThat(run(place.resolve(SCRIPT), Map.of(), "--version")).as(name).isEqualTo(here);
    }
  }

  @Test
  void saysWhichJavaIsMissing() throws Exception {
    PackagedCommand.Ended run = run(FOLDER.resolve(SCRIPT), Map.of("JAVA_HOME", folder.toString()), "--version");
    assertThat(run.code()).isEqualTo(NOT_SCANNED);
    assertThat(run.output()).isEqualTo("Not scanned: there is no %s/bin/java; production-gap needs Java 17 or newer.%n".formatted(folder));
  }

  private static PackagedCommand.Ended run(Path script, Map<String, String> environment, String... arguments) throws IOException, InterruptedException {
    Map<String, String> complete = new HashMap<>(Map.of("JAVA_HOME", System.getProperty("java.home")));
    complete.putAll(environment);
    return PackagedCommand.run(Stream.concat(Stream.of(script.toString()), Stream.of(arguments)).toList(), complete);
  }
}
