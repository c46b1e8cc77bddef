package org.productiongap.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EngineJarsTest {

  @TempDir
  private Path repository;

  @Test
  void areTheVersionsThatTheCommandIsCompiledAgainst() throws IOException {
    String pom = Files.readString(Path.of("pom.xml"));
    List<String> coordinates = EngineJars.coordinates();
    assertThat(coordinates).doesNotHaveDuplicates().hasSizeGreaterThan(10);
    assertThat(coordinates.get(0)).startsWith("org.sonarsource.java:sonar-java-plugin:");
    assertThat(pom).contains("<sonar.java.scan.version>" + EngineJars.version(coordinates.get(0)) + "</sonar.java.scan.version>");
    assertThat(coordinates.get(1)).startsWith("org.sonarsource.sonarlint.core:sonarlint-analysis-engine:");
    assertThat(pom).contains("<sonarlint.engine.version>" + EngineJars.version(coordinates.get(1)) + "</sonarlint.engine.version>");
    assertThat(coordinates.stream().filter(name -> name.startsWith("org.sonarsource.sonarlint.core:")).map(EngineJars::version).distinct()).hasSize(1);
  }

  @Test
  void areTakenFromTheLocalRepository() throws IOException {
    List<String> coordinates = List.of("org.example:one:1", "org.example.more:two:2");
    assertThat(EngineJars.present(coordinates, repository)).isEmpty();
    Path one = Files.createFile(Files.createDirectories(repository.resolve("org/example/one/1")).resolve("one-1.jar"));
    Path two = Files.createFile(Files.createDirectories(repository.resolve("org/example/more/two/2")).resolve("two-2.jar"));
    assertThat(EngineJars.present(coordinates, repository)).containsExactly(one, two);
  }
}
