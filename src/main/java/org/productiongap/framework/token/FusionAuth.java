package org.productiongap.framework.token;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.productiongap.flow.Calls;
import org.productiongap.framework.StaticCalls;
import org.sonar.plugins.java.api.tree.AssignmentExpressionTree;
import org.sonar.plugins.java.api.tree.ExpressionTree;
import org.sonar.plugins.java.api.tree.MemberSelectExpressionTree;
import org.sonar.plugins.java.api.tree.MethodInvocationTree;
import org.sonar.plugins.java.api.tree.Tree;

/**
 * FusionAuth JWT, whose tokens also have public fields.
 */
final class FusionAuth extends BuilderLibrary {

  @Override
  public String home() {
    return "io.fusionauth.jwt";
  }

  @Override
  Optional<ExpressionTree> built(MethodInvocationTree call) {
    boolean isEncoding = Calls.name(call).name().equals("encode") && call.arguments().size() >= 2 && Calls.receiver(call).isPresent();
    return isEncoding ? Optional.of(call.arguments().get(0)) : Optional.empty();
  }

  @Override
  Optional<Expiry> start(ExpressionTree start, Reading reading) {
    return StaticCalls.isNew(start, Set.of("io.fusionauth.jwt.domain.JWT")) ? Optional.of(Expiry.NONE) : Optional.empty();
  }

  @Override
  Expiry after(Expiry before, Tree step, Reading reading) {
    boolean setsField = step instanceof AssignmentExpressionTree assignment && assignment.variable() instanceof MemberSelectExpressionTree select
      && select.identifier().name().equals("expiration");
    return setsField ? reading.given(((AssignmentExpressionTree) step).expression(), Expiry.Form.MOMENT) : super.after(before, step, reading);
  }

  @Override
  Expiry step(Expiry before, MethodInvocationTree call, Reading reading) {
    List<ExpressionTree> arguments = call.arguments();
    return switch (Calls.name(call).name() + arguments.size()) {
      case "setExpiration1" -> reading.given(arguments.get(0), Expiry.Form.MOMENT);
      case "addClaim2", "put2" -> reading.claim(before, arguments.get(0), arguments.get(1));
      case "putAll1" -> before.plus(reading.claims(arguments.get(0)));
      default -> before;
    };
  }

  @Override
  String fix(List<MethodInvocationTree> calls) {
    return "setExpiration(...)";
  }
}
