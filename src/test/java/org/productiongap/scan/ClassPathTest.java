package org.productiongap.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassPathTest {

  private static final String POM = "<project><modelVersion>4.0.0</modelVersion><groupId>org.example</groupId><artifactId>shop</artifactId><version>1</version>%s</project>";
  private static final ClassPath.Search OFFLINE = new ClassPath.Search("", true, false);
  private static final ClassPath.Search ALLOWED = new ClassPath.Search("", true, true);

  @TempDir
  private Path temporary;
  private Path root;

  @BeforeEach
  void aProject() throws IOException {
    root = Files.createDirectory(temporary.toRealPath().resolve("shop"));
    add("src/main/java/Shop.java", "class Shop {}");
  }

  @Test
  void sourcesAloneSayWhatTheRulesLose() throws Exception {
    ClassPath classPath = find(OFFLINE);
    assertThat(classPath.sentence()).isEqualTo("no compiled classes; no library");
    WeakerRules weaker = WeakerRules.measured();
    assertThat(weaker.weaker()).isPositive();
    assertThat(classPath.notes()).singleElement().asString().contains(weaker.sentence(), weaker.weaker() + " rules find less", "--libraries", "--binaries");
  }

  @Test
  void aSpringBootJarHoldsItsLibraries() throws Exception {
    add("pom.xml", POM.formatted(""));
    add("target/classes/Shop.class", "");
    zip("target/shop-1.jar", "BOOT-INF/lib/web-6.jar", "BOOT-INF/lib/../../evil.jar", "BOOT-INF/classes/Shop.class");
    ClassPath classPath = find(OFFLINE);
    assertThat(classPath.sentence()).isEqualTo("compiled classes of 1 module; 1 jar of the built Spring Boot jar");
    assertThat(classPath.libraries()).singleElement().satisfies(jar -> assertThat(jar).hasFileName("web-6.jar").hasContent("BOOT-INF/lib/web-6.jar"));
    assertThat(classPath.notes()).isEmpty();
  }

  @Test
  void otherBuildsLeaveThemInFolders() throws Exception {
    for (String jar : List.of("target/dependency/a.jar", "two/build/quarkus-app/lib/main/b.jar", "three/target/shop-1/WEB-INF/lib/c.jar", "four/build/install/shop/lib/d.jar",
      "five/lib/e.jar", "six/output/lib/f.jar")) {
      add(jar, "");
    }
    add("two/build.gradle", "");
    add("three/pom.xml", POM.formatted(""));
    add("four/build.gradle.kts", "");
    add("six/pom.xml", POM.formatted("<build><directory>${project.basedir}/output</directory></build>"));
    add("six/output/classes/Six.class", "");
    ClassPath classPath = find(OFFLINE);
    assertThat(classPath.libraries().stream().map(jar -> jar.getFileName().toString())).containsExactlyInAnyOrder("a.jar", "b.jar", "c.jar", "d.jar", "e.jar", "f.jar");
    assertThat(classPath.classes()).containsExactly(root.resolve("six/output/classes"));
  }

  @Test
  void whatIsMissingOfTheDeclaredIsNamed() throws Exception {
    add("pom.xml", POM.formatted("<dependencies><dependency><groupId>org.example.nowhere</groupId><artifactId>web</artifactId><version>6</version></dependency></dependencies>"));
    ClassPath classPath = find(OFFLINE);
    assertThat(classPath.libraries()).isEmpty();
    assertThat(classPath.notes()).contains("1 library that the build files declare is not on this machine; without --offline they are fetched: org.example.nowhere:web:6");
  }

  @Test
  void whatOnlyGradleUnderstandsIsNamed() throws Exception {
    add("build.gradle", "dependencies {\n  implementation ourOwn.library\n}\n");
    assertThat(find(OFFLINE).notes()).contains("what 1 declaration of the Gradle build means only Gradle knows (--allow-build asks it): implementation ourOwn.library");
  }

  @Test
  void theBuildOfAProjectIsNotRunUnlessAllowed() throws Exception {
    add("lib.jar", "");
    add("build.gradle", "");
    Path called = root.resolve("called");
    add("gradlew", "#!/bin/sh\necho \"$@\" > '" + called + "'\necho 'production-gap-library " + root.resolve("lib.jar") + "'\nmkdir -p build/classes/java/main\n"
      + "echo \"production-gap-classes $PWD/build/classes/java/main\"\n");
    assertThat(find(OFFLINE).libraries()).isEmpty();
    assertThat(called).doesNotExist();
    ClassPath classPath = find(ALLOWED);
    assertThat(classPath.libraries()).containsExactly(root.resolve("lib.jar"));
    assertThat(classPath.classes()).containsExactly(root.resolve("build/classes/java/main"));
    assertThat(classPath.sentence()).isEqualTo("compiled classes of 1 module; 1 jar by gradlew");
    assertThat(called).content().contains("--init-script", "productionGapCompilation productionGapClassPath", "--offline");
  }

  @Test
  void theBuildOfMavenIsAskedTheSameWay() throws Exception {
    add("a.jar", "");
    add("b.jar", "");
    add("pom.xml", POM.formatted(""));
    Path called = root.resolve("called");
    add("mvnw", "#!/bin/sh\necho \"$@\" > '" + called + "'\nmkdir -p target/classes\necho '[INFO] Dependencies classpath:'\necho '" + root.resolve("a.jar") + ":" + root.resolve("b.jar") + "'\n");
    find(OFFLINE);
    assertThat(called).doesNotExist();
    ClassPath classPath = find(ALLOWED);
    assertThat(classPath.libraries()).containsExactly(root.resolve("a.jar"), root.resolve("b.jar"));
    assertThat(classPath.classes()).containsExactly(root.resolve("target/classes"));
    assertThat(called).content().contains("compile", "build-classpath", "--offline");
  }

  @Test
  void aBuildThatFailsIsNamed() throws Exception {
    add("build.gradle", "");
    add("gradlew", "#!/bin/sh\necho 'no such task'\nexit 3\n");
    assertThat(find(ALLOWED).notes()).contains("the project's own build, gradlew, failed when it was asked for the class path: exit code 3: no such task");
  }

  @Test
  void theReasonOfAFailedBuildIsWhereItsToolPutsIt() throws Exception {
    add("build.gradle", "");
    add("gradlew", "#!/bin/sh\nprintf '\\nFAILURE: Build failed.\\n\\n* What went wrong:\\nNo such library.\\n\\n* Try:\\nRun with --info.\\n\\nBUILD FAILED in 3s\\n'\nexit 1\n");
    add("pom.xml", POM.formatted(""));
    add("mvnw", "#!/bin/sh\nprintf '[INFO] BUILD FAILURE\\n[ERROR] Not resolved: a:b:1\\n[ERROR] \\n[ERROR] Re-run Maven with -X\\n'\nexit 1\n");
    assertThat(find(ALLOWED).notes()).anySatisfy(note -> assertThat(note).contains("gradlew, failed", "exit code 1: No such library."))
      .anySatisfy(note -> assertThat(note).endsWith("mvnw, failed when it was asked for the class path: exit code 1: Not resolved: a:b:1"))
      .noneSatisfy(note -> assertThat(note).contains("--allow-build"));
  }

  @Test
  void namedLibrariesEndTheSearch() throws Exception {
    add("web.jar", "");
    add("compiled/Shop.class", "");
    add("pom.xml", POM.formatted("<dependencies><dependency><groupId>org.example.nowhere</groupId><artifactId>web</artifactId><version>6</version></dependency></dependencies>"));
    ProjectFiles files = ProjectFiles.in(root.toString(), root.resolve("web.jar").toString());
    ClassPath classPath = ClassPath.find(files, true, new ClassPath.Search(root.resolve("compiled").toString(), true, false), temporary);
    assertThat(classPath.sentence()).isEqualTo("compiled classes of 1 module; 1 jar named");
    assertThat(classPath.classes()).containsExactly(root.resolve("compiled"));
    assertThat(classPath.notes()).isEmpty();
  }

  private ClassPath find(ClassPath.Search search) throws ScanFailure {
    return ClassPath.find(ProjectFiles.in(root.toString(), ""), false, search, temporary);
  }

  private void add(String name, String text) throws IOException {
    Path file = root.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private void zip(String name, String... entries) throws IOException {
    Path file = root.resolve(name);
    Files.createDirectories(file.getParent());
    try (OutputStream out = Files.newOutputStream(file); ZipOutputStream zip = new ZipOutputStream(out)) {
      for (String entry : entries) {
        zip.putNextEntry(new ZipEntry(entry));
        zip.write(entry.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    }
  }
}
