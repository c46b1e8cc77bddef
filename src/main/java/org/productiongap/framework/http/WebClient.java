package org.productiongap.framework.http;

import java.util.Optional;
import java.util.Set;
import org.productiongap.flow.Calls;
import org.productiongap.framework.StaticCalls;
import org.sonar.plugins.java.api.tree.ExpressionTree;
import org.sonar.plugins.java.api.tree.LambdaExpressionTree;
import org.sonar.plugins.java.api.tree.MethodInvocationTree;
import org.sonar.plugins.java.api.tree.Tree;

/**
 * Spring's {@code WebClient}: Reactor Netty gives up a connect after 30 seconds, and waits for the response for ever. What ends
 * the wait may be on the connector, or in each chain of operators.
 */
final class WebClient extends TimedObject {

  private static final String TYPE = "org.springframework.web.reactive.function.client.WebClient";
  static final Set<String> BUILDERS = Set.of(TYPE + "$Builder");
  private static final Set<String> HARMLESS_FILTERS = Set.of("org.springframework.web.reactive.function.client.ExchangeFilterFunctions");

  @Override
  Set<String> homes() {
    return Set.of("org.springframework.web.reactive.function.client.", "reactor.core.publisher.");
  }

  @Override
  Optional<Limit> created(ExpressionTree expression, Limits limits) {
    return StaticCalls.is(expression, Set.of(TYPE), Set.of("create", "builder")) ? Optional.of(Limit.NONE) : Optional.empty();
  }

  @Override
  Limit step(MethodInvocationTree call, Limits limits) {
    if (call.arguments().isEmpty()) {
      return Limit.NONE;
    }
    ExpressionTree argument = call.arguments().get(0);
    return switch (Calls.name(call).name()) {
      case "timeout", "block", "blockOptional", "blockFirst", "blockLast" -> Limit.ANSWER.unlessZero(argument);
      case "clientConnector" -> limits.given(argument);
      case "exchangeFunction", "apply", "transform", "transformDeferred", "filters" -> Limit.UNKNOWN;
      case "filter" -> call.arguments().size() == 1 ? filter(argument) : Limit.NONE;
      case "flatMap", "as" -> names(argument).contains("timeout") ? Limit.UNKNOWN : Limit.NONE;
      default -> Limit.NONE;
    };
  }

  private static Limit filter(ExpressionTree filter) {
    if (filter instanceof LambdaExpressionTree) {
      return names(filter).contains("timeout") ? Limit.ANSWER : Limit.NONE;
    }
    return filter instanceof MethodInvocationTree call && StaticCalls.owner(call).filter(HARMLESS_FILTERS::contains).isPresent() ? Limit.NONE : Limit.UNKNOWN;
  }

  private static Set<String> names(ExpressionTree expression) {
    NamesWithin names = new NamesWithin();
    expression.accept(names);
    return names.all();
  }

  @Override
  Limit handed(Tree taker) {
    return Limits.mayChange(taker) ? Limit.UNKNOWN : Limit.NONE;
  }

  @Override
  Optional<Client> client(ExpressionTree creation, Limits.Found found) {
    boolean isCreated = creation instanceof MethodInvocationTree;
    boolean isFinished = isCreated && Calls.name((MethodInvocationTree) creation).name().equals("create") || found.isTakenBy("build");
    boolean isUsed = found.isTakenBy("get", "post", "put", "patch", "delete", "method", "head", "options");
    EndlessWait.Elsewhere elsewhere = !isCreated ? EndlessWait.Elsewhere.REACTIVE_CLIENTS
      : isUsed ? EndlessWait.Elsewhere.NOWHERE : EndlessWait.Elsewhere.EACH_REACTIVE_CALL;
    return isFinished ? Optional.of(new Client("WebClient", "\"responseTimeout(...)\" on its connector, or \"timeout(...)\" on each call", elsewhere))
      : Optional.empty();
  }
}
