package org.productiongap.framework.http;

import java.util.Optional;
import java.util.Set;
import org.productiongap.flow.Calls;
import org.productiongap.framework.StaticCalls;
import org.sonar.plugins.java.api.tree.ExpressionTree;
import org.sonar.plugins.java.api.tree.MethodInvocationTree;
import org.sonar.plugins.java.api.tree.Tree;

/**
 * The HTTP client of Reactor Netty: no response time-out of its own.
 */
final class ReactorHttpClient extends TimedObject {

  @Override
  Set<String> homes() {
    return Set.of("reactor.netty.");
  }

  @Override
  Optional<Limit> created(ExpressionTree expression, Limits limits) {
    return StaticCalls.is(expression, Set.of("reactor.netty.http.client.HttpClient"), Set.of("create", "newConnection")) ? Optional.of(Limit.NONE)
      : Optional.empty();
  }

  @Override
  Limit step(MethodInvocationTree call, Limits limits) {
    if (call.arguments().isEmpty()) {
      return Limit.NONE;
    }
    return switch (Calls.name(call).name()) {
      case "responseTimeout" -> Limit.ANSWER.unlessZero(call.arguments().get(0));
      case "option" -> Limit.CONNECT;
      case "doOnConnected", "tcpConfiguration", "doOnChannelInit", "doOnRequest",
        "mapConnect" -> Limits.configured(call.arguments().get(0), ReactorHttpClient::ofName);
      default -> Limit.NONE;
    };
  }

  static Limit ofName(String name) {
    return switch (name) {
      case "ReadTimeoutHandler", "IdleStateHandler", "responseTimeout" -> Limit.ANSWER;
      case "CONNECT_TIMEOUT_MILLIS" -> Limit.CONNECT;
      default -> Limit.NONE;
    };
  }

  @Override
  Limit handed(Tree taker) {
    return taker instanceof MethodInvocationTree ? Limit.UNKNOWN : Limit.NONE;
  }
}
