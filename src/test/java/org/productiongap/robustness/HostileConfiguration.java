package org.productiongap.robustness;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Files of configuration as nobody should write them: the real ones of the samples, mutated, and texts that are known to bring
 * readers down.
 */
final class HostileConfiguration {

  /** Where files of a kind lie, so that they are read as that kind. */
  private static final List<String> NAMES = List.of("src/main/resources/application.yml", "src/main/resources/application-prod.properties", "src/main/resources/bootstrap.yaml",
    "src/main/resources/META-INF/microprofile-config.properties", "src/main/resources/logback-spring.xml", "src/main/resources/log4j2.xml", "src/main/resources/log4j.properties",
    "src/main/resources/META-INF/persistence.xml", "src/main/resources/hibernate.cfg.xml", "src/main/webapp/WEB-INF/web.xml", "compose.yaml", "docker-compose.yml", "Dockerfile",
    "app.dockerfile", "pom.xml", "build.gradle", "build.gradle.kts", "gradle/libs.versions.toml", "src/main/resources/db/migration/V1__init.sql", "src/main/resources/db/changelog/master.xml",
    "src/main/resources/db/changelog/tables.yaml", "src/main/resources/db/changelog/more.json", "src/main/resources/META-INF/orm.xml", "schema.sql");
  private static final List<Path> SAMPLES = List.of(Path.of("src", "it"), Path.of("test-files"));
  private static final int LONG = 20_000;
  private static final int DEEP = 3_000;

  /** What a reader of configuration may choke on. */
  private static final List<String> SNIPPETS = List.of(
    "${a:${b:${c:", "${".repeat(DEEP), "a: ${b}\nb: ${a}\n", "a=${b}${b}\nb=${c}${c}\nc=${d}${d}\nd=${a}\n", "#{", "{{ .Values.x }}", "{{", "{%", "@project.version@", "@",
    "&a [*a, *a]", "a: &a [x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b]\nd: &d [*c,*c,*c,*c,*c,*c,*c,*c,*c]\ne: &e [*d,*d,*d,*d,*d,*d,*d,*d,*d]\nf: &f [*e,*e,*e,*e,*e,*e]\ng: [*f,*f,*f,*f]\n",
    "<<: *a\n", "<<: [*a, {b: c}]\n", "? ", "- ".repeat(DEEP), "[".repeat(DEEP), "{a: ".repeat(DEEP), "!!javax.script.ScriptEngineManager [x]", "!<tag:", "%YAML 9.9\n---\n", "---\n", "...\n", "--- |\n",
    "|+99\n", ">-\n", "\t", "'", "\"", "\\", "\\u12", "\\\n", "\\", "#---\n", "!---\n", "spring.config.activate.on-profile=", "%prod.", ":", "=",
    "<!DOCTYPE a [<!ENTITY b \"bbbbbbbbbb\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;\"><!ENTITY d \"&c;&c;&c;&c;&c;&c;&c;&c;\"><!ENTITY e \"&d;&d;&d;&d;&d;&d;&d;&d;\">]><a>&e;</a>",
    "<!DOCTYPE a SYSTEM \"file:///etc/passwd\">", "<!ENTITY % x SYSTEM \"http://127.0.0.1:9/x\">%x;", "<a>".repeat(DEEP), "<a b='", "<!--", "<![CDATA[", "]]>", "<?xml version=\"1.1\" encoding=\"UTF-32\"?>", "&#0;", "&lt;&undefined;",
    "<a " + "b='c' ".repeat(DEEP) + "/>", "</", "/>", "<x:", "RUN <<EOF\n", "FROM", "ENV A=$A$A ", "ENV A ${A:-${A:-${A}}}\n", "RUN \\\n", "ENTRYPOINT [\"java\", ", "# escape=`\n", "ARG X=$(", "`", "$(",
    "dependencies {", "dependencies { implementation(", "\"\"\"", "'''", "/*", "*/", "//", "}".repeat(DEEP), "{".repeat(DEEP), "(".repeat(DEEP), "implementation \"$group:", "apply from: '", "[libraries]\nx = {", "[[", "= { module = \"a:b\", ",
    "CREATE TABLE t (", "create table t (a int, ".repeat(200), "CREATE TABLE a(b INT CHECK(" + "(".repeat(300), "$$", "$tag$", "DELIMITER //\n", "';", "--", "alter table ", " AND (1=1".repeat(300), "case when ".repeat(200),
    "select " + "(select ".repeat(200), "insert into t values " + "(1),".repeat(3_000), "create unique index on ", "\u0000", "\uFEFF", "\u2028", "\uD83D\uDE00", "\u0085", "\r", "\r\n", "\n\n\n", " ".repeat(LONG), "a".repeat(LONG), "a.".repeat(LONG),
    "a[0]".repeat(LONG / 4), "a[99999999999]=b\n", "a[-1]=b\n", ",".repeat(LONG), "\\".repeat(LONG), "\"".repeat(LONG), "jdbc:h2:mem:" + ";".repeat(LONG), "${x}".repeat(LONG / 4), "-".repeat(LONG));

  private static final Map<String, byte[]> SEEDS = seeds();

  private HostileConfiguration() {
  }

  /** The paths of the files to start from. */
  static List<String> seedNames() {
    return List.copyOf(SEEDS.keySet());
  }

  /** The names that files can have. */
  static List<String> names() {
    return NAMES;
  }

  /**
   * One change of a file.
   *
   * @param way what is done
   * @param place where, in thousandths of the file
   * @param argument of the change
   */
  record Mutation(int way, int place, int argument) {

    static final int WAYS = 12;
  }

  /**
   * A file of a project.
   *
   * @param seed the file to start from, by its name
   * @param name where it lies; empty for the place of the seed
   * @param mutations what is done to it
   */
  record File(String seed, String name, List<Mutation> mutations) {

