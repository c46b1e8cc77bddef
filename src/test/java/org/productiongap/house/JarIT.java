package org.productiongap.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.DataInputStream;
import java.io.File;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.productiongap.plugin.GapChecks;
import org.productiongap.plugin.ProductionGapPlugin;
import org.productiongap.project.ProjectRule;
import org.slf4j.Logger;
import org.sonar.api.Plugin;
import org.sonar.api.SonarEdition;
import org.sonar.api.SonarProduct;
import org.sonar.api.SonarQubeSide;
import org.sonar.api.SonarRuntime;
import org.sonar.api.server.rule.RulesDefinition;
import org.sonar.api.utils.Version;
import org.sonar.classloader.ClassloaderBuilder;
import org.sonar.classloader.Mask;
import org.sonar.plugins.java.api.IssuableSubscriptionVisitor;
import org.sonar.plugins.java.api.JavaCheck;
import org.sonar.plugins.java.api.ProfileRegistrar;

/**
 * The packaged jar: what is in it, and that it works where only the server's exported classes are visible.
 */
class JarIT {

  private static final int JAVA_17 = 61;
  private static final long BYTES = 4_000_000;
  private static final List<String> COMMANDS = List.of("org/productiongap/artifacts/", "org/productiongap/scan/", "org/productiongap/server/");

  @Test
  void manifestTellsTheServerWhatItNeeds() throws IOException {
    try (JarFile jar = new JarFile(packaged().toFile())) {
      Attributes manifest = jar.getManifest().getMainAttributes();
      assertThat(manifest.getValue("Plugin-Key")).isEqualTo("productiongap");
      assertThat(manifest.getValue("Plugin-Class")).isEqualTo(ProductionGapPlugin.class.getName());
      assertThat(manifest.getValue("Plugin-RequirePlugins")).isEqualTo("java:8.8.0.37665");
      assertThat(manifest.getValue("Plugin-RequiredForLanguages")).isEqualTo("java");
      assertThat(manifest.getValue("SonarLint-Supported")).isEqualTo("true");
      assertThat(manifest.getValue("Jre-Min-Version")).isEqualTo("17");
      assertThat(manifest.getValue("Sonar-Version")).isEqualTo("11.0.0.2664");
      assertThat(manifest.getValue("Plugin-Dependencies")).as("jars inside the jar, which an IDE refuses").isNull();
    }
  }

  @Test
  void everythingInsideIsOursOrRelocated() throws IOException {
    try (JarFile jar = new JarFile(packaged().toFile())) {
      List<String> names = jar.stream().filter(entry -> !entry.isDirectory()).map(JarEntry::getName).toList();
      assertThat(names).hasSizeGreaterThan(50)
        .allMatch(name -> name.startsWith("org/productiongap/") || name.startsWith("static/") || name.startsWith("META-INF/"))
        .noneMatch(name -> COMMANDS.stream().anyMatch(name::startsWith))
        .noneMatch(name -> name.endsWith(".jar"));
      for (JarEntry entry : jar.stream().filter(entry -> entry.getName().endsWith(".class")).toList()) {
        try (DataInputStream in = new DataInputStream(jar.getInputStream(entry))) {
          in.readInt();
          in.readUnsignedShort();
          assertThat(in.readUnsignedShort()).as(entry.getName()).isLessThanOrEqualTo(JAVA_17);
        }
      }
    }
    assertThat(Files.size(packaged())).isLessThan(BYTES);
  }

  @Test
  void theJarSaysWhoseCodeItHoldsAndUnderWhichLicense() throws IOException {
    assertThat(ShippedLibraries.text(packaged(), ShippedLibraries.LICENSE)).isEqualTo(Rules.text(Path.of("LICENSE"))).contains("Apache License");
    List<ShippedLibraries.Library> libraries = ShippedLibraries.in(packaged());
    assertThat(libraries).isNotEmpty().allSatisfy(library -> assertThat(library.license()).startsWith("Apache-2.0"));
    try (JarFile jar = new JarFile(packaged().toFile())) {
      assertThat(jar.stream().map(JarEntry::getName).filter(name -> name.matches("org/productiongap/shaded/[^/]+/.+")).map(name -> name.split("/")[3]).distinct())
        .as("folders of shaded libraries").containsExactlyInAnyOrderElementsOf(libraries.stream().map(ShippedLibraries.Library::folder).toList());
    }
  }

