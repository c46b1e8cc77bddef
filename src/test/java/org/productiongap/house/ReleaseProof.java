package org.productiongap.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a release promises beside what every build proves; runs with {@code mvn verify -Prelease}.
 */
class ReleaseProof {

  private static final Path JAR = Path.of(System.getProperty("release.jar"));
  private static final Path SBOM = Path.of(System.getProperty("release.sbom"));
  /** A quarter of a year: what was looked up before that is no statement about today. */
  private static final int DAYS_OF_A_REVIEW = 90;
  private static final int MINUTES_OF_A_BUILD = 10;
  /** The server has it. */
  private static final String LOGGING = "org.slf4j:slf4j-api ";
  /** All that the jar is made from. */
  private static final List<String> SOURCES = List.of("pom.xml", "LICENSE", "rules-metadata", "src/main");

  /** Other folder, order of files, time zone, language and user: none of them is in the jar. */
  @Test
  void theSameSourcesMakeTheSameBytes(@TempDir Path one, @TempDir Path other) throws Exception {
    Path first = build(one.resolve("checkout"), false, "UTC", "en", "somebody");
    Path second = build(other.resolve("a longer name"), true, "Asia/Kolkata", "tr", "somebody-else");

    assertThat(digest(first)).as("two builds").isEqualTo(digest(second));
    assertThat(digest(JAR)).as("the build here and one of the same sources elsewhere").isEqualTo(digest(first));
  }

  private static Path build(Path folder, boolean reversed, String zone, String language, String user) throws Exception {
    copySources(folder, reversed);
    Path log = folder.resolveSibling("build.log");
    ProcessBuilder maven = new ProcessBuilder("mvn", "-o", "-B", "-ntp", "-Dmaven.test.skip=true", "-Dmdep.skip=true", "-Dmaven.repo.local=" + System.getProperty("release.repository"),
      "package").directory(folder.toFile()).redirectErrorStream(true).redirectOutput(log.toFile());
    maven.environment().put("TZ", zone);
    maven.environment().put("MAVEN_OPTS", "-Duser.timezone=%s -Duser.language=%s -Duser.name=%s -XX:TieredStopAtLevel=1".formatted(zone, language, user));
    Process process = maven.start();
    try {
      assertThat(process.waitFor(MINUTES_OF_A_BUILD, TimeUnit.MINUTES)).as("the build in %s ended", folder).isTrue();
      assertThat(process.exitValue()).as("exit code of the build: %s", Files.readString(log)).isZero();
    } finally {
      process.destroy();
    }
    return folder.resolve("target").resolve(JAR.getFileName());
  }

  /** Folders list their files in the order in which those were made, on many systems. */
  private static void copySources(Path folder, boolean reversed) throws IOException {
    for (String source : SOURCES) {
      try (Stream<Path> files = Files.walk(Path.of(source))) {
        List<Path> sorted = new ArrayList<>(files.filter(Files::isRegularFile).sorted().toList());
        if (reversed) {
          Collections.reverse(sorted);
        }
        for (Path file : sorted) {
          Path target = folder.resolve(file.toString());
          Files.createDirectories(target.getParent());
          Files.copy(file, target);
        }
      }
    }
  }

  @Test
  void theChecksumIsThatOfTheJar() throws Exception {
    assertThat(Files.readString(Path.of(JAR + ".sha256"))).isEqualTo(digest(JAR) + "  " + JAR.getFileName() + System.lineSeparator());
  }

  private static String name(JsonObject component) {
    return "%s:%s %s".formatted(component.get("group").getAsString(), component.get("name").getAsString(), component.get("version").getAsString());
  }

  private static String digest(Path file) throws Exception {
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
  }

  @Test
  void theBillOfMaterialsNamesWhatTheJarNames() throws IOException {
    JsonObject bill = JsonParser.parseString(Files.readString(SBOM)).getAsJsonObject();
    List<JsonObject> components = bill.getAsJsonArray("components").asList().stream().map(JsonElement::getAsJsonObject).toList();

    assertThat(bill.get("bomFormat").getAsString()).isEqualTo("CycloneDX");
    assertThat(bill.getAsJsonObject("metadata").getAsJsonObject("component").get("version").getAsString()).isEqualTo(System.getProperty("release.version"));
    assertThat(components).allMatch(component -> component.has("hashes") && component.has("licenses") && component.has("purl"));
    assertThat(components.stream().filter(component -> component.get("scope").getAsString().equals("required")).map(ReleaseProof::name)
      .filter(name -> !name.startsWith(LOGGING)))
      .as("what is shaded, by the build and by " + ShippedLibraries.NOTICE)
      .containsExactlyInAnyOrderElementsOf(ShippedLibraries.in(JAR).stream().map(library -> library.name() + " " + library.version()).toList());
  }

  @Test
  void somebodyHasLatelyLookedForKnownVulnerabilities() throws IOException {
    LocalDate today = LocalDate.now(ZoneOffset.UTC);
    assertThat(ShippedLibraries.in(JAR)).isNotEmpty().allSatisfy(library -> assertThat(library.reviewed())
      .as("the day in src/main/resources/%s; look for known vulnerabilities of %s %s in https://osv.dev and in the issues of %s, then write today's",
        ShippedLibraries.NOTICE, library.name(), library.version(), library.source())
      .isBetween(today.minusDays(DAYS_OF_A_REVIEW), today.plusDays(1)));
  }

  @Test
  void everyNameThatUsersWriteIsWrittenDown() {
    assertThat(Promises.released()).as("run: mvn test -Dtest=ReleasedKeysTest -Dreleased.update=true").containsAllEntriesOf(Promises.now());
  }
}
