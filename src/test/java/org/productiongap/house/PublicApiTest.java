package org.productiongap.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import java.io.IOException;
import java.net.URL;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What ships stands on what the oldest server has and on nothing that leaves: one class that a server lacks, and it does not start.
 */
class PublicApiTest {

  private static final String OLDEST_JAVA_ANALYZER = "8.8.0.37665";
  private static final String OLDEST_PLUGIN_API = "11.0.0.2664";

  /** What exists at run time, or is not looked for there: an annotation whose class is missing is no annotation. */
  private static final List<String> VISIBLE = List.of("java.", "javax.xml.", Classes.ROOT, "org.sonar.plugins.java.api.", "org.sonar.api.", "org.sonar.check.",
    "org.sonarsource.api.sonarlint.", "org.slf4j.", "org.snakeyaml.engine.", "net.sf.jsqlparser.", "com.google.auto.service.");
  private static final String HIDDEN = "org.sonar.api.internal.";
  /** The base of every visitor of the analyzer has a base of its own, which no visitor can avoid and no one needs to name. */
  private static final String BASE_OF_VISITORS = "org.sonar.java.ast.visitors.SubscriptionVisitor";
  /** What is deprecated in the oldest server and still right, each with its reason. */
  private static final Map<String, String> DEPRECATED_AND_RIGHT = Map.of(
    "org.sonar.check.Cardinality", "the default of a member of @Rule, which nobody writes");

  private static final List<JavaClass> SHIPPED = Classes.ALL.stream()
    .filter(type -> Stream.of("artifacts", "scan", "server").noneMatch(command -> type.getPackageName().startsWith(Classes.ROOT + command)))
    .toList();

  @Test
  void whatShipsKnowsOnlyWhatIsVisible() {
    classes().that().resideOutsideOfPackages(Classes.COMMANDS)
      .should().onlyDependOnClassesThat(DescribedPredicate.<JavaClass>describe("are visible at run time", type -> isVisible(type.getBaseComponentType())))
      .check(Classes.ALL);
  }

  private static boolean isVisible(JavaClass type) {
    String name = type.getName();
    return type.isPrimitive() || name.equals(BASE_OF_VISITORS) || !name.startsWith(HIDDEN) && VISIBLE.stream().anyMatch(name::startsWith);
  }

  @Test
  void whatShipsIsCompiledAgainstTheOldestServer() throws IOException {
    List<Manifest> manifests = Collections.list(getClass().getClassLoader().getResources("META-INF/MANIFEST.MF")).stream().map(PublicApiTest::read).toList();
    assertThat(versions(manifests, "Plugin-Key", "java", "Plugin-Version")).containsExactly(OLDEST_JAVA_ANALYZER);
    URL api = org.sonar.api.Plugin.class.getProtectionDomain().getCodeSource().getLocation();
    assertThat(api.getPath()).endsWith("sonar-plugin-api-" + OLDEST_PLUGIN_API + ".jar");
  }

  private static List<String> versions(List<Manifest> manifests, String key, String value, String version) {
    return manifests.stream().map(Manifest::getMainAttributes)
      .filter(attributes -> value.equals(attributes.getValue(key)))
      .map(attributes -> attributes.getValue(version))
      .filter(Objects::nonNull)
      .map(text -> text.replaceFirst(" .*", ""))
      .toList();
  }

  private static Manifest read(URL manifest) {
    try (var stream = manifest.openStream()) {
      return new Manifest(stream);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void whatShipsUsesNothingDeprecated() {
    List<JavaAccess<?>> accesses = SHIPPED.stream()
      .flatMap(type -> type.getAccessesFromSelf().stream())
      .<JavaAccess<?>>map(access -> access)
      .filter(access -> access.getTargetOwner().getName().startsWith("org.sonar"))
      .toList();
    assertThat(accesses).hasSizeGreaterThan(100);
    assertThat(accesses.stream().filter(access -> access.getTarget().resolveMember().isEmpty()).map(JavaAccess::getDescription))
      .as("what the oldest server does not have").isEmpty();
    assertThat(accesses.stream()
      .filter(access -> access.getTarget().isAnnotatedWith(Deprecated.class) && !DEPRECATED_AND_RIGHT.containsKey(access.getTarget().getFullName()))
      .map(JavaAccess::getDescription)).as("deprecated members").isEmpty();
    assertThat(SHIPPED.stream()
      .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
      .filter(dependency -> dependency.getTargetClass().isAnnotatedWith(Deprecated.class))
      .filter(dependency -> !DEPRECATED_AND_RIGHT.containsKey(dependency.getTargetClass().getName()))
      .map(Dependency::getDescription)).as("deprecated types").isEmpty();
  }
}
