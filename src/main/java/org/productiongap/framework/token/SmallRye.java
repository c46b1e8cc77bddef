package org.productiongap.framework.token;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.productiongap.flow.Calls;
import org.productiongap.framework.StaticCalls;
import org.sonar.plugins.java.api.tree.ExpressionTree;
import org.sonar.plugins.java.api.tree.MethodInvocationTree;

/**
 * SmallRye JWT, also in Quarkus. Without a word about it a token lives for 300 seconds ({@code smallrye.jwt.new-token.lifespan}).
 */
final class SmallRye extends BuilderLibrary {

  @Override
  public String home() {
    return "io.smallrye.jwt.build";
  }

  @Override
  Optional<ExpressionTree> built(MethodInvocationTree call) {
    return receiver(call, Set.of("sign", "signWithSecret", "innerSign", "innerSignWithSecret", "encrypt", "encryptWithSecret"), 1);
  }

  @Override
  Optional<Expiry> start(ExpressionTree start, Reading reading) {
    boolean isStarted = start instanceof MethodInvocationTree call && StaticCalls.owner(call).filter("io.smallrye.jwt.build.Jwt"::equals).isPresent();
    return isStarted ? Optional.of(Expiry.DEFAULT) : Optional.empty();
  }

  @Override
  Expiry step(Expiry before, MethodInvocationTree call, Reading reading) {
    List<ExpressionTree> arguments = call.arguments();
    return switch (Calls.name(call).name() + arguments.size()) {
      case "expiresAt1" -> Expiry.of(arguments.get(0), Expiry.Form.MOMENT);
      case "expiresIn1" -> Expiry.of(arguments.get(0), arguments.get(0).symbolType().is("java.time.Duration") ? Expiry.Form.DURATION : Expiry.Form.SECONDS);
      default -> before;
    };
  }

  @Override
  String fix(List<MethodInvocationTree> calls) {
    return "expiresIn(...)";
  }
}
