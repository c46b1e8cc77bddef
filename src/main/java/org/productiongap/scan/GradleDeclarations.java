package org.productiongap.scan;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.productiongap.configuration.BuildFile;
import org.productiongap.configuration.Configuration;
import org.productiongap.configuration.ConfigurationFile;
import org.productiongap.configuration.Dependency;

/**
 * The libraries that the build files of a Gradle project declare in plain text; nothing of them is executed. What a plugin of the team
 * or a computation brings stays unknown, and so do exclusions: a library too many does no harm.
 *
 * @param coordinates {@code group:artifact:version}, or {@code group:artifact} where a platform says the version
 * @param platforms {@code group:artifact:version} of the POMs that say versions, the project's own first
 * @param unknown declarations that only Gradle understands, as they are written
 */
record GradleDeclarations(List<String> coordinates, List<String> platforms, List<String> unknown) {

  private static final Pattern PROPERTY = Pattern.compile("(?m)^\\s*([\\w.\\-]+)\\s*[=:]\\s*(\\S+)\\s*$");
  private static final Pattern VARIABLE = Pattern.compile(
    "\\b(?:set\\s*\\(\\s*[\"'])?([A-Za-z]\\w*)[\"']?\\s*(?:=|,|:|by\\s+extra\\s*\\()\\s*[\"']([\\w.\\-]+)[\"']|\\bextra\\s*\\[\\s*\"([\\w.]+)\"\\s*]\\s*=\\s*\"([\\w.\\-]+)\"");
  private static final Pattern REFERENCE = Pattern.compile(
    "\\$\\{\\s*(?:rootProject\\.|project\\.|ext\\.|extra\\.|versions?\\.|libVersions\\.)*([A-Za-z]\\w*)\\s*}|\\$\\{\\s*(?:property|extra\\.get|findProperty|extra)?\\s*[(\\[]\\s*[\"']([\\w.]+)[\"']\\s*[)\\]](?:\\s*as\\s+String)?\\s*}"
      + "|\\$((?:[A-Za-z]\\w*\\.)?[A-Za-z]\\w*)");
  private static final String SCOPES = "(?:rootProject\\.|project\\.|ext\\.|extra\\.|versions?\\.|libVersions\\.)*";
  /** A version that is no text: {@code version: springVersion}. */
  private static final Pattern VERSION_BY_NAME = Pattern.compile("\\b(version\\s*[:=]\\s*)" + SCOPES
    + "([A-Za-z]\\w*)(?=\\s*(?:[,)\\]{]|$))", Pattern.MULTILINE);
  /** A version that is added to a text: {@code 'group:artifact:' + springVersion}. */
  private static final Pattern ADDED_BY_NAME = Pattern.compile("([\"'])\\s*\\+\\s*" + SCOPES + "([A-Za-z]\\w*)(?![\\w.(])");
  /** Coordinates under a name: {@code gson: 'com.google.code.gson:gson:2.13.2'}. */
  private static final Pattern NAMED_COORDINATES = Pattern.compile("\\b([A-Za-z]\\w*)[\"']?\\s*[:=]\\s*[\"']([\\w.\\-]+:[\\w.\\-]+(?::[\\w.\\-]+)?)[\"']");
  private static final Pattern DECLARED_BY_NAME = Pattern.compile(
    "(?m)^(\\s*(?:implementation|api|compile|compileOnly|compileOnlyApi|providedCompile)\\b)[ \\t]*\\(?[ \\t]*((?:[A-Za-z]\\w*\\.)*([A-Za-z]\\w*))[ \\t]*\\)?[ \\t]*$");
  private static final String CATALOG = ".versions.toml";
  private static final String ACCESSOR_OF_CATALOG = "libs.";
  private static final Pattern IMPORTED = Pattern.compile("\\bmavenBom\\s*\\(?\\s*[\"']([\\w.\\-]+:[\\w.\\-]+:[\\w.\\-]+)[\"']");
  private static final Pattern BOOT = Pattern.compile(
    "[\"']org\\.springframework\\.boot[\"']\\s*\\)?\\s*(?:\\.?version\\s*\\(?|,\\s*version\\s*=)\\s*[\"'](\\d[\\w.\\-]*)[\"']"
      + "|org\\.springframework\\.boot:(?:spring-boot-gradle-plugin:)?(\\d[\\w.\\-]*)[\"']");
  private static final Pattern BOOT_BY_NAME = Pattern.compile("[\"']org\\.springframework\\.boot[\"']\\s*,\\s*version\\s*(?:\\.\\s*ref\\s*=|=\\s*\\{\\s*ref\\s*=)\\s*[\"']([\\w.\\-]+)[\"']");
  private static final String BOOT_PLATFORM = "org.springframework.boot:spring-boot-dependencies:";
  private static final Pattern COORDINATES = Pattern.compile("[\\w.\\-]+:[\\w.\\-]+(?::\\w[\\w.\\-]*)?");
  private static final Pattern SCRIPT = Pattern.compile(".*\\.gradle(?:\\.kts)?");
  private static final String PROPERTIES = "gradle.properties";

  /** Whether a file belongs to a build by Gradle. */
  static boolean isBuildFile(String name) {
    return SCRIPT.matcher(name).matches() || name.equals(PROPERTIES) || name.endsWith(".versions.toml");
  }

