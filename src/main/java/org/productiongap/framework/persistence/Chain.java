package org.productiongap.framework.persistence;

import java.util.Collection;
import java.util.Optional;
import org.productiongap.flow.Calls;
import org.sonar.plugins.java.api.tree.ExpressionTree;
import org.sonar.plugins.java.api.tree.MethodInvocationTree;

/**
 * Calls on what another call returns.
 */
final class Chain {

  private Chain() {
  }

  /** The first call of the chain that a call ends; the call itself when it stands alone. */
  static MethodInvocationTree start(MethodInvocationTree call) {
    MethodInvocationTree first = call;
    while (true) {
      Optional<ExpressionTree> receiver = Calls.receiver(first);
      if (receiver.isEmpty() || !(receiver.get() instanceof MethodInvocationTree before)) {
        return first;
      }
      first = before;
    }
  }

  /** Whether a call has this name and its chain starts on one of these types, which is known even where the class path is missing. */
  static boolean endsIn(MethodInvocationTree call, String name, Collection<String> types) {
    if (!Calls.name(call).name().equals(name)) {
      return false;
    }
    MethodInvocationTree start = start(call);
    return start != call && Receiver.of(start).isAny(types);
  }
}
