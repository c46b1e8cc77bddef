package org.productiongap.framework.http;

import java.util.Optional;
import java.util.Set;
import org.productiongap.flow.Calls;
import org.productiongap.flow.Destinations;
import org.productiongap.framework.StaticCalls;
import org.productiongap.framework.Types;
import org.sonar.plugins.java.api.tree.ExpressionTree;
import org.sonar.plugins.java.api.tree.MethodInvocationTree;
import org.sonar.plugins.java.api.tree.Tree;

/**
 * A request of the JDK's HTTP client: only the request has a time-out for the answer, and it has none unless it is set.
 */
final class JdkRequest extends TimedObject {

  private static final Set<String> ENDING = Set.of("orTimeout", "completeOnTimeout");

  @Override
  Set<String> homes() {
    return Set.of("java.net.http.HttpRequest");
  }

  @Override
  Optional<Limit> created(ExpressionTree expression, Limits limits) {
    return StaticCalls.is(expression, "java.net.http.HttpRequest", "newBuilder")
      ? Optional.of(((MethodInvocationTree) expression).arguments().size() > 1 ? Limit.UNKNOWN : Limit.NONE) : Optional.empty();
  }

  @Override
  Limit step(MethodInvocationTree call, Limits limits) {
    return Calls.is(call, "timeout", 1) ? Limit.ANSWER.unlessZero(call.arguments().get(0)) : Limit.NONE;
  }

  @Override
  Limit handed(Tree taker) {
    if (!(taker instanceof MethodInvocationTree call)) {
      return Limit.UNKNOWN;
    }
    return switch (Calls.name(call).name()) {
      case "send" -> Limit.NONE;
      case "sendAsync" -> ofFuture(call);
      default -> Limits.mayChange(taker) || !StaticCalls.typeOf(call).isPresent() ? Limit.UNKNOWN : Limit.NONE;
    };
  }

  private static Limit ofFuture(MethodInvocationTree sent) {
    Destinations future = Destinations.of(sent, call -> Types.is(call.symbolType(), "java.util.concurrent.Future"));
    boolean ends = future.takers().stream().anyMatch(taker -> taker instanceof MethodInvocationTree call
      && (ENDING.contains(Calls.name(call).name()) || Calls.is(call, "get", 2)));
    return ends ? Limit.ANSWER : future.leaves() || !future.handed().isEmpty() ? Limit.UNKNOWN : Limit.NONE;
  }

  @Override
  Optional<Client> client(ExpressionTree creation, Limits.Found found) {
    return found.isTakenBy("build") ? Optional.of(new Client("HTTP request", "\"timeout(...)\"")) : Optional.empty();
  }
}
