package org.productiongap.framework.testdouble;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.productiongap.flow.Constants;
import org.productiongap.flow.Returns;
import org.productiongap.framework.Annotation;
import org.productiongap.framework.DevelopmentOnly;
import org.productiongap.framework.EachNode;
import org.productiongap.framework.FileFacts;
import org.productiongap.framework.Jakarta;
import org.productiongap.framework.Mentions;
import org.productiongap.framework.Words;
import org.sonar.plugins.java.api.tree.ClassTree;
import org.sonar.plugins.java.api.tree.CompilationUnitTree;
import org.sonar.plugins.java.api.tree.IdentifierTree;
import org.sonar.plugins.java.api.tree.ImportTree;
import org.sonar.plugins.java.api.tree.MemberSelectExpressionTree;
import org.sonar.plugins.java.api.tree.MethodTree;
import org.sonar.plugins.java.api.tree.NewArrayTree;
import org.sonar.plugins.java.api.tree.NewClassTree;
import org.sonar.plugins.java.api.tree.ParameterizedTypeTree;
import org.sonar.plugins.java.api.tree.Tree;

/**
 * Something that stands in for the real thing in tests and that the container wires into the application, or a library of tests that
 * the application uses.
 *
 * @param place where it is declared, created or imported
 * @param name what it is called
 * @param isLibrary whether it is a library
 */
public record TestDouble(Tree place, String name, boolean isLibrary) {

  private static final Pattern DOUBLE = Pattern.compile("mocks?|mocked|fakes?|dummy|dummies|stubs?|stubbed");
  private static final Set<String> PARTS = Set.of("mock", "fake", "dumm", "stu");
  /** Behind these first words, the second says that it is about something else: a trade, a protocol, a machine. */
  private static final Set<String> NO_DOUBLE = Set.of("news", "detection", "detector", "exam", "exams", "interview", "interviews", "test", "tests", "server",
    "hub", "trial", "variable", "variables", "review", "reviews", "product", "products", "account", "accounts", "profile", "draft", "api", "rule", "rules",
    "data");

  private static final String SPRING = "org.springframework.";
  private static final Set<String> IMPORTS = Set.of(SPRING + "context.annotation.Import");
  private static final Set<String> COMPONENTS = components();
  private static final Set<String> PRODUCERS = producers();

  private static final List<String> LIBRARIES = List.of("org.mockito.", "org.junit.", "junit.framework.", "org.testng.", "org.testcontainers.",
    "com.github.tomakehurst.wiremock.", "org.wiremock.", "net.datafaker.", "com.github.javafaker.", "org.easymock.", "org.powermock.",
    "org.springframework.mock.", "org.springframework.boot.test.", "org.springframework.test.", "org.h2.util.", "org.h2.jdbc.", "org.jeasy.random.",
    "org.instancio.", "io.restassured.", "org.mockserver.", "okhttp3.mockwebserver.");
  private static final Set<String> TEST_PACKAGES = Set.of("test", "tests", "testing", "testkit", "testsupport", "testfixtures", "fixtures", "mock", "mocks",
    "junit", "spock");

  private static Set<String> components() {
    Set<String> all = new HashSet<>(Jakarta.both("enterprise.context.ApplicationScoped", "enterprise.context.RequestScoped", "enterprise.context.SessionScoped",
      "enterprise.context.Dependent", "inject.Singleton", "inject.Named", "ejb.Stateless", "ejb.Singleton", "ejb.Stateful", "ws.rs.Path"));
    all.addAll(Set.of(SPRING + "stereotype.Component", SPRING + "stereotype.Service", SPRING + "stereotype.Repository", SPRING + "stereotype.Controller",
      SPRING + "web.bind.annotation.RestController", SPRING
        + "context.annotation.Primary", "io.micronaut.context.annotation.Bean", "io.micronaut.context.annotation.Prototype"));
    return Set.copyOf(all);
  }

  private static Set<String> producers() {
    Set<String> all = new HashSet<>(Jakarta.both("enterprise.inject.Produces"));
    all.addAll(Set.of(SPRING + "context.annotation.Bean", "io.micronaut.context.annotation.Factory"));
    return Set.copyOf(all);
  }

  /**
   * @param file the root of a file
   * @return outside of development profiles and conditions; at most one library; computed once per file
   */
  public static List<TestDouble> in(CompilationUnitTree file) {
    return FileFacts.of(file, TestDouble.class, TestDouble::find);
  }

  private static List<TestDouble> find(CompilationUnitTree file) {
    if (isForTests(file)) {
      return List.of();
    }
    List<TestDouble> found = new ArrayList<>();
    if (Mentions.parts(file, PARTS)) {
      addDoubles(file, found);
    }
    library(file).ifPresent(found::add);
    return List.copyOf(found);
  }

