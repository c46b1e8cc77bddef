package org.productiongap.framework.http;

import java.util.Optional;
import org.productiongap.flow.Calls;
import org.productiongap.flow.Constants;
import org.sonar.plugins.java.api.tree.ExpressionTree;
import org.sonar.plugins.java.api.tree.IdentifierTree;
import org.sonar.plugins.java.api.tree.MemberSelectExpressionTree;
import org.sonar.plugins.java.api.tree.MethodInvocationTree;

/**
 * What ends the waiting of a client, the stronger one last.
 */
enum Limit {
  /** Nothing, as far as this goes. */
  NONE,
  /** The connect ends, the wait for an answer does not. */
  CONNECT,
  /** It cannot be told. */
  UNKNOWN,
  /** The wait for an answer ends. */
  ANSWER;

  /** Both hold for the same object. */
  Limit and(Limit other) {
    return compareTo(other) >= 0 ? this : other;
  }

  /** One of the two objects is used. */
  Limit either(Limit other) {
    return this == other ? this : compareTo(CONNECT) <= 0 && other.compareTo(CONNECT) <= 0 ? NONE : UNKNOWN;
  }

  /** What a length of time sets: nothing if it is zero or less, which stands for ever in all the libraries. */
  Limit unlessZero(ExpressionTree length) {
    return isZero(length) ? NONE : this;
  }

  /** Whether a length of time is certainly zero, negative or missing. */
  static boolean isZero(ExpressionTree length) {
    ExpressionTree value = Constants.value(Calls.plain(length)).orElse(length);
    if (Calls.isNull(value)) {
      return true;
    }
    Optional<Number> number = Constants.of(value).filter(Number.class::isInstance).map(Number.class::cast);
    if (number.isPresent()) {
      return number.get().longValue() <= 0;
    }
    if (value instanceof MethodInvocationTree call && Calls.name(call).name().startsWith("of") && !call.arguments().isEmpty()) {
      return isZero(call.arguments().get(0));
    }
    String name = value instanceof MemberSelectExpressionTree select ? select.identifier().name() : value instanceof IdentifierTree identifier
      ? identifier.name() : "";
    return name.equals("ZERO") || name.equals("DISABLED") || name.equals("ZERO_MILLISECONDS") || name.equals("INFINITE");
  }
}
