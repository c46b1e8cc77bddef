package org.productiongap.framework.token;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.productiongap.flow.Calls;
import org.productiongap.framework.StaticCalls;
import org.sonar.plugins.java.api.tree.ExpressionTree;
import org.sonar.plugins.java.api.tree.MethodInvocationTree;

/**
 * Auth0's java-jwt, 3 and 4.
 */
final class Auth0 extends BuilderLibrary {

  @Override
  public String home() {
    return "com.auth0.jwt";
  }

  @Override
  Optional<ExpressionTree> built(MethodInvocationTree call) {
    return receiver(call, Set.of("sign"), 1);
  }

  @Override
  Optional<Expiry> start(ExpressionTree start, Reading reading) {
    return StaticCalls.is(start, "com.auth0.jwt.JWT", "create") ? Optional.of(Expiry.NONE) : Optional.empty();
  }

  @Override
  Expiry step(Expiry before, MethodInvocationTree call, Reading reading) {
    List<ExpressionTree> arguments = call.arguments();
    return switch (Calls.name(call).name() + arguments.size()) {
      case "withExpiresAt1" -> reading.given(arguments.get(0), Expiry.Form.MOMENT);
      case "withClaim2" -> reading.claim(before, arguments.get(0), arguments.get(1));
      case "withNullClaim1" -> reading.without(before, arguments.get(0), call);
      case "withPayload1" -> before.plus(reading.claims(arguments.get(0)));
      default -> before;
    };
  }

  @Override
  String fix(List<MethodInvocationTree> calls) {
    return "withExpiresAt(...)";
  }
}
