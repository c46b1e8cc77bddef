package org.productiongap.framework.token;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.productiongap.flow.Calls;
import org.productiongap.framework.StaticCalls;
import org.sonar.plugins.java.api.tree.ExpressionTree;
import org.sonar.plugins.java.api.tree.MethodInvocationTree;

/**
 * JJWT, from 0.9 on. {@code setClaims} replaces all claims, in every version; {@code claims}, from 0.12 on, adds to them.
 */
final class Jjwt extends BuilderLibrary {

  private static final String CLAIMS = "claims";
  /** Builders inside the builder, which {@code and()} leaves. */
  private static final Set<String> NESTED = Set.of(CLAIMS, "header", "audience");
  /** What the fluent names of 0.12 are. */
  private static final Set<String> FLUENT = Set.of(CLAIMS, "header", "audience", "subject", "issuer", "issuedAt", "notBefore", "id", "content");

  @Override
  public String home() {
    return "io.jsonwebtoken";
  }

  @Override
  Optional<ExpressionTree> built(MethodInvocationTree call) {
    return receiver(call, Set.of("compact"), 0);
  }

  @Override
  Optional<Expiry> start(ExpressionTree start, Reading reading) {
    return StaticCalls.is(start, "io.jsonwebtoken.Jwts", "builder") ? Optional.of(Expiry.NONE) : Optional.empty();
  }

  @Override
  Expiry step(Expiry before, MethodInvocationTree call, Reading reading) {
    String name = Calls.name(call).name();
    List<ExpressionTree> arguments = call.arguments();
    Optional<String> nested = nested(call);
    if (nested.isPresent() && !nested.get().equals(CLAIMS)) {
      return before;
    }
    return switch (name + arguments.size()) {
      case "setExpiration1", "expiration1" -> reading.given(arguments.get(0), Expiry.Form.MOMENT);
      case "claim2", "add2" -> reading.claim(before, arguments.get(0), arguments.get(1));
      case "setClaims1" -> before.replacedBy(reading.claims(arguments.get(0)), call);
      case "addClaims1", "claims1", "add1" -> before.plus(reading.claims(arguments.get(0)));
      case "empty0" -> before.replacedBy(Expiry.NONE, call);
      case "delete1" -> reading.without(before, arguments.get(0), call);
      case "setPayload1", "content1", "content2" -> before.orUnknown();
      default -> before;
    };
  }

  /** The builder inside the builder that a call of the same chain is made on. */
  private static Optional<String> nested(MethodInvocationTree call) {
    int left = 0;
    Optional<ExpressionTree> receiver = Calls.receiver(call);
    while (receiver.isPresent() && receiver.get() instanceof MethodInvocationTree earlier) {
      String name = Calls.name(earlier).name();
      if (earlier.arguments().isEmpty() && name.equals("and")) {
        left++;
      } else if (earlier.arguments().isEmpty() && NESTED.contains(name)) {
        if (left == 0) {
          return Optional.of(name);
        }
        left--;
      }
      receiver = Calls.receiver(earlier);
    }
    return Optional.empty();
  }

  @Override
  String fix(List<MethodInvocationTree> calls) {
    return calls.stream().anyMatch(call -> FLUENT.contains(Calls.name(call).name())) ? "expiration(...)" : "setExpiration(...)";
  }
}
