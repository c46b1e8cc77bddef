package org.productiongap.framework;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.productiongap.flow.Calls;
import org.sonar.plugins.java.api.tree.ClassTree;
import org.sonar.plugins.java.api.tree.IdentifierTree;
import org.sonar.plugins.java.api.tree.LambdaExpressionTree;
import org.sonar.plugins.java.api.tree.MethodTree;
import org.sonar.plugins.java.api.tree.Modifier;
import org.sonar.plugins.java.api.tree.NewClassTree;
import org.sonar.plugins.java.api.tree.ParameterizedTypeTree;
import org.sonar.plugins.java.api.tree.Tree;
import org.sonar.plugins.java.api.tree.TypeTree;
import org.sonar.plugins.java.api.tree.VariableTree;

/**
 * Code that runs when an application starts.
 */
public final class Startup {

  private static final int DEEPEST = 3;
  private static final Set<String> RUNNERS = Set.of("org.springframework.boot.CommandLineRunner", "org.springframework.boot.ApplicationRunner",
    "org.springframework.beans.factory.InitializingBean", "org.springframework.context.ApplicationListener",
    "org.springframework.beans.factory.SmartInitializingSingleton", "org.springframework.context.SmartLifecycle", "io.quarkus.runtime.QuarkusApplication",
    "io.micronaut.context.event.ApplicationEventListener", "jakarta.servlet.ServletContextListener", "javax.servlet.ServletContextListener");
  private static final Set<String> RUNNER_METHODS = Set.of("run", "afterPropertiesSet", "onApplicationEvent", "afterSingletonsInstantiated", "start",
    "contextInitialized");
  private static final Set<String> AT_START = Stream.concat(Jakarta.both("annotation.PostConstruct").stream(),
    Stream.of("io.quarkus.runtime.Startup", "jakarta.ejb.Startup", "javax.ejb.Startup")).collect(Collectors.toUnmodifiableSet());
  private static final Set<String> LISTENERS = Stream.concat(Jakarta.both("enterprise.event.Observes").stream(),
    Stream.of("org.springframework.context.event.EventListener", "io.micronaut.runtime.event.annotation.EventListener",
      "org.springframework.transaction.event.TransactionalEventListener"))
    .collect(Collectors.toUnmodifiableSet());
  private static final Set<String> INITIALIZED = Jakarta.both("enterprise.context.Initialized");
  private static final Set<String> EVENTS = Set.of("ApplicationReadyEvent", "ApplicationStartedEvent", "ContextRefreshedEvent", "ContextStartedEvent",
    "StartupEvent", "Startup", "ServerStartupEvent", "ServiceReadyEvent", "ServiceStartedEvent", "WebServerInitializedEvent",
    "ServletWebServerInitializedEvent");

  private static final Set<String> SEEDING = Set.of("seed", "bootstrap", "populate");
  private static final Set<String> PREPARING = Set.of("setup", "init", "initialize", "initialise", "load", "prefill");
  private static final Set<String> CONTENT = Set.of("data", "user", "account", "admin", "database", "db", "demo", "default", "sample");
  private static final Set<String> SEEDERS = Set.of("seeder", "seed");
  private static final Set<String> LOADERS = Set.of("loader", "initializer", "initialiser", "bootstrap", "init", "populator");

  private Startup() {
  }

  /**
   * Whether a node runs at the start and at no other time: in what the framework calls then, or in private methods that only this calls.
   *
   * @param tree a node of a file
   */
  public static boolean isOnlyWhenRun(Tree tree) {
    return isOnlyWhenRun(tree, DEEPEST);
  }

  private static boolean isOnlyWhenRun(Tree tree, int depth) {
    for (Tree outer = tree; outer != null; outer = outer.parent()) {
      if (outer instanceof LambdaExpressionTree lambda && isRunner(lambda)) {
        return true;
      }
      if (outer instanceof MethodTree method && method.parent() instanceof ClassTree type) {
        return isCalledAtStart(method, type) && !listensToMore(type) || depth > 0 && Calls.callers(method)
          .filter(callers -> !callers.isEmpty() && callers.stream().allMatch(caller -> isOnlyWhenRun(caller, depth - 1))).isPresent();
      }
    }
    return false;
  }

