package org.productiongap.framework.http;

import java.util.Optional;
import java.util.Set;
import org.productiongap.flow.Calls;
import org.productiongap.framework.StaticCalls;
import org.sonar.plugins.java.api.tree.ExpressionTree;
import org.sonar.plugins.java.api.tree.MethodInvocationTree;
import org.sonar.plugins.java.api.tree.Tree;

/**
 * Spring's {@code RestClient}. Its own default is the first HTTP client on the class path, with that one's time-outs; the last
 * one, of the JDK, waits for ever.
 */
final class RestClient extends TimedObject {

  private static final String TYPE = "org.springframework.web.client.RestClient";
  static final Set<String> BUILDERS = Set.of(TYPE + "$Builder");
  private static final Set<String> TEMPLATE = Set.of("org.springframework.web.client.RestTemplate");

  @Override
  Set<String> homes() {
    return Set.of(TYPE);
  }

  @Override
  Optional<Limit> created(ExpressionTree expression, Limits limits) {
    if (!StaticCalls.is(expression, Set.of(TYPE), Set.of("create", "builder"))) {
      return Optional.empty();
    }
    MethodInvocationTree call = (MethodInvocationTree) expression;
    boolean wrapsTemplate = call.arguments().size() == 1 && StaticCalls.typeOf(call.arguments().get(0)).map(TEMPLATE::contains)
      .orElse(false);
    return Optional.of(wrapsTemplate ? Limit.UNKNOWN : Limit.NONE);
  }

  @Override
  Limit step(MethodInvocationTree call, Limits limits) {
    return switch (Calls.name(call).name()) {
      case "requestFactory" -> call.arguments().isEmpty() ? Limit.UNKNOWN : limits.given(call.arguments().get(0));
      case "apply" -> Limit.UNKNOWN;
      default -> Limit.NONE;
    };
  }

  /** A finished client is only used where it is handed to; a builder may be told more there. */
  @Override
  Limit handed(Tree taker) {
    return Limits.mayChange(taker) ? Limit.UNKNOWN : Limit.NONE;
  }

  @Override
  Optional<Client> client(ExpressionTree creation, Limits.Found found) {
    boolean isFinished = creation instanceof MethodInvocationTree call && Calls.name(call).name().equals("create");
    EndlessWait.Elsewhere elsewhere = creation instanceof MethodInvocationTree ? EndlessWait.Elsewhere.NOWHERE : EndlessWait.Elsewhere.BLOCKING_CLIENTS;
    return isFinished || found.isTakenBy("build") ? Optional.of(new Client("RestClient", "a \"requestFactory(...)\" with a read time-out", elsewhere))
      : Optional.empty();
  }
}
