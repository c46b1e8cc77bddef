package org.productiongap.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JdkTest {

  private static final Jdk.Versions LATEST = Jdk.Versions.of("26.9.0.129388");

  @TempDir
  private Path folder;

  @ParameterizedTest
  @CsvSource({"21.0.4, 21", "25, 25", "17.0.15, 17", "1.8.0_402, 8", "26-ea, 26"})
  void readsTheVersionOfTheReleaseFile(String version, int feature) throws IOException {
    assertThat(Jdk.at(jdk("jdk", version, "java", "javac")).orElseThrow().version()).isEqualTo(feature);
  }

  @Test
  void isNoJdkWithoutCompilerOrVersion() throws IOException {
    assertThat(Jdk.at(jdk("jre", "21.0.4", "java"))).isEmpty();
    Path home = jdk("nameless", "21.0.4", "java", "javac");
    Files.writeString(home.resolve("release"), "IMPLEMENTOR=\"Somebody\"\n");
    assertThat(Jdk.at(home)).isEmpty();
    Files.delete(home.resolve("release"));
    assertThat(Jdk.at(home)).isEmpty();
    assertThat(Jdk.at(folder.resolve("nowhere"))).isEmpty();
  }

  @Test
  void theOneThatIsNamedWinsAndElseTheOldestThatSuffices() throws IOException {
    Path old = jdk("17", "17.0.1", "java", "javac");
    Path enough = jdk("21", "21.0.1", "java", "javac");
    Path latest = jdk("25", "25.0.1", "java", "javac");

    assertThat(Jdk.find(LATEST, Set.of(), ordered(latest, enough, old), path -> true).home()).isEqualTo(enough);
    assertThat(Jdk.find(LATEST, Set.of(latest), ordered(enough, old), path -> true).home()).isEqualTo(latest);
    assertThat(Jdk.find(LATEST, Set.of(old), ordered(latest), path -> true).home()).isEqualTo(latest);
    assertThat(Jdk.find(LATEST, Set.of(), ordered(latest, enough), path -> !path.startsWith(enough)).home()).isEqualTo(latest);
  }

  @Test
  void anOlderServerNeedsAnOlderOne() throws IOException {
    Jdk.Versions versions = Jdk.Versions.of("25.1.0.102122");
    Path tooOld = jdk("11", "11.0.1", "java", "javac");
    Path enough = jdk("17", "17.0.1", "java", "javac");
    Path tooNew = jdk("25", "25.0.1", "java", "javac");

    assertThat(Jdk.find(versions, Set.of(tooNew), ordered(tooOld, enough), path -> true).home()).isEqualTo(enough);
    assertThatThrownBy(() -> Jdk.find(versions, Set.of(), ordered(tooOld, tooNew), path -> true)).hasMessageStartingWith("This needs a full JDK 17 to 23 (");
  }

  @Test
  void saysWhatItNeedsAndWhatItFound() throws IOException {
    Path old = jdk("17", "17.0.1", "java", "javac");

    assertThatThrownBy(() -> Jdk.find(LATEST, Set.of(old), Set.of(), path -> true)).isInstanceOf(ServerProblem.class)
      .hasMessage("This needs a full JDK 21 or newer (with bin/javac) that every user may run; found %s (17); set JAVA_HOME to the folder of one.", old);
    assertThatThrownBy(() -> Jdk.find(LATEST, Set.of(), Set.of(), path -> true)).hasMessageContaining("found none;");
  }

  @Test
  void looksWhereTheEnvironmentPoints() throws IOException {
    Path home = jdk("jdk", "21.0.1", "java", "javac");

    assertThat(Jdk.find(LATEST, Map.of("JAVA_HOME", home.toString()), path -> true).home()).isEqualTo(home);
    assertThat(Jdk.find(LATEST, Map.of("SONAR_JAVA_PATH", home.resolve("bin/java").toString()), path -> true).home()).isEqualTo(home);
  }

  private static Set<Path> ordered(Path... homes) {
    return new LinkedHashSet<>(List.of(homes));
  }

  private Path jdk(String name, String version, String... programs) throws IOException {
    Path home = Files.createDirectories(folder.resolve(name));
    Files.createDirectories(home.resolve("bin"));
    for (String program : programs) {
      assertThat(Files.writeString(home.resolve("bin").resolve(program), "").toFile().setExecutable(true)).isTrue();
    }
    Files.writeString(home.resolve("release"), "IMPLEMENTOR=\"Somebody\"\nJAVA_VERSION=\"" + version + "\"\n");
    return home;
  }
}
