package org.productiongap.framework.http;

import java.util.Optional;
import java.util.Set;
import org.productiongap.flow.Calls;
import org.productiongap.framework.StaticCalls;
import org.sonar.plugins.java.api.tree.ExpressionTree;
import org.sonar.plugins.java.api.tree.MethodInvocationTree;
import org.sonar.plugins.java.api.tree.NewClassTree;

/**
 * What connects {@code WebClient} with an HTTP client.
 */
final class ReactorConnector extends TimedObject {

  private static final String HOME = "org.springframework.http.client.reactive.";
  private static final Set<String> REACTOR = Set.of(HOME + "ReactorClientHttpConnector");
  private static final Set<String> JDK = Set.of(HOME + "JdkClientHttpConnector");

  @Override
  Set<String> homes() {
    return Set.of(HOME);
  }

  @Override
  Optional<Limit> created(ExpressionTree expression, Limits limits) {
    if (StaticCalls.isNew(expression, JDK)) {
      return Optional.of(Limit.NONE);
    }
    if (!StaticCalls.isNew(expression, REACTOR)) {
      return Optional.empty();
    }
    NewClassTree creation = (NewClassTree) expression;
    return Optional.of(switch (creation.arguments().size()) {
      case 0 -> Limit.NONE;
      case 1 -> limits.given(creation.arguments().get(0));
      default -> Limits.configured(creation.arguments().get(1), ReactorHttpClient::ofName);
    });
  }

  @Override
  Limit step(MethodInvocationTree call, Limits limits) {
    return Calls.is(call, "setReadTimeout", 1) ? Limit.ANSWER.unlessZero(call.arguments().get(0)) : Limit.NONE;
  }

  @Override
  Limit handed(org.sonar.plugins.java.api.tree.Tree taker) {
    return taker instanceof MethodInvocationTree call && Calls.name(call).name().equals("clientConnector") ? Limit.NONE : Limit.UNKNOWN;
  }
}
