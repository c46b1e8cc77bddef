package org.productiongap.framework.http;

import java.util.Optional;
import java.util.Set;
import org.productiongap.flow.Calls;
import org.productiongap.framework.StaticCalls;
import org.productiongap.framework.Types;
import org.sonar.plugins.java.api.tree.ExpressionTree;
import org.sonar.plugins.java.api.tree.MethodInvocationTree;
import org.sonar.plugins.java.api.tree.NewClassTree;

/**
 * A socket that is read from: without {@code setSoTimeout} a read waits for ever.
 */
final class PlainSocket extends TimedObject {

  private static final Set<String> TYPES = Set.of("java.net.Socket");

  @Override
  Set<String> homes() {
    return Set.of("java.net.Socket", "javax.net.ssl.SSLSocket");
  }

  @Override
  Optional<Limit> created(ExpressionTree expression, Limits limits) {
    if (expression instanceof NewClassTree creation && StaticCalls.isNew(creation, TYPES)) {
      return Optional.of(Limits.isPlain(creation) ? Limit.NONE : Limit.UNKNOWN);
    }
    boolean isFactory = expression instanceof MethodInvocationTree call && Calls.is(call, "createSocket", 2)
      && Calls.receiver(call).filter(receiver -> Types.is(receiver.symbolType(), "javax.net.SocketFactory")).isPresent();
    return isFactory ? Optional.of(Limit.NONE) : Optional.empty();
  }

  @Override
  Limit step(MethodInvocationTree call, Limits limits) {
    return Calls.is(call, "setSoTimeout", 1) ? Limit.ANSWER.unlessZero(call.arguments().get(0))
      : Calls.is(call, "connect", 2) ? Limit.CONNECT.unlessZero(call.arguments().get(1)) : Limit.NONE;
  }

  @Override
  Optional<Client> client(ExpressionTree creation, Limits.Found found) {
    return found.isTakenBy("getInputStream") && !found.leaves() ? Optional.of(new Client("socket", "\"setSoTimeout(...)\"")) : Optional.empty();
  }
}
