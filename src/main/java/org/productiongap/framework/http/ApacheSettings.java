package org.productiongap.framework.http;

import java.util.Optional;
import java.util.Set;
import org.productiongap.flow.Calls;
import org.productiongap.framework.StaticCalls;
import org.sonar.plugins.java.api.tree.ExpressionTree;
import org.sonar.plugins.java.api.tree.MethodInvocationTree;
import org.sonar.plugins.java.api.tree.NewClassTree;
import org.sonar.plugins.java.api.tree.Tree;

/**
 * What Apache's clients are configured with, versions 4 and 5: configurations of requests, connections and sockets, and the
 * managers that hold them. Their time-outs are those of the system, or minutes, unless they are set.
 */
final class ApacheSettings extends TimedObject {

  private static final String HC4 = "org.apache.http.";
  private static final String HC5 = "org.apache.hc.client5.http.";
  private static final Set<String> BUILDERS = Set.of(HC4 + "client.config.RequestConfig", HC4 + "config.SocketConfig", HC5 + "config.RequestConfig", HC5
    + "config.ConnectionConfig",
    "org.apache.hc.core5.http.io.SocketConfig", "org.apache.hc.core5.reactor.IOReactorConfig", HC5 + "impl.io.PoolingHttpClientConnectionManagerBuilder",
    HC5 + "impl.nio.PoolingAsyncClientConnectionManagerBuilder");
  private static final Set<String> STARTS = Set.of("custom", "create");
  private static final Set<String> MANAGERS = Set.of(HC4 + "impl.conn.PoolingHttpClientConnectionManager", HC4 + "impl.conn.BasicHttpClientConnectionManager",
    HC5 + "impl.io.PoolingHttpClientConnectionManager", HC5 + "impl.io.BasicHttpClientConnectionManager");

  @Override
  Set<String> homes() {
    return Set.of(HC4, "org.apache.hc.");
  }

  @Override
  Optional<Limit> created(ExpressionTree expression, Limits limits) {
    boolean isStart = StaticCalls.is(expression, BUILDERS, STARTS) || expression instanceof NewClassTree creation && StaticCalls.isNew(creation, MANAGERS);
    return isStart ? Optional.of(Limit.NONE) : Optional.empty();
  }

  @Override
  Limit step(MethodInvocationTree call, Limits limits) {
    return ofName(call, limits);
  }

  /** What a call on one of Apache's builders sets. */
  static Limit ofName(MethodInvocationTree call, Limits limits) {
    if (call.arguments().isEmpty()) {
      return Limit.NONE;
    }
    ExpressionTree argument = call.arguments().get(0);
    return switch (Calls.name(call).name()) {
      case "setSocketTimeout", "setResponseTimeout", "setSoTimeout", "socketTimeout", "responseTimeout" -> Limit.ANSWER.unlessZero(argument);
      case "setConnectTimeout", "connectTimeout" -> Limit.CONNECT.unlessZero(argument);
      case "setDefaultRequestConfig", "setDefaultSocketConfig", "setDefaultConnectionConfig", "setConnectionConfig", "setConnectionManager",
        "setIOReactorConfig" ->
        limits.given(argument);
      case "setSocketConfig" -> limits.given(call.arguments().get(call.arguments().size() - 1));
      case "setConnectionConfigResolver", "setSocketConfigResolver", "setRequestExecutor", "setParams" -> Limit.UNKNOWN;
      default -> Limit.NONE;
    };
  }

  /** The calls that take a configuration; what they mean is told by their own object. */
  @Override
  Limit handed(Tree taker) {
    return taker instanceof MethodInvocationTree call && Calls.name(call).name().startsWith("set") ? Limit.NONE : Limit.UNKNOWN;
  }
}
