package org.productiongap.framework.http;

import java.util.Optional;
import java.util.Set;
import org.productiongap.flow.Calls;
import org.productiongap.framework.StaticCalls;
import org.productiongap.framework.Types;
import org.sonar.plugins.java.api.semantic.Type;
import org.sonar.plugins.java.api.tree.ExpressionTree;
import org.sonar.plugins.java.api.tree.MethodInvocationTree;
import org.sonar.plugins.java.api.tree.NewClassTree;
import org.sonar.plugins.java.api.tree.Tree;

/**
 * Spring's {@code RestTemplate}: without a request factory it uses {@code HttpURLConnection} as it is, which waits for ever.
 */
final class RestTemplate extends TimedObject {

  private static final Set<String> TYPES = Set.of("org.springframework.web.client.RestTemplate");

  @Override
  Set<String> homes() {
    return Set.of("org.springframework.http.client.");
  }

  @Override
  Optional<Limit> created(ExpressionTree expression, Limits limits) {
    if (!(expression instanceof NewClassTree creation) || !StaticCalls.isNew(creation, TYPES)) {
      return Optional.empty();
    }
    if (!Limits.isPlain(creation)) {
      return Optional.of(Limit.UNKNOWN);
    }
    boolean isDefault = creation.arguments().isEmpty() || isConverters(creation.arguments().get(0).symbolType());
    return Optional.of(isDefault ? Limit.NONE : limits.given(creation.arguments().get(0)));
  }

  private static boolean isConverters(Type type) {
    return Types.is(type, "java.lang.Iterable");
  }

  @Override
  Limit step(MethodInvocationTree call, Limits limits) {
    return call.arguments().isEmpty() ? Limit.NONE : switch (Calls.name(call).name()) {
      case "setRequestFactory" -> limits.given(call.arguments().get(0));
      case "setReadTimeout" -> Limit.ANSWER.unlessZero(call.arguments().get(0));
      case "setConnectTimeout" -> Limit.CONNECT.unlessZero(call.arguments().get(0));
      case "setHttpClient" -> Limit.UNKNOWN;
      default -> Limit.NONE;
    };
  }

  @Override
  Limit handed(Tree taker) {
    return Limits.mayChange(taker) ? Limit.UNKNOWN : Limit.NONE;
  }

  @Override
  Optional<Client> client(ExpressionTree creation, Limits.Found found) {
    return Optional.of(new Client("RestTemplate", "\"setReadTimeout(...)\" on its request factory"));
  }
}
