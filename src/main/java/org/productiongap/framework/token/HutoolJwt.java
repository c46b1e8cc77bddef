package org.productiongap.framework.token;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.productiongap.flow.Calls;
import org.productiongap.framework.StaticCalls;
import org.sonar.plugins.java.api.tree.ExpressionTree;
import org.sonar.plugins.java.api.tree.MethodInvocationTree;
import org.sonar.plugins.java.api.tree.NewClassTree;

/**
 * Hutool's builder.
 */
final class HutoolJwt extends BuilderLibrary {

  private static final String JWT = "cn.hutool.jwt.JWT";

  @Override
  public String home() {
    return "cn.hutool";
  }

  @Override
  Optional<ExpressionTree> built(MethodInvocationTree call) {
    return receiver(call, Set.of("sign"), 2);
  }

  @Override
  Optional<Expiry> start(ExpressionTree start, Reading reading) {
    boolean isNew = StaticCalls.isNew(start, Set.of(JWT)) && ((NewClassTree) start).arguments().isEmpty();
    return isNew || StaticCalls.is(start, JWT, "create") ? Optional.of(Expiry.NONE) : Optional.empty();
  }

  @Override
  Expiry step(Expiry before, MethodInvocationTree call, Reading reading) {
    List<ExpressionTree> arguments = call.arguments();
    return switch (Calls.name(call).name() + arguments.size()) {
      case "setExpiresAt1" -> reading.given(arguments.get(0), Expiry.Form.MOMENT);
      case "setPayload2" -> reading.claim(before, arguments.get(0), arguments.get(1));
      case "addPayloads1" -> before.plus(reading.claims(arguments.get(0)));
      case "parse1" -> Expiry.UNKNOWN;
      default -> before;
    };
  }

  @Override
  String fix(List<MethodInvocationTree> calls) {
    return "setExpiresAt(...)";
  }
}
