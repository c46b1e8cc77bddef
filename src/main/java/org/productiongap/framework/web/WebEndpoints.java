package org.productiongap.framework.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.productiongap.framework.EachNode;
import org.productiongap.framework.FileFacts;
import org.sonar.plugins.java.api.location.Position;
import org.sonar.plugins.java.api.tree.CompilationUnitTree;
import org.sonar.plugins.java.api.tree.LambdaExpressionTree;

/**
 * The web endpoints of a file.
 */
public final class WebEndpoints {

  private WebEndpoints() {
  }

  /**
   * @param file the root of a file
   * @return its endpoints in the order of the source, those of contract interfaces included; computed once per file
   */
  public static List<WebEndpoint> in(CompilationUnitTree file) {
    return FileFacts.of(file, WebEndpoints.class, WebEndpoints::find);
  }

  private static List<WebEndpoint> find(CompilationUnitTree file) {
    List<WebEndpoint> endpoints = new ArrayList<>();
    HandlerMethods.in(file).forEach(method -> first(framework -> framework.endpoint(method)).ifPresent(endpoints::add));
    new EachNode() {
      @Override
      public void visitLambdaExpression(LambdaExpressionTree tree) {
        first(framework -> framework.endpoint(tree)).ifPresent(endpoints::add);
      }
    }.goThrough(file);
    endpoints.sort(Comparator.comparing(endpoint -> Position.startOf(endpoint.handler())));
    return List.copyOf(endpoints);
  }

  private static Optional<WebEndpoint> first(Function<WebFramework, Optional<WebEndpoint>> ask) {
    return WebFramework.ALL.stream().flatMap(framework -> ask.apply(framework).stream()).findFirst();
  }
}