  /** Whether a class listens to events of the application's own. */
  private static boolean listensToMore(ClassTree type) {
    return type.superInterfaces().stream().filter(ParameterizedTypeTree.class::isInstance).map(ParameterizedTypeTree.class::cast)
      .anyMatch(listener -> isRunner(listener) && listener.typeArguments().stream().noneMatch(event -> EVENTS.contains(simpleName(event))));
  }

  private static String simpleName(Tree type) {
    return type instanceof IdentifierTree identifier ? identifier.name() : type.lastToken().text();
  }

  /**
   * Whether a node runs at the start, by itself or through methods of its file, or by its name.
   *
   * @param tree a node of a file
   */
  public static boolean runs(Tree tree) {
    return runs(tree, DEEPEST);
  }

  private static boolean runs(Tree tree, int depth) {
    for (Tree outer = tree; outer != null; outer = outer.parent()) {
      if (outer instanceof LambdaExpressionTree lambda && isRunner(lambda)) {
        return true;
      }
      if (outer instanceof MethodTree method && method.parent() instanceof ClassTree type) {
        return isStart(method, type) || depth > 0 && method.block() != null && Calls.callersInFile(method)
          .filter(callers -> callers.stream().anyMatch(caller -> caller != tree && runs(caller, depth - 1))).isPresent();
      }
    }
    return false;
  }

  private static boolean isRunner(LambdaExpressionTree lambda) {
    return lambda.parent() instanceof VariableTree variable && isRunner(variable.type());
  }

  private static boolean isRunner(Tree type) {
    return type != null && SourceNames.of(type).filter(RUNNERS::contains).isPresent();
  }

  private static boolean isStart(MethodTree method, ClassTree type) {
    return isCalledAtStart(method, type) || isNamedForSeeding(method.simpleName().name(), type);
  }

  private static boolean isCalledAtStart(MethodTree method, ClassTree type) {
    String name = method.simpleName().name();
    List<Annotation> annotations = Annotation.on(method.modifiers());
    return annotations.stream().anyMatch(annotation -> annotation.is(AT_START) || annotation.is(LISTENERS) && isAboutStart(annotation.values("value")))
      || (annotations.stream().anyMatch(annotation -> annotation.is(LISTENERS)) || isObserver(method))
      && method.parameters().stream().anyMatch(Startup::isEventOfStart)
      || isRunner(method.returnType())
      || RUNNER_METHODS.contains(name) && (type.superInterfaces().stream().anyMatch(Startup::isRunner)
        || type.parent() instanceof NewClassTree creation && isRunner(creation.identifier()))
      || isMain(method);
  }

  private static boolean isAboutStart(List<Object> values) {
    return values.stream().anyMatch(value -> EVENTS.contains(value.toString()));
  }

  private static boolean isObserver(MethodTree method) {
    return method.parameters().stream().anyMatch(parameter -> Annotation.on(parameter.modifiers()).stream().anyMatch(annotation -> annotation.is(LISTENERS)));
  }

  private static boolean isEventOfStart(VariableTree parameter) {
    TypeTree type = parameter.type();
    String name = type instanceof IdentifierTree identifier ? identifier.name() : type.symbolType().name();
    return EVENTS.contains(name) || Annotation.on(parameter.modifiers()).stream().anyMatch(annotation -> annotation.is(INITIALIZED));
  }

  /** By the names that people give to what fills an empty database. */
  private static boolean isNamedForSeeding(String method, ClassTree type) {
    Words words = Words.of(method);
    Words owner = Words.of(type.simpleName() == null ? "" : type.simpleName().name());
    boolean fills = words.startWithAny(SEEDING) || words.startWithAny(PREPARING) && (words.all().size() == 1 || words.containAny(CONTENT));
    return fills || owner.endWithAny(SEEDERS) || owner.endWithAny(LOADERS) && owner.containAny(CONTENT);
  }

  private static boolean isMain(MethodTree method) {
    return method.simpleName().name().equals("main") && method.parameters().size() == 1
      && method.modifiers().modifiers().stream().anyMatch(keyword -> keyword.modifier() == Modifier.STATIC);
  }
}
