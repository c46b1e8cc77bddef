package org.productiongap.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GradleDeclarationsTest {

  @TempDir
  private Path root;
  private final List<Path> files = new ArrayList<>();

  @Test
  void readsGroovy() throws IOException {
    add("build.gradle", """
      plugins {
        id 'java'
        id 'org.springframework.boot' version '3.4.1'
      }
      ext { set('cloudVersion', "2024.0.0") }
      def jjwt = '0.12.6'
      dependencyManagement { imports { mavenBom "org.springframework.cloud:spring-cloud-dependencies:${cloudVersion}" } }
      dependencies {
        implementation 'org.springframework.boot:spring-boot-starter-web'
        implementation "io.jsonwebtoken:jjwt-api:$jjwt"
        implementation group: 'org.postgresql', name: 'postgresql', version: '42.7.4'
        compileOnly("org.projectlombok:lombok:1.18.36")
        testImplementation 'org.example:never:1'
        implementation project(':core')
        implementation "org.example:unknown:${computed()}"
      }
      """);
    GradleDeclarations declarations = read();
    assertThat(declarations.coordinates()).containsExactlyInAnyOrder("org.springframework.boot:spring-boot-starter-web", "io.jsonwebtoken:jjwt-api:0.12.6",
      "org.postgresql:postgresql:42.7.4", "org.projectlombok:lombok:1.18.36");
    assertThat(declarations.platforms()).containsExactly("org.springframework.cloud:spring-cloud-dependencies:2024.0.0",
      "org.springframework.boot:spring-boot-dependencies:3.4.1");
  }

  @Test
  void readsKotlinAndItsCatalog() throws IOException {
    add("gradle/libs.versions.toml", """
      [versions]
      boot = "3.5.0"
      jackson = "2.18.2"
      [libraries]
      web = { module = "org.springframework.boot:spring-boot-starter-web" }
      jackson-databind = { group = "com.fasterxml.jackson.core", name = "jackson-databind", version.ref = "jackson" }
      guava = "com.google.guava:guava:33.4.0-jre"
      bom = { module = "org.example:platform", version = "7" }
      [plugins]
      boot = { id = "org.springframework.boot", version.ref = "boot" }
      """);
    add("app/build.gradle.kts", """
      plugins { alias(libs.plugins.boot) }
      val driver = "42.7.4"
      dependencies {
        implementation(platform(libs.bom))
        implementation(platform("org.example:other:$driver"))
        implementation(libs.web)
        implementation(libs.jackson.databind)
        api(libs.guava)
        runtimeOnly("org.postgresql:postgresql:$driver")
      }
      """);
    GradleDeclarations declarations = read();
    assertThat(declarations.coordinates()).containsExactlyInAnyOrder("org.springframework.boot:spring-boot-starter-web",
      "com.fasterxml.jackson.core:jackson-databind:2.18.2", "com.google.guava:guava:33.4.0-jre", "org.postgresql:postgresql:42.7.4");
    assertThat(declarations.platforms()).containsExactly("org.example:platform:7", "org.example:other:42.7.4", "org.springframework.boot:spring-boot-dependencies:3.5.0");
  }

  @Test
  void readsTheVersionsOfQuarkus() throws IOException {
    add("gradle.properties", "quarkusPlatformGroupId=io.quarkus.platform\nquarkusPlatformArtifactId=quarkus-bom\nquarkusPlatformVersion=3.17.0\n");
    add("build.gradle", """
      dependencies {
        implementation enforcedPlatform("${quarkusPlatformGroupId}:${quarkusPlatformArtifactId}:${quarkusPlatformVersion}")
        implementation 'io.quarkus:quarkus-rest'
      }
      """);
    assertThat(read().platforms()).containsExactly("io.quarkus.platform:quarkus-bom:3.17.0");
    assertThat(read().coordinates()).containsExactly("io.quarkus:quarkus-rest");
  }

  @Test
  void readsNamesForVersionsAndCoordinates() throws IOException {
    add("gradle/versions.gradle", """
      ext {
        springVersion = '6.2.12'
        libraries = [gson: 'com.google.code.gson:gson:2.13.2', web: "org.springframework:spring-web:${springVersion}"]
      }
      ext.ioVersion = "2.18.0"
      """);
    add("build.gradle", """
      dependencies {
        implementation group: 'commons-io', name: 'commons-io', version: ioVersion
        compile 'org.springframework:spring-aop:' + springVersion
        implementation libraries.gson
        implementation(rootProject.ext.libraries.web)
        implementation ourOwn.library
        implementation "org.example:unknown:${computed()}"
      }
      """);
    GradleDeclarations declarations = read();
    assertThat(declarations.coordinates()).containsExactlyInAnyOrder("commons-io:commons-io:2.18.0", "org.springframework:spring-aop:6.2.12",
      "com.google.code.gson:gson:2.13.2", "org.springframework:spring-web:6.2.12");
    assertThat(declarations.unknown()).containsExactly("implementation ourOwn.library", "org.example:unknown:${computed()}");
  }

  private GradleDeclarations read() {
    return GradleDeclarations.read(root, files);
  }

  private void add(String name, String text) throws IOException {
    Path file = root.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
    files.add(file);
  }
}
