package org.productiongap.framework.token;

import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.productiongap.flow.Answer;
import org.productiongap.flow.BuilderCalls;
import org.productiongap.flow.Calls;
import org.sonar.plugins.java.api.tree.ExpressionTree;
import org.sonar.plugins.java.api.tree.LambdaExpressionTree;
import org.sonar.plugins.java.api.tree.MethodInvocationTree;

/**
 * How the values around a call are read: for any caller of its method, or for a certain one.
 */
final class Reading {

  private static final int DEEPEST = 4;

  private final MethodInvocationTree caller;
  private int depth;

  Reading() {
    this(null);
  }

  Reading(MethodInvocationTree caller) {
    this.caller = caller;
  }

  Optional<MethodInvocationTree> caller() {
    return Optional.ofNullable(caller);
  }

  BuilderCalls on(ExpressionTree object) {
    return caller == null ? BuilderCalls.on(object) : BuilderCalls.on(object, caller);
  }

  /** The expiry that a value given as such sets; {@code null} sets none. */
  Expiry given(ExpressionTree value, Expiry.Form form) {
    return switch (isNothing(value)) {
      case YES -> Expiry.dropped(value);
      case NO -> Expiry.of(value, form);
      case CANNOT_TELL -> Expiry.UNKNOWN;
    };
  }

  /** Whether a value is {@code null}; a value from elsewhere is not. */
  private Answer isNothing(ExpressionTree value) {
    if (Calls.isNull(value)) {
      return Answer.YES;
    }
    Set<ExpressionTree> origins = on(value).starts();
    return origins.isEmpty() ? Answer.NO : BuilderCalls.agreed(origins.stream().map(origin -> Answer.of(Calls.isNull(origin))).toList());
  }

  /** What is known after one claim was set. */
  Expiry claim(Expiry before, ExpressionTree name, ExpressionTree value) {
    return switch (ClaimNames.isExpiry(name, this)) {
      case YES -> given(value, Expiry.Form.MOMENT);
      case NO -> before;
      case CANNOT_TELL -> before.orUnknown();
    };
  }

  /** What is known after one claim was removed. */
  Expiry without(Expiry before, ExpressionTree name, MethodInvocationTree cause) {
    return switch (ClaimNames.isExpiry(name, this)) {
      case YES -> before.replacedBy(Expiry.NONE, cause);
      case NO -> before;
      case CANNOT_TELL -> before.isSet() == Answer.NO ? before : Expiry.UNKNOWN;
    };
  }

  /** The expiry among the claims in a map or another container. */
  Expiry claims(ExpressionTree container) {
    ClaimsContainers containers = new ClaimsContainers(this);
    return within(() -> Expiry.agreed(on(container).outcomes(containers::start, containers::step, before -> Expiry.UNKNOWN)));
  }

  /** What is known after a lambda got the claims to change them. */
  Expiry changedBy(ExpressionTree change, Expiry before) {
    if (!(change instanceof LambdaExpressionTree lambda) || lambda.parameters().size() != 1) {
      return before.orUnknown();
    }
    ClaimsContainers containers = new ClaimsContainers(this);
    return Expiry.agreed(BuilderCalls.onParameter(lambda).outcomes(start -> before, containers::step, state -> Expiry.UNKNOWN));
  }

  /** A look at an object that another one is made from; at some depth, which loops reach, it cannot be told any more. */
  Expiry within(Supplier<Expiry> look) {
    if (depth >= DEEPEST) {
      return Expiry.UNKNOWN;
    }
    depth++;
    try {
      return look.get();
    } finally {
      depth--;
    }
  }
}