  /**
   * Reads the build files of a project.
   *
   * @param root its folder
   * @param files those for which {@link #isBuildFile} says yes
   */
  static GradleDeclarations read(Path root, Collection<Path> files) {
    Map<String, String> texts = new HashMap<>();
    files.forEach(file -> texts.put(root.relativize(file).toString().replace('\\', '/'), text(file)));
    Map<String, String> variables = variables(texts);
    texts.replaceAll((path, text) -> interpolated(text, variables));
    Map<String, String> named = new HashMap<>();
    texts.values().forEach(text -> NAMED_COORDINATES.matcher(text).results().forEach(each -> named.putIfAbsent(each.group(1), each.group(2))));
    boolean catalog = texts.keySet().stream().anyMatch(path -> path.endsWith(CATALOG));
    Set<String> unknown = new TreeSet<>();
    texts.replaceAll((path, text) -> DECLARED_BY_NAME.matcher(text).replaceAll(declaration -> {
      String coordinates = named.get(declaration.group(3));
      if (coordinates != null) {
        return Matcher.quoteReplacement(declaration.group(1) + " '" + coordinates + "'");
      }
      if (!catalog || !declaration.group(2).startsWith(ACCESSOR_OF_CATALOG)) {
        unknown.add(declaration.group().strip());
      }
      return Matcher.quoteReplacement(declaration.group());
    }));
    List<ConfigurationFile> scripts = texts.entrySet().stream().map(file -> new ConfigurationFile(file.getKey(), file.getValue())).toList();
    Set<String> coordinates = new LinkedHashSet<>();
    Set<String> platforms = new LinkedHashSet<>();
    for (BuildFile build : Configuration.of(scripts).buildFiles()) {
      build.platforms().forEach(platform -> platforms.add(coordinates(platform)));
      if (!build.isBuildLogic()) {
        build.dependencies().stream().filter(dependency -> dependency.use() != Dependency.Use.TEST)
          .forEach(dependency -> coordinates.add(coordinates(dependency)));
      }
    }
    coordinates.stream().filter(name -> !name.isEmpty()).filter(COORDINATES.asMatchPredicate().negate()).forEach(unknown::add);
    scripts.forEach(script -> IMPORTED.matcher(script.text()).results().map(bom -> bom.group(1)).forEach(platforms::add));
    scripts.forEach(script -> boot(script.text(), variables).forEach(version -> platforms.add(BOOT_PLATFORM + version)));
    return new GradleDeclarations(coordinates.stream().filter(COORDINATES.asMatchPredicate()).toList(),
      platforms.stream().filter(COORDINATES.asMatchPredicate()).filter(name -> name.split(":").length > 2).toList(), List.copyOf(unknown));
  }

  private static String text(Path file) {
    try {
      return Files.size(file) > ConfigurationFile.MAX_LENGTH ? "" : ConfigurationFile.of(file.getFileName().toString(), Files.readAllBytes(file)).text();
    } catch (IOException e) {
      return "";
    }
  }

  private static Map<String, String> variables(Map<String, String> texts) {
    Map<String, String> variables = new HashMap<>();
    texts.forEach((path, text) -> {
      if (path.endsWith(PROPERTIES) || path.endsWith(".toml")) {
        PROPERTY.matcher(text).results().forEach(property -> variables.putIfAbsent(property.group(1), property.group(2).replaceAll("[\"']", "")));
      } else {
        VARIABLE.matcher(text).results().forEach(variable -> variables.putIfAbsent(either(variable, 1, 3), either(variable, 2, 4)));
      }
    });
    return variables;
  }

  private static String either(MatchResult match, int one, int other) {
    return match.group(one) == null ? match.group(other) : match.group(one);
  }

  private static String interpolated(String text, Map<String, String> variables) {
    String named = VERSION_BY_NAME.matcher(text).replaceAll(version -> Matcher.quoteReplacement(
      variables.containsKey(version.group(2)) ? version.group(1) + '"' + variables.get(version.group(2)) + '"' : version.group()));
    String added = ADDED_BY_NAME.matcher(named).replaceAll(version -> Matcher.quoteReplacement(
      variables.containsKey(version.group(2)) ? variables.get(version.group(2)) + version.group(1) : version.group()));
    return REFERENCE.matcher(added).replaceAll(reference -> {
      String name = reference.group(3) == null ? either(reference, 1, 2) : reference.group(3).substring(reference.group(3).indexOf('.') + 1);
      return Matcher.quoteReplacement(variables.getOrDefault(name, reference.group()));
    });
  }

  private static List<String> boot(String text, Map<String, String> variables) {
    List<String> versions = new ArrayList<>();
    BOOT.matcher(text).results().map(version -> either(version, 1, 2)).forEach(versions::add);
    BOOT_BY_NAME.matcher(text).results().map(name -> variables.get(name.group(1))).filter(version -> version != null).forEach(versions::add);
    return versions;
  }

  private static String coordinates(Dependency dependency) {
    return Stream.of(dependency.group(), dependency.artifact(), dependency.version()).filter(part -> !part.isEmpty())
      .reduce((one, other) -> one + ":" + other).orElse("");
  }
}
