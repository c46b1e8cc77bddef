package org.productiongap.framework.http;

import java.util.Optional;
import java.util.Set;
import org.productiongap.flow.Calls;
import org.productiongap.framework.StaticCalls;
import org.sonar.plugins.java.api.tree.ExpressionTree;
import org.sonar.plugins.java.api.tree.LambdaExpressionTree;
import org.sonar.plugins.java.api.tree.MethodInvocationTree;
import org.sonar.plugins.java.api.tree.NewClassTree;
import org.sonar.plugins.java.api.tree.Tree;

/**
 * Spring's request factories. Those of the JDK and of Apache leave the read time-out to the platform; Jetty's waits ten seconds,
 * and Reactor's ten seconds before Spring 6.2 and for ever since, so of that one nothing is said.
 */
final class RequestFactory extends TimedObject {

  private static final String HOME = "org.springframework.http.client.";
  private static final Set<String> PLAIN = Set.of(HOME + "SimpleClientHttpRequestFactory", HOME + "JdkClientHttpRequestFactory");
  private static final Set<String> APACHE = Set.of(HOME + "HttpComponentsClientHttpRequestFactory");
  private static final Set<String> WRAPPERS = Set.of(HOME + "BufferingClientHttpRequestFactory", HOME + "InterceptingClientHttpRequestFactory");
  private static final Set<String> CLIENTS = Set.of("RestTemplate", "AsyncRestTemplate", "BufferingClientHttpRequestFactory",
    "InterceptingClientHttpRequestFactory");
  private static final Set<String> TAKING = Set.of("requestFactory", "setRequestFactory");

  @Override
  Set<String> homes() {
    return Set.of(HOME);
  }

  @Override
  Optional<Limit> created(ExpressionTree expression, Limits limits) {
    if (!(expression instanceof NewClassTree creation)) {
      return Optional.empty();
    }
    if (StaticCalls.isNew(creation, PLAIN)) {
      return Optional.of(Limits.isPlain(creation) ? Limit.NONE : Limit.UNKNOWN);
    }
    if (StaticCalls.isNew(creation, APACHE)) {
      return Optional.of(!Limits.isPlain(creation) ? Limit.UNKNOWN : creation.arguments().isEmpty() ? Limit.NONE : limits.given(creation.arguments().get(0)));
    }
    return StaticCalls.isNew(creation, WRAPPERS) && !creation.arguments().isEmpty() ? Optional.of(limits.given(creation.arguments().get(0))) : Optional.empty();
  }

  @Override
  Limit step(MethodInvocationTree call, Limits limits) {
    return call.arguments().isEmpty() ? Limit.NONE : switch (Calls.name(call).name()) {
      case "setReadTimeout" -> Limit.ANSWER.unlessZero(call.arguments().get(0));
      case "setConnectTimeout" -> Limit.CONNECT.unlessZero(call.arguments().get(0));
      case "setHttpClient" -> limits.given(call.arguments().get(0));
      case "setHttpContextFactory" -> Limit.UNKNOWN;
      default -> Limit.NONE;
    };
  }

  @Override
  Limit handed(Tree taker) {
    return isClient(taker) ? Limit.NONE : Limit.UNKNOWN;
  }

  private static boolean isClient(Tree taker) {
    return taker instanceof MethodInvocationTree call ? TAKING.contains(Calls.name(call).name())
      : taker instanceof NewClassTree creation && CLIENTS.contains(creation.identifier().symbolType().name());
  }

  /** One that a client of the same file gets is judged with that client. */
  @Override
  Optional<Client> client(ExpressionTree creation, Limits.Found found) {
    boolean isJudgedElsewhere = found.takers().stream().anyMatch(RequestFactory::isClient) || isSupplied(creation) || StaticCalls.isNew(creation, WRAPPERS);
    return isJudgedElsewhere ? Optional.empty() : Optional.of(new Client("request factory", "\"setReadTimeout(...)\""));
  }

  private static boolean isSupplied(ExpressionTree creation) {
    return Calls.code(creation).orElse(null) instanceof LambdaExpressionTree;
  }
}