  @Test
  void everyCheckStartsWhereOnlyPublicApiIsVisible() throws Exception {
    ClassLoader before = Thread.currentThread().getContextClassLoader();
    try (URLClassLoader foreign = new URLClassLoader(new URL[0], ClassLoader.getPlatformClassLoader())) {
      Thread.currentThread().setContextClassLoader(foreign);
      ClassLoader loader = serverLoader();
      assertThat(loader.loadClass("org.sonar.plugins.java.api.JavaCheck")).isNotSameAs(JavaCheck.class);
      assertThat(loader.loadClass(GapChecks.class.getName())).isNotSameAs(GapChecks.class);
      assertThat(visible(loader, "org.sonar.java.model.ExpressionUtils")).as("the loader hides what the server hides").isFalse();

      Collection<?> checks = (Collection<?>) loader.loadClass(GapChecks.class.getName()).getMethod("all").invoke(null);
      assertThat(checks).hasSameSizeAs(GapChecks.all()).isNotEmpty();
      for (Object check : checks) {
        Object instance = ((Class<?>) check).getDeclaredConstructor().newInstance();
        boolean judgesTheProject = loader.loadClass(ProjectRule.class.getName()).isInstance(instance);
        Method nodesToVisit = instance.getClass().getMethod("nodesToVisit");
        // declared by a base class that only its package sees
        nodesToVisit.setAccessible(true);
        assertThat((List<?>) nodesToVisit.invoke(instance)).as(check.toString()).matches(nodes -> judgesTheProject || !nodes.isEmpty());
      }
    } finally {
      Thread.currentThread().setContextClassLoader(before);
    }
  }

