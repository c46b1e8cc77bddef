package org.productiongap.framework.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.productiongap.framework.FileFacts;
import org.sonar.plugins.java.api.tree.CompilationUnitTree;
import org.sonar.plugins.java.api.tree.MethodTree;

/**
 * The methods of a file that answer where a request has failed.
 */
public final class FailureHandlers {

  private final Map<MethodTree, FailureHandler> handlers;

  private FailureHandlers(Map<MethodTree, FailureHandler> handlers) {
    this.handlers = handlers;
  }

  /**
   * @param file the root of a file
   * @return its failure handlers in the order of the source; computed once per file
   */
  public static List<FailureHandler> in(CompilationUnitTree file) {
    return List.copyOf(of(file).handlers.values());
  }

  /**
   * The failure handler that a method is, if it is one.
   *
   * @param file the root of the method's file
   * @param method a method of it
   */
  static Optional<FailureHandler> find(CompilationUnitTree file, MethodTree method) {
    return Optional.ofNullable(of(file).handlers.get(method));
  }

  private static FailureHandlers of(CompilationUnitTree file) {
    return FileFacts.of(file, FailureHandlers.class, FailureHandlers::collect);
  }

  private static FailureHandlers collect(CompilationUnitTree file) {
    return new FailureHandlers(HandlerMethods.in(file).stream()
      .flatMap(method -> WebFramework.ALL.stream().flatMap(framework -> framework.failureHandler(method).stream()).limit(1))
      .collect(Collectors.toMap(FailureHandler::method, Function.identity(), (one, same) -> one, LinkedHashMap::new)));
  }
}
