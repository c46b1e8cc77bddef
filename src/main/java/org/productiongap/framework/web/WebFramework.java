package org.productiongap.framework.web;

import java.util.List;
import java.util.Optional;
import org.sonar.plugins.java.api.tree.ExpressionTree;
import org.sonar.plugins.java.api.tree.LambdaExpressionTree;
import org.sonar.plugins.java.api.tree.VariableTree;

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

  /** The handler of failures that a method is, if it is one of this framework's. */
  default Optional<FailureHandler> failureHandler(HandlerMethod method) {
    return Optional.empty();
  }

  /** What the caller chooses and the framework puts into a field. */
  default Optional<RequestInput> injected(VariableTree field) {
    return Optional.empty();
  }

  /** The calls that put a value into an answer. */
  default List<AnswerCall> answerCalls() {
    return List.of();
  }

  /**
   * The answers that a table of calls cannot tell.
   *
   * @param call a method call or the creation of an object
   */
  default List<ClientAnswer> answers(ExpressionTree call) {
    return List.of();
  }

  /**
   * Whether what a method returns names a page instead of being the answer.
   *
   * @param method an endpoint or a handler of failures of this framework
   */
  default boolean returnsView(HandlerMethod method) {
    return false;
  }
}
