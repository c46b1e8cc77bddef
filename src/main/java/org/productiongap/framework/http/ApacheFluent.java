package org.productiongap.framework.http;

import java.util.Optional;
import java.util.Set;
import org.productiongap.framework.StaticCalls;
import org.sonar.plugins.java.api.tree.ExpressionTree;
import org.sonar.plugins.java.api.tree.MethodInvocationTree;

/**
 * Apache's fluent requests.
 */
final class ApacheFluent extends TimedObject {

  private static final Set<String> OWNERS = Set.of("org.apache.http.client.fluent.Request", "org.apache.hc.client5.http.fluent.Request");
  private static final Set<String> STARTS = Set.of("Get", "Post", "Put", "Patch", "Delete", "Head", "Options", "get", "post", "put", "patch", "delete",
    "head", "options", "create");

  @Override
  Set<String> homes() {
    return Set.of("org.apache.http.client.fluent.Request", "org.apache.hc.client5.http.fluent.Request");
  }

  @Override
  Optional<Limit> created(ExpressionTree expression, Limits limits) {
    return StaticCalls.is(expression, OWNERS, STARTS) ? Optional.of(Limit.NONE) : Optional.empty();
  }

  @Override
  Limit step(MethodInvocationTree call, Limits limits) {
    return ApacheSettings.ofName(call, limits);
  }

  @Override
  Optional<Client> client(ExpressionTree creation, Limits.Found found) {
    boolean isFive = StaticCalls.owner((MethodInvocationTree) creation).filter(owner -> owner.startsWith("org.apache.hc.")).isPresent();
    return found.isTakenBy("execute") ? Optional.of(new Client("HTTP request", isFive ? "\"responseTimeout(...)\"" : "\"socketTimeout(...)\""))
      : Optional.empty();
  }
}
