package org.productiongap.framework.token;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.productiongap.flow.Calls;
import org.productiongap.flow.Destinations;
import org.productiongap.framework.StaticCalls;
import org.sonar.plugins.java.api.tree.ExpressionTree;
import org.sonar.plugins.java.api.tree.MethodInvocationTree;

/**
 * jose4j. The JSON of the claims is a token only as the payload of a signature or an encryption.
 */
final class Jose4j extends BuilderLibrary {

  @Override
  public String home() {
    return "org.jose4j";
  }

  @Override
  Optional<ExpressionTree> built(MethodInvocationTree call) {
    return receiver(call, Set.of("toJson"), 0);
  }

  @Override
  Optional<Expiry> start(ExpressionTree start, Reading reading) {
    return StaticCalls.isNew(start, Set.of("org.jose4j.jwt.JwtClaims")) ? Optional.of(Expiry.NONE) : Optional.empty();
  }

  @Override
  Expiry step(Expiry before, MethodInvocationTree call, Reading reading) {
    List<ExpressionTree> arguments = call.arguments();
    return switch (Calls.name(call).name() + arguments.size()) {
      case "setExpirationTime1" -> reading.given(arguments.get(0), Expiry.Form.MOMENT);
      case "setExpirationTimeMinutesInTheFuture1" -> Expiry.of(arguments.get(0), Expiry.Form.MINUTES);
      case "setClaim2", "setNumericDateClaim2", "setStringClaim2" -> reading.claim(before, arguments.get(0), arguments.get(1));
      case "unsetClaim1" -> reading.without(before, arguments.get(0), call);
      default -> before;
    };
  }

  @Override
  boolean isToken(MethodInvocationTree last) {
    return Destinations.of(last, call -> false).takers().stream()
      .anyMatch(taker -> taker instanceof MethodInvocationTree call && Calls.is(call, "setPayload", 1));
  }

  @Override
  String fix(List<MethodInvocationTree> calls) {
    return "setExpirationTimeMinutesInTheFuture(...)";
  }
}
