package org.productiongap.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.productiongap.artifacts.Artifacts;
import org.productiongap.scan.PackagedCommand.Ended;

/**
 * The packaged command on applications that others have published, laid out as projects of Maven, of Gradle and of no build, and on a
 * folder in which everything is awkward.
 */
class ScanProjectsIT {

  private static final String ENTITY = "import jakarta.persistence.Entity;\nimport jakarta.persistence.Id;\n\n@Entity\npublic class %s {\n  @Id\n  private Long id;\n"
    + "  private String first;\n  private String second;\n}\n";
  private static final String NOBODY = "65534";

  @TempDir
  private Path folder;

  @Test
  void ofMavenKnowsWhatItsPomDeclares() throws Exception {
    sources("org.mitre:openid-connect-common:1.3.4");
    try (Artifacts artifacts = Artifacts.open()) {
      Files.copy(artifacts.resolve("org.mitre:openid-connect-common:pom:1.3.4"), folder.resolve("pom.xml"));
    }
    Ended scan = scan(folder, "--stage", "launch");
    assertThat(scan.code()).as(scan.output()).isZero();
    assertThat(scan.output()).containsPattern("Note: class path: no compiled classes; [3-9]\\d jars that the POMs declare").contains("Note: the project is not compiled");
    assertThat(scan.findings().stream().filter(finding -> finding.endsWith(" EntityWithoutConstraints"))).as("one of them inherits").hasSize(12);
    Ended second = scan(folder, "--stage", "launch");
    assertThat(second.output()).as("nothing is fetched again").containsPattern("jars that the POMs declare, from this machine");
    assertThat(second.findings()).isEqualTo(scan.findings());
  }

  @Test
  void ofGradleKnowsWhatItsScriptDeclares() throws Exception {
    sources("io.nflow:nflow-rest-api-spring-web:10.0.0");
    Ended alone = scan(folder, "--stage", "scale");
    Files.writeString(folder.resolve("gradle.properties"), "nflowVersion=10.0.0\n");
    Files.writeString(folder.resolve("build.gradle"), """
      plugins {
        id 'java'
      }
      dependencies {
        implementation platform('org.springframework:spring-framework-bom:6.2.19')
        implementation "io.nflow:nflow-rest-api-common:$nflowVersion"
        implementation 'org.springframework:spring-webflux'
        implementation group: 'jakarta.validation', name: 'jakarta.validation-api', version: '3.1.1'
      }
      """);
    Ended scan = scan(folder, "--stage", "scale");
    assertThat(scan.code()).as(scan.output()).isZero();
    assertThat(scan.output()).containsPattern("Note: class path: no compiled classes; [2-9]\\d jars that the Gradle build declares");
    assertThat(scan.findings()).as(scan.output()).containsAll(alone.findings()).anyMatch(finding -> finding.endsWith(" ExposedExceptionMessage"));
    assertThat(alone.findings()).as(alone.output()).noneMatch(finding -> finding.endsWith(" ExposedExceptionMessage"));
    assertThat(alone.output()).contains("Note: class path: no compiled classes; no library.");
  }

  @Test
  void theBuildOfMavenIsRunWhenItIsAllowed() throws Exception {
    String module = "<project><modelVersion>4.0.0</modelVersion><parent><groupId>shop</groupId><artifactId>shop</artifactId><version>1</version></parent>"
      + "<artifactId>%s</artifactId><dependencies><dependency>%s</dependency></dependencies></project>";
    Path data = Files.createDirectories(folder.resolve("data/src/main/java/shop"));
    Path web = Files.createDirectories(folder.resolve("web/src/main/java/shop/web"));
    Files.writeString(folder.resolve("pom.xml"), "<project><modelVersion>4.0.0</modelVersion><groupId>shop</groupId><artifactId>shop</artifactId><version>1</version>"
      + "<packaging>pom</packaging><properties><maven.compiler.source>17</maven.compiler.source><maven.compiler.target>17</maven.compiler.target></properties>"
      + "<modules><module>web</module><module>data</module></modules></project>");
    Files.writeString(folder.resolve("data/pom.xml"),
      module.formatted("data", "<groupId>jakarta.persistence</groupId><artifactId>jakarta.persistence-api</artifactId><version>3.1.0</version>"));
    Files.writeString(folder.resolve("web/pom.xml"), module.formatted("web", "<groupId>shop</groupId><artifactId>data</artifactId><version>1</version>"));
    Files.writeString(data.resolve("Order.java"), "package shop;\n" + ENTITY.formatted("Order"));
    Files.writeString(web.resolve("Orders.java"), "package shop.web;\n\nclass Orders {\n  shop.Order first;\n}\n");
    Ended scan = scan(folder, "--allow-build");
    assertThat(scan.output()).contains("Note: class path: compiled classes of 2 modules; 1 jar by mvn.").doesNotContain("failed");
    assertThat(scan.findings()).as(scan.output()).containsExactly("data/src/main/java/shop/Order.java:6 EntityWithoutConstraints");
    Files.writeString(web.resolve("Broken.java"), "package shop.web;\n\nclass Broken {\n  Nobody nobody;\n}\n");
    assertThat(scan(folder, "--allow-build").output()).as("what does not compile has libraries as well").contains("1 jar by mvn.");
  }