  private static void addDoubles(CompilationUnitTree file, List<TestDouble> found) {
    new EachNode() {
      @Override
      public void visitClass(ClassTree type) {
        imported(type).ifPresent(found::add);
        if (isDoubleComponent(type)) {
          found.add(new TestDouble(type.simpleName(), type.simpleName().name(), false));
        }
      }

      @Override
      public void visitMethod(MethodTree method) {
        produced(method).ifPresent(found::add);
      }
    }.goThrough(file);
  }

  private static boolean isForTests(CompilationUnitTree file) {
    return file.packageDeclaration() != null && TEST_PACKAGES.stream()
      .anyMatch(name -> dotted(file.packageDeclaration().packageName()).contains("." + name + "."));
  }

  private static String dotted(Tree name) {
    if (name instanceof MemberSelectExpressionTree select) {
      return dotted(select.expression()) + select.identifier().name() + ".";
    }
    return name instanceof IdentifierTree identifier ? "." + identifier.name() + "." : ".";
  }

  private static boolean isDoubleComponent(ClassTree type) {
    return type.simpleName() != null && isDouble(type.simpleName().name()) && !DevelopmentOnly.guards(type)
      && Annotation.on(type.modifiers()).stream().anyMatch(annotation -> annotation.isOrCarries(COMPONENTS))
      && Annotation.on(type.modifiers()).stream().noneMatch(annotation -> annotation.is(Jakarta.both("enterprise.inject.Alternative",
        "enterprise.inject.Vetoed")));
  }

  /** Whether a class is called a double: its first or its last word says so. */
  private static boolean isDouble(String className) {
    List<String> words = Words.of(className).all();
    int last = words.size() - 1;
    boolean isLast = last > 0 && (DOUBLE.matcher(words.get(last)).matches()
      || last > 1 && words.get(last).equals("impl") && DOUBLE.matcher(words.get(last - 1)).matches());
    return isLast || last > 0 && DOUBLE.matcher(words.get(0)).matches() && !NO_DOUBLE.contains(words.get(1));
  }

  private static Optional<TestDouble> produced(MethodTree method) {
    if (Annotation.on(method.modifiers()).stream().noneMatch(annotation -> annotation.isOrCarries(PRODUCERS)) || DevelopmentOnly.guards(method)) {
      return Optional.empty();
    }
    return Returns.of(method).stream()
      .flatMap(returned -> Constants.value(returned).stream())
      .filter(returned -> returned instanceof NewClassTree creation && isDouble(nameOf(creation)) && !isStandIn(creation))
      .map(NewClassTree.class::cast)
      .map(creation -> new TestDouble(creation.identifier(), nameOf(creation), false))
      .findFirst();
  }

  /** A double that a configuration hands to the container. */
  private static Optional<TestDouble> imported(ClassTree type) {
    return DevelopmentOnly.guards(type) ? Optional.empty() : Annotation.on(type.modifiers()).stream()
      .filter(annotation -> annotation.is(IMPORTS))
      .flatMap(annotation -> annotation.expression("value").stream())
      .flatMap(value -> value instanceof NewArrayTree array ? array.initializers().stream() : Stream.of(value))
      .filter(value -> value instanceof MemberSelectExpressionTree literal && literal.expression() instanceof IdentifierTree name && isDouble(name.name()))
      .map(value -> new TestDouble(((MemberSelectExpressionTree) value).expression(), ((MemberSelectExpressionTree) value).expression().lastToken()
        .text(), false))
      .findFirst();
  }

  /** The near end of a remote call is a real thing in some libraries. */
  private static boolean isStandIn(NewClassTree creation) {
    return creation.symbolType().symbol().superTypes().stream().anyMatch(parent -> parent.fullyQualifiedName().startsWith("io.grpc."));
  }

  private static String nameOf(NewClassTree creation) {
    Tree type = creation.identifier() instanceof ParameterizedTypeTree parameterized ? parameterized.type() : creation.identifier();
    return type instanceof IdentifierTree identifier ? identifier.name() : type instanceof MemberSelectExpressionTree select ? select.identifier().name() : "";
  }

  private static Optional<TestDouble> library(CompilationUnitTree file) {
    boolean isGuarded = !file.types().isEmpty() && file.types().stream().allMatch(DevelopmentOnly::guards);
    if (isGuarded) {
      return Optional.empty();
    }
    return file.imports().stream()
      .filter(ImportTree.class::isInstance)
      .map(clause -> ((ImportTree) clause).qualifiedIdentifier())
      .flatMap(imported -> ofTests(imported).stream())
      .findFirst();
  }

  private static Optional<TestDouble> ofTests(Tree imported) {
    String name = dotted(imported).substring(1);
    return LIBRARIES.stream().anyMatch(name::startsWith) ? Optional.of(new TestDouble(imported, name.substring(0, name.length() - 1), true)) : Optional.empty();
  }
}
