package org.productiongap.framework.token;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.productiongap.flow.Calls;
import org.productiongap.flow.Destinations;
import org.productiongap.framework.StaticCalls;
import org.sonar.plugins.java.api.tree.ExpressionTree;
import org.sonar.plugins.java.api.tree.MethodInvocationTree;
import org.sonar.plugins.java.api.tree.NewClassTree;
import org.sonar.plugins.java.api.tree.Tree;

/**
 * Nimbus JOSE+JWT. A set of claims may also say what a verifier expects, so it counts only where it is seen to go into a token.
 */
final class NimbusClaims extends BuilderLibrary {

  private static final Set<String> TOKENS = Set.of("com.nimbusds.jwt.SignedJWT", "com.nimbusds.jwt.EncryptedJWT", "com.nimbusds.jwt.PlainJWT",
    "com.nimbusds.jose.Payload", "com.nimbusds.jose.JWSObject", "com.nimbusds.jose.JWEObject", "com.nimbusds.jose.PlainObject");
  private static final Set<String> STILL_THE_CLAIMS = Set.of("toPayload", "toJSONObject", "toString", "toBytes", "getBytes", "requireNonNull");

  @Override
  public String home() {
    return "com.nimbusds";
  }

  @Override
  Optional<ExpressionTree> built(MethodInvocationTree call) {
    return receiver(call, Set.of("build"), 0);
  }

  @Override
  Optional<Expiry> start(ExpressionTree start, Reading reading) {
    if (!StaticCalls.isNew(start, Set.of("com.nimbusds.jwt.JWTClaimsSet$Builder"))) {
      return Optional.empty();
    }
    List<ExpressionTree> copied = ((NewClassTree) start).arguments();
    return Optional.of(copied.isEmpty() ? Expiry.NONE : copied(copied.get(0), reading));
  }

  @Override
  Expiry step(Expiry before, MethodInvocationTree call, Reading reading) {
    List<ExpressionTree> arguments = call.arguments();
    return switch (Calls.name(call).name() + arguments.size()) {
      case "expirationTime1" -> reading.given(arguments.get(0), Expiry.Form.MOMENT);
      case "claim2" -> reading.claim(before, arguments.get(0), arguments.get(1));
      default -> before;
    };
  }

  @Override
  boolean isToken(MethodInvocationTree last) {
    return Destinations.of(last, call -> STILL_THE_CLAIMS.contains(Calls.name(call).name())).takers().stream().anyMatch(NimbusClaims::makesToken);
  }

  private static boolean makesToken(Tree taker) {
    return StaticCalls.isNew(taker, TOKENS);
  }

  @Override
  String fix(List<MethodInvocationTree> calls) {
    return "expirationTime(...)";
  }
}
