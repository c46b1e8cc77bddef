package org.productiongap.framework.web;

import java.util.List;
import java.util.Optional;
import org.sonar.plugins.java.api.tree.LambdaExpressionTree;

/**
 * What a library has to tell about the requests it brings in. One package-private class each; the first that knows a method wins.
 */
interface WebFramework {

  List<WebFramework> ALL = List.of(new SpringControllers(), new SpringFunctions(), new GraphQlResolvers(), new SpringMessaging(), new JaxRsResources(),
    new Servlets(), new MicronautControllers(), new VertxRoutes());

  /** The endpoint that a method is, if it is one of this framework's. */
  Optional<WebEndpoint> endpoint(HandlerMethod method);

  /** The endpoint that a lambda is, if it is one of this framework's. */
  default Optional<WebEndpoint> endpoint(LambdaExpressionTree lambda) {
    return Optional.empty();
  }
}
