package org.productiongap.configuration;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.productiongap.framework.DevelopmentOnly;

/**
 * What a file is to a Java application, by its path.
 */
public enum FileKind {
  PROPERTIES("(?:application|bootstrap)(?:-[^/]*)?\\.properties|microprofile-config(?:-[^/]*)?\\.properties"),
  YAML("(?:application|bootstrap)(?:-[^/]*)?\\.ya?ml|microprofile-config(?:-[^/]*)?\\.ya?ml"),
  LOGBACK("logback(?:[-_.][^/]*)?\\.xml"),
  LOG4J_XML("log4j2?(?:-[^/]*)?\\.xml"),
  LOG4J_PROPERTIES("log4j2?(?:-[^/]*)?\\.properties"),
  PERSISTENCE_XML("persistence\\.xml"),
  HIBERNATE_XML("hibernate[^/]*\\.cfg\\.xml"),
  WEB_XML("web\\.xml"),
  COMPOSE("(?:docker-)?compose[^/]*\\.ya?ml"),
  DOCKERFILE("dockerfile(?:\\.[^/]*)?|[^/]+\\.dockerfile|containerfile"),
  POM("pom\\.xml"),
  GRADLE("[^/]+\\.gradle(?:\\.kts)?"),
  VERSION_CATALOG("[^/]*\\.versions\\.toml"),
  /** A script or changelog of a migration tool; only its path is looked at. */
  MIGRATION("(?!)"),
  /** Properties that a Java file names, whatever they are called, and those that Hibernate finds by itself. */
  NAMED_PROPERTIES("hibernate\\.properties");

  /** Folders whose content is written by a build or belongs to somebody else. */
  private static final Set<String> OUTPUT = Set.of("target", "build", "out", "bin", "dist", "node_modules", ".git", ".gradle", ".idea", ".mvn", "vendor");
  private static final Pattern MIGRATION_PATH = Pattern.compile(
    "(?:^|/)(?:db|database)/(?:migrations?|changelogs?|changelog)/.+|(?:^|/)(?:v|r|u)\\d[\\w.]*__[^/]+\\.sql|(?:^|/)(?:sql|ddl|migrations?|upgrades?)/(?:.+/)?[^/]*(?:update|upgrade|alter|patch|migrat|\\d[._]\\d)[^/]*\\.sql|(?:^|/)(?:[^/]*changelog[^/]*|flyway/[^/]+|liquibase/.+)\\.(?:sql|xml|ya?ml|json)");
  private static final Pattern TEST = Pattern.compile(
    "(?:^|/)src/(?!main/)[^/]*(?:test|it|integration|fixture)[^/]*/.*|(?:^|/)(?:tests?|testing|it|e2e)/(?:.*/)?resources/.*|(?:^|/)(?:test|tests)/.*|(?:^|/)(?:test|it)/.*",
    Pattern.CASE_INSENSITIVE);
  /** Words in a file's name that say it is to be copied and filled in, or to be used by tests or on one machine. */
  private static final Set<String> TEMPLATE = Set.of("example", "template", "dist", "override", "dev", "development", "local", "test", "testing", "it", "ci",
    "e2e", "demo", "sample");

  private static final Set<String> TO_COPY = Set.of("example", "template", "sample");

  private static final String RESOURCES = "/resources/";

  private final Pattern name;

  FileKind(String name) {
    this.name = Pattern.compile(name);
  }

  /**
   * @param path relative, with {@code /}
   * @return nothing for a file that says nothing about the configuration, and for the output of a build
   */
  public static Optional<FileKind> of(String path) {
    List<String> folders = Arrays.asList(path.split("/"));
    String file = folders.get(folders.size() - 1).toLowerCase(Locale.ROOT);
    if (folders.subList(0, folders.size() - 1).stream().anyMatch(FileKind::isOutput)) {
      return Optional.empty();
    }
    if (MIGRATION_PATH.matcher(path.toLowerCase(Locale.ROOT)).find()) {
      return Optional.of(MIGRATION);
    }
    return Arrays.stream(values()).filter(kind -> kind.name.matcher(file).matches()).findFirst();
  }

  /** Whether the content of a folder with this name is written by a build, or belongs to somebody else. */
  public static boolean isOutput(String folder) {
    return OUTPUT.contains(folder);
  }

  /** Whether a file lies among tests, or in a folder of resources for development: {@code src/main/resources/profiles/local/}. */
  static boolean isTest(String path) {
    int main = path.indexOf("src/main/");
    return TEST.matcher(main < 0 ? path : path.substring(0, main)).find() || isInDevelopmentFolder(path);
  }

  private static boolean isInDevelopmentFolder(String path) {
    int resources = path.indexOf(RESOURCES);
    List<String> parts = resources < 0 ? List.of() : List.of(path.substring(resources + RESOURCES.length()).split("/"));
    return parts.stream().limit(Math.max(parts.size() - 1, 0)).anyMatch(DevelopmentOnly::isDevelopmentName);
  }

  /** The profile that the name of a file of the application says: {@code application-prod.yml}. */
  static Optional<String> profile(String path) {
    String base = baseName(path);
    int dash = base.indexOf('-');
    return base.startsWith("microprofile-config-") ? Optional.of(base.substring("microprofile-config-".length()))
      : dash < 0 || base.equals("microprofile-config") ? Optional.empty() : Optional.of(base.substring(dash + 1));
  }

  /** Whether the name of a file of the application says that it is to be copied and filled in: {@code application-example.yml}. */
  static boolean isNamedAsTemplate(String path) {
    return Arrays.stream(baseName(path).toLowerCase(Locale.ROOT).split("[-_.]")).skip(1).anyMatch(TO_COPY::contains);
  }

  /** Whether the name of a file, or of its folder, says that it is not for production: {@code Dockerfile.dev}, {@code compose.override.yml}. */
  static boolean isNamedForDevelopment(String path) {
    String file = path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
    return Arrays.stream(file.split("[-_.]")).skip(1).anyMatch(TEMPLATE::contains);
  }

  private static String baseName(String path) {
    String file = path.substring(path.lastIndexOf('/') + 1);
    int dot = file.lastIndexOf('.');
    return dot < 0 ? file : file.substring(0, dot);
  }
}