  @Test
  void ofNoBuildSaysWhatItDoesNotKnow() throws Exception {
    sources("org.apache.openmeetings:openmeetings-db:5.1.0");
    Ended scan = scan(folder, "--stage", "scale", "--fail-on", "must");
    assertThat(scan.code()).as(scan.output()).isEqualTo(1);
    assertThat(scan.findings()).anyMatch(finding -> finding.endsWith(" EntityWithoutConstraints"));
    assertThat(scan.output()).contains("Note: class path: no compiled classes; no library.", WeakerRules.measured().sentence());
  }

  @Test
  void awkwardFoldersAreScannedAndLeftAsTheyAre() throws Exception {
    Path shop = Files.createDirectories(folder.resolve("K\u00e4se & Brot \u5e97/src/main/java/shop"));
    Path root = shop.getParent().getParent().getParent().getParent();
    Files.writeString(shop.resolve("Order.java"), "package shop;\r\n" + ENTITY.formatted("Order").replace("\n", "\r\n"));
    Files.writeString(shop.resolve("Br\u00fccke.java"), "\uFEFF" + ENTITY.formatted("Br\u00fccke"));
    Files.writeString(shop.resolve("Secret.java"), ENTITY.formatted("Secret"));
    Files.writeString(Files.createDirectory(shop.resolve("closed")).resolve("Closed.java"), ENTITY.formatted("Closed"));
    Files.createSymbolicLink(shop.resolve("again"), root);
    Files.createSymbolicLink(shop.resolve("Gone.java"), root.resolve("nowhere"));
    permit(shop.resolve("Secret.java"), "---------");
    permit(shop.resolve("closed"), "---------");
    for (Path read = shop; !read.equals(folder); read = read.getParent()) {
      permit(read, "r-xr-xr-x");
    }
    try {
      Path plan = root.resolve("reports/plan.md");
      Ended scan = PackagedCommand.run(asSomebodyElse(root.toString(), "--markdown", plan.toString()));
      assertThat(scan.code()).as(scan.output()).isEqualTo(2);
      assertThat(scan.output()).contains("The report " + plan + " cannot be written: this user may not open " + plan.getParent() + ".");
      assertThat(scan.findings()).as(scan.output())
        .containsExactlyInAnyOrder("src/main/java/shop/Br\u00fccke.java:5 EntityWithoutConstraints", "src/main/java/shop/Order.java:6 EntityWithoutConstraints");
      assertThat(scan.output()).contains("left out, because this user may not read them: ", "src/main/java/shop/Secret.java", "src/main/java/shop/closed");
    } finally {
      for (Path path = shop; !path.equals(folder); path = path.getParent()) {
        permit(path, "rwxr-xr-x");
      }
      permit(shop.resolve("closed"), "rwxr-xr-x");
    }
    assertThat(root).isDirectoryNotContaining(path -> !path.endsWith("src"));
  }

  /** Whoever is root may read everything, so the command runs as nobody, with its own copy of the engine. */
  private List<String> asSomebodyElse(String project, String... options) throws IOException {
    List<String> command = PackagedCommand.with(Stream.concat(Stream.of(project, "--stage", "scale", "--offline"), Stream.of(options)).toArray(String[]::new));
    if (!System.getProperty("user.name").equals("root")) {
      return command;
    }
    Path repository = folder.resolve("repository");
    Path jar = Files.copy(PackagedCommand.JAR, folder.resolve("production-gap.jar"));
    for (Path engine : EngineJars.present(EngineJars.coordinates(), Artifacts.localRepository())) {
      Path copy = repository.resolve(Artifacts.localRepository().relativize(engine));
      Files.createDirectories(copy.getParent());
      Files.copy(engine, copy, StandardCopyOption.REPLACE_EXISTING);
    }
    permit(folder, "rwxr-xr-x");
    command.set(command.indexOf(PackagedCommand.JAR.toString()), jar.toString());
    command.add(command.indexOf("-jar"), "-Dmaven.repo.local=" + repository);
    List<String> nobody = new ArrayList<>(List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups"));
    nobody.addAll(command);
    return nobody;
  }

  private static void permit(Path path, String permissions) throws IOException {
    Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
  }

  private static Ended scan(Path project, String... options) throws Exception {
    List<String> arguments = new ArrayList<>(List.of(project.toString()));
    arguments.addAll(List.of(options));
    return PackagedCommand.run(PackagedCommand.with(arguments.toArray(String[]::new)));
  }

  private void sources(String coordinates) throws IOException {
    Path target = Files.createDirectories(folder.resolve("src/main/java"));
    try (Artifacts artifacts = Artifacts.open(); ZipFile zip = new ZipFile(artifacts.resolve(coordinates, "sources").toFile())) {
      for (Enumeration<? extends ZipEntry> entries = zip.entries(); entries.hasMoreElements();) {
        ZipEntry entry = entries.nextElement();
        if (entry.getName().endsWith(".java")) {
          Path file = target.resolve(entry.getName());
          Files.createDirectories(file.getParent());
          try (InputStream in = zip.getInputStream(entry)) {
            Files.copy(in, file);
          }
        }
      }
    }
  }
}