    String path() {
      return name.isEmpty() ? seed : name;
    }

    byte[] bytes() {
      byte[] bytes = SEEDS.get(seed);
      for (Mutation mutation : mutations) {
        bytes = mutated(bytes, mutation);
      }
      return bytes;
    }
  }

  private static byte[] mutated(byte[] bytes, Mutation mutation) {
    int at = (int) ((long) bytes.length * mutation.place / 1_000);
    int length = Math.min(bytes.length - at, 1 + Math.floorMod(mutation.argument * 7, 60));
    byte[] start = Arrays.copyOf(bytes, at);
    byte[] rest = Arrays.copyOfRange(bytes, at, bytes.length);
    byte[] after = Arrays.copyOfRange(bytes, at + length, bytes.length);
    return switch (mutation.way) {
      case 0, 1, 2 -> joined(start, SNIPPETS.get(mutation.argument % SNIPPETS.size()).getBytes(StandardCharsets.UTF_8), rest);
      case 3 -> joined(start, after);
      case 4 -> start;
      case 5 -> joined(start, repeated(Arrays.copyOfRange(bytes, at, at + length), 1 + mutation.argument % 400), rest);
      case 6 -> joined(start, new byte[] {(byte) mutation.argument}, after);
      case 7 -> joined(start, SEEDS.get(seedNames().get(mutation.argument % SEEDS.size())), rest);
      case 8 -> new String(bytes, StandardCharsets.UTF_8).replace("\n", mutation.argument % 2 == 0 ? "\r\n" : "\r").getBytes(StandardCharsets.UTF_8);
      case 9 -> ("\uFEFF" + new String(bytes, StandardCharsets.UTF_8)).getBytes(mutation.argument % 2 == 0 ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE);
      case 10 -> line(bytes, mutation, true);
      default -> line(bytes, mutation, false);
    };
  }

  /** With a line more deeply indented, or without it. */
  private static byte[] line(byte[] bytes, Mutation mutation, boolean indent) {
    List<String> lines = new ArrayList<>(new String(bytes, StandardCharsets.UTF_8).lines().toList());
    if (!lines.isEmpty()) {
      int at = Math.min(lines.size() - 1, lines.size() * mutation.place / 1_000);
      String line = lines.remove(at);
      if (indent) {
        lines.add(at, " ".repeat(mutation.argument % 9) + line);
      }
    }
    return String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] repeated(byte[] bytes, int times) {
    byte[][] parts = new byte[times][];
    Arrays.fill(parts, bytes);
    return joined(parts);
  }

  private static byte[] joined(byte[]... parts) {
    ByteArrayOutputStream joined = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      joined.writeBytes(part);
    }
    return joined.toByteArray();
  }

  /** All that is no Java in the samples, by a path that is read, and small files of the kinds that no sample has. */
  private static Map<String, byte[]> seeds() {
    Map<String, byte[]> seeds = new LinkedHashMap<>();
    for (Path folder : SAMPLES) {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.filter(Files::isRegularFile).filter(file -> !file.toString().endsWith(".java")).sorted().toList()) {
          seeds.put("module" + seeds.size() + "/" + (file.startsWith("src") ? file.subpath(3, file.getNameCount()) : file.subpath(2, file.getNameCount())), Files.readAllBytes(file));
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    add(seeds, "compose.yaml", "services:\n  app:\n    image: app\n    command: java -jar app.jar --spring.profiles.active=dev\n    environment:\n      - SPRING_DATASOURCE_PASSWORD=hunter2\n      - A=${B:-c}\n    env_file: .env\n");
    add(seeds, "gradle/libs.versions.toml", "[versions]\nboot = \"3.5.0\"\n[libraries]\nweb = { module = \"org.springframework.boot:spring-boot-starter-web\", version.ref = \"boot\" }\n[bundles]\nall = [\"web\"]\n[plugins]\nboot = { id = \"org.springframework.boot\", version.ref = \"boot\" }\n");
    add(seeds, "src/main/resources/db/changelog/master.xml", "<databaseChangeLog><changeSet id=\"1\" author=\"a\"><createTable tableName=\"guest\"><column name=\"email\" type=\"varchar(200)\"><constraints unique=\"true\"/></column></createTable><sql>create table a (b int)</sql></changeSet></databaseChangeLog>\n");
    add(seeds, "src/main/resources/db/changelog/tables.yaml", "databaseChangeLog:\n  - changeSet:\n      id: 1\n      changes:\n        - createTable:\n            tableName: guest\n            columns:\n              - column: {name: id, type: bigint, constraints: {primaryKey: true}}\n");
    add(seeds, "src/main/resources/db/changelog/more.json", "{\"databaseChangeLog\": [{\"changeSet\": {\"id\": \"1\", \"changes\": [{\"addColumn\": {\"tableName\": \"guest\", \"columns\": [{\"column\": {\"name\": \"a\"}}]}}]}}]}\n");
    add(seeds, "src/main/resources/META-INF/orm.xml", "<entity-mappings><entity class=\"a.Guest\"><attributes><id name=\"id\"/><basic name=\"email\"><column nullable=\"false\" unique=\"true\"/></basic></attributes></entity></entity-mappings>\n");
    add(seeds, "src/main/resources/logback-spring.xml", "<configuration><springProfile name=\"dev\"><root level=\"DEBUG\"/></springProfile><logger name=\"org.hibernate.SQL\" level=\"DEBUG\"/></configuration>\n");
    return seeds;
  }

  private static void add(Map<String, byte[]> seeds, String name, String text) {
    seeds.put(name, text.getBytes(StandardCharsets.UTF_8));
  }
}
