package org.productiongap.server;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The jar that a server has before it is upgraded.
 *
 * @param jar the file
 * @param version what its manifest says
 * @param rules the keys of its rules
 */
record EarlierRelease(Path jar, String version, Set<String> rules) {

  /** Some of each bucket; the sample application breaks two of them. */
  private static final Set<String> TAKEN_AWAY = Set.of("TokenWithoutExpiry", "OrdinalEnum", "MissingHealthEndpoint", "UnboundedQuery");
  private static final String VERSION = "0.0.9";
  private static final String INDEX = "META-INF/services/org.productiongap.checks.GapCheck";
  private static final Pattern METADATA = Pattern.compile("org/productiongap/rules/(\\w+)\\.json");
  private static final Pattern OF_A_RULE = Pattern.compile("org/productiongap/(?:rules/(\\w+)\\.(?:json|html)|checks/\\w+/(\\w+)Check(?:\\$.*)?\\.class)");

  /** A jar that was released. */
  static EarlierRelease of(Path jar) throws IOException {
    try (JarFile file = new JarFile(jar.toFile())) {
      Set<String> rules = file.stream().map(JarEntry::getName).map(METADATA::matcher).filter(Matcher::matches).map(name -> name.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
      return new EarlierRelease(jar, file.getManifest().getMainAttributes().getValue("Plugin-Version"), rules);
    }
  }

  /**
   * What stands in for a release while there is none: the packaged jar without some rules, as version 0.0.9.
   *
   * @param into the folder of the new jar
   */
  static EarlierRelease madeFrom(Path packaged, Path into) throws IOException {
    Path jar = Files.createDirectories(into).resolve("sonar-production-gap-plugin-" + VERSION + ".jar");
    try (JarFile from = new JarFile(packaged.toFile()); OutputStream file = Files.newOutputStream(jar); JarOutputStream to = new JarOutputStream(file, older(from.getManifest()))) {
      for (JarEntry entry : from.stream().filter(stays().and(entry -> !entry.isDirectory() && !entry.getName().equals(JarFile.MANIFEST_NAME))).toList()) {
        byte[] content = from.getInputStream(entry).readAllBytes();
        to.putNextEntry(new JarEntry(entry.getName()));
        to.write(entry.getName().equals(INDEX) ? index(content) : content);
        to.closeEntry();
      }
    }
    EarlierRelease release = of(jar);
    if (of(packaged).rules.size() - release.rules.size() != TAKEN_AWAY.size()) {
      throw new IllegalStateException("Not every one of " + TAKEN_AWAY + " is a rule of " + packaged + "; name others");
    }
    return release;
  }

  private static Manifest older(Manifest manifest) {
    Manifest older = new Manifest(manifest);
    List.of("Plugin-Version", "Plugin-Display-Version").forEach(name -> older.getMainAttributes().put(new Attributes.Name(name), VERSION));
    return older;
  }

  private static Predicate<JarEntry> stays() {
    return entry -> {
      Matcher ofRule = OF_A_RULE.matcher(entry.getName());
      return !ofRule.matches() || !TAKEN_AWAY.contains(ofRule.group(1) == null ? ofRule.group(2) : ofRule.group(1));
    };
  }

  private static byte[] index(byte[] content) {
    return new String(content, StandardCharsets.UTF_8).lines().filter(line -> TAKEN_AWAY.stream().noneMatch(key -> line.endsWith("." + key + "Check")))
      .collect(Collectors.joining("\n", "", "\n")).getBytes(StandardCharsets.UTF_8);
  }
}
