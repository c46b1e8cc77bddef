package org.productiongap.framework.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.productiongap.flow.Calls;
import org.productiongap.framework.Annotation;
import org.productiongap.framework.Annotations;
import org.productiongap.framework.EachNode;
import org.productiongap.framework.FileFacts;
import org.productiongap.framework.Jakarta;
import org.productiongap.framework.SourceNames;
import org.productiongap.framework.Types;
import org.productiongap.framework.web.WebEndpoint;
import org.productiongap.framework.web.WebEndpoints;
import org.sonar.plugins.java.api.tree.ClassTree;
import org.sonar.plugins.java.api.tree.CompilationUnitTree;
import org.sonar.plugins.java.api.tree.MethodInvocationTree;
import org.sonar.plugins.java.api.tree.MethodTree;
import org.sonar.plugins.java.api.tree.Modifier;
import org.sonar.plugins.java.api.tree.Tree;

/**
 * The calls of a file that go out to a hosted model while somebody waits for the answer.
 */
public final class ModelCalls {

  private static final String STEREOTYPE = "org.springframework.stereotype.";
  private static final Set<String> BEANS = Set.of(STEREOTYPE + "Component", STEREOTYPE + "Service", STEREOTYPE + "Repository", STEREOTYPE + "Controller",
    "org.springframework.web.bind.annotation.RestController", "io.micronaut.http.annotation.Controller");
  private static final Set<String> JAKARTA_BEANS = Jakarta.both("inject.Singleton", "inject.Named", "enterprise.context.ApplicationScoped",
    "enterprise.context.RequestScoped", "enterprise.context.Dependent", "enterprise.context.SessionScoped", "ejb.Stateless", "ejb.Singleton", "ejb.Stateful",
    "ws.rs.Path");
  private static final Set<String> START = Jakarta.both("annotation.PostConstruct");
  private static final Set<String> FACTORY = Set.of("org.springframework.context.annotation.Bean");
  private static final Set<String> RUNNERS = Set.of("org.springframework.boot.CommandLineRunner", "org.springframework.boot.ApplicationRunner");
  private static final int DEEPEST = 4;

  private ModelCalls() {
  }

  /**
   * A call that nothing guards.
   *
   * @param place the call, without its arguments
   * @param library what people call the library
   */
  public record ModelCall(Tree place, String library) {
  }

  /**
   * @param file the root of a file
   * @return the calls with neither a catch, a resilience library nor handling operators around them; computed once per file
   */
  public static List<ModelCall> unguarded(CompilationUnitTree file) {
    return FileFacts.of(file, ModelCalls.class, ModelCalls::find);
  }

  /**
   * Whether a call goes out to a hosted model.
   *
   * @param call any call
   */
  public static boolean isCall(MethodInvocationTree call) {
    return ModelLibraries.calledBy(call).isPresent();
  }

  private static List<ModelCall> find(CompilationUnitTree file) {
    List<ModelCall> calls = new ArrayList<>();
    new EachNode() {
      @Override
      public void visitMethodInvocation(MethodInvocationTree call) {
        ModelLibraries.calledBy(call)
          .filter(library -> isAwaited(call, 0) && !new Guards(library).isGuarded(call))
          .ifPresent(library -> calls.add(new ModelCall(call.methodSelect(), library.name())));
      }
    }.goThrough(file);
    return List.copyOf(calls);
  }

  /** Whether a call is made by the handler of a request or by a method that a bean offers, also through private methods. */
  private static boolean isAwaited(Tree call, int depth) {
    List<Tree> handlers = WebEndpoints.in(SourceNames.fileOf(call)).stream().map(WebEndpoint::handler).toList();
    for (Tree outer = call.parent(); outer != null; outer = outer.parent()) {
      if (handlers.contains(outer)) {
        return true;
      }
      if (outer instanceof MethodTree method) {
        return isOffered(method) || depth < DEEPEST && Calls.callersInFile(method).orElse(List.of()).stream()
          .anyMatch(caller -> method(caller).filter(other -> other != method).isPresent() && isAwaited(caller, depth + 1));
      }
    }
    return false;
  }

  private static Optional<Tree> method(Tree tree) {
    for (Tree outer = tree.parent(); outer != null; outer = outer.parent()) {
      if (outer instanceof MethodTree) {
        return Optional.of(outer);
      }
    }
    return Optional.empty();
  }

  private static boolean isOffered(MethodTree method) {
    boolean isCallable = method.is(Tree.Kind.METHOD) && method.modifiers().modifiers().stream()
      .noneMatch(keyword -> keyword.modifier() == Modifier.PRIVATE || keyword.modifier() == Modifier.STATIC);
    return isCallable && method.parent() instanceof ClassTree type && isBean(type) && !isStart(type, method);
  }

  private static boolean isBean(ClassTree type) {
    List<Annotation> annotations = Annotation.on(type.modifiers());
    return Annotations.has(annotations, BEANS) || Annotations.has(annotations, JAKARTA_BEANS);
  }

  /** What runs once when the application starts, or makes a bean: nobody waits, and a failure is seen at once. */
  private static boolean isStart(ClassTree type, MethodTree method) {
    boolean isRunner = method.simpleName().name().equals("run") && Types.isAny(type.symbol().type(), RUNNERS);
    return isRunner || Annotations.has(Annotations.ofMethod(method), START) || Annotations.has(Annotations.ofMethod(method), FACTORY);
  }
}