  @Test
  void everyClassFindsWhatItNames() throws Exception {
    ClassLoader loader = serverLoader();
    SortedSet<String> named = new TreeSet<>();
    SortedSet<String> missing = new TreeSet<>();
    try (JarFile jar = new JarFile(packaged().toFile())) {
      for (JarEntry entry : jar.stream().filter(entry -> entry.getName().endsWith(".class")).toList()) {
        try (DataInputStream in = new DataInputStream(jar.getInputStream(entry))) {
          Set<String> names = ConstantPool.read(in).classes();
          named.addAll(names);
          names.stream().filter(name -> !visible(loader, name)).forEach(name -> missing.add(name + ", named by " + entry.getName()));
        }
      }
    }
    assertThat(named).contains(IssuableSubscriptionVisitor.class.getName(), ServiceLoader.class.getName(), ProductionGapPlugin.class.getName());
    assertThat(missing).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(SonarProduct.class)
  void thePluginStartsInEveryProduct(SonarProduct product) throws Exception {
    ClassLoader loader = serverLoader();
    Class<?> runtimeType = loader.loadClass(SonarRuntime.class.getName());
    Object runtime = Proxy.newProxyInstance(loader, new Class<?>[] {runtimeType}, (proxy, method, arguments) -> switch (method.getName()) {
      case "getApiVersion" -> loader.loadClass(Version.class.getName()).getMethod("create", int.class, int.class).invoke(null, 11, 0);
      case "getProduct" -> constant(loader, SonarProduct.class, product.name());
      case "getSonarQubeSide" -> constant(loader, SonarQubeSide.class, SonarQubeSide.SERVER.name());
      case "getEdition" -> constant(loader, SonarEdition.class, SonarEdition.COMMUNITY.name());
      default -> throw new UnsupportedOperationException(method.getName());
    });
    Class<?> contextType = loader.loadClass(Plugin.Context.class.getName());
    Object context = contextType.getConstructor(runtimeType).newInstance(runtime);
    Object plugin = loader.loadClass(ProductionGapPlugin.class.getName()).getDeclaredConstructor().newInstance();
    plugin.getClass().getMethod("define", contextType).invoke(plugin, context);
    List<?> extensions = (List<?>) contextType.getMethod("getExtensions").invoke(context);
    assertThat(extensions).isNotEmpty();
    for (Object extension : extensions) {
      if (extension instanceof Class<?> type) {
        assertThat(type.getClassLoader()).isSameAs(loader);
        assertThat(type.getConstructors()).as("public constructors of %s", type.getName()).isNotEmpty();
      }
    }
  }

  private static Object constant(ClassLoader loader, Class<?> type, String name) throws ReflectiveOperationException {
    return loader.loadClass(type.getName()).getField(name).get(null);
  }

  @Test
  void rulesAreDefinedWhereOnlyPublicApiIsVisible() throws Exception {
    ClassLoader loader = serverLoader();
    Class<?> contextType = loader.loadClass(RulesDefinition.Context.class.getName());
    Object context = contextType.getDeclaredConstructor().newInstance();
    Object rules = loader.loadClass("org.productiongap.plugin.RuleRepository").getDeclaredConstructor().newInstance();
    rules.getClass().getMethod("define", contextType).invoke(rules, context);
    Object repository = contextType.getMethod("repository", String.class).invoke(context, "production-gap");
    assertThat((List<?>) loader.loadClass(RulesDefinition.Repository.class.getName()).getMethod("rules").invoke(repository)).hasSameSizeAs(GapChecks.all());
  }

  private static boolean visible(ClassLoader loader, String name) {
    try {
      loader.loadClass(name);
      return true;
    } catch (ClassNotFoundException hidden) {
      return false;
    }
  }

  /** The graph that the server builds: an API for everyone, a loader for each plugin, exported packages between them. */
  private static ClassLoader serverLoader() throws Exception {
    ClassloaderBuilder builder = new ClassloaderBuilder();
    URL[] api = Stream.of(Plugin.class, Logger.class).map(type -> type.getProtectionDomain().getCodeSource().getLocation()).toArray(URL[]::new);
    builder.newClassloader("api", new URLClassLoader(api, ClassLoader.getPlatformClassLoader()));
    builder.setMask("api", Mask.builder().include("org/sonar/api/", "org/sonarsource/api/sonarlint/", "org/sonar/check/", "org/slf4j/").exclude("org/sonar/api/internal/").build());
    plugin(builder, "java", jarOf(ProfileRegistrar.class, "sonar-java-plugin"));
    plugin(builder, "productiongap", packaged().toUri().toURL());
    builder.addSibling("productiongap", "java", Mask.ALL);
    return builder.build().get("productiongap");
  }

  private static void plugin(ClassloaderBuilder builder, String key, URL jar) {
    builder.newClassloader(key, ClassLoader.getPlatformClassLoader());
    builder.setParent(key, "api", Mask.ALL);
    builder.setLoadingOrder(key, ClassloaderBuilder.LoadingOrder.PARENT_FIRST);
    builder.addURL(key, jar);
    builder.setExportMask(key, Mask.builder().include("org/sonar/plugins/" + key + "/api/").build());
  }

  private static URL jarOf(Class<?> type, String name) throws IOException {
    String wanted = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
      .filter(path -> new File(path).getName().startsWith(name))
      .findFirst()
      .orElseThrow(() -> new IllegalStateException("No " + name + " on the class path beside " + type));
    return new File(wanted).toURI().toURL();
  }

  static Path packaged() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("target"))) {
      return files.filter(file -> file.getFileName().toString().matches("sonar-production-gap-plugin-[^/]*\\.jar"))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("No packaged jar; run mvn package"));
    }
  }
}
