package org.productiongap.framework.token;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.productiongap.framework.StaticCalls;
import org.sonar.plugins.java.api.tree.ExpressionTree;
import org.sonar.plugins.java.api.tree.MethodInvocationTree;

/**
 * Hutool's one call that makes a token of a map.
 */
final class HutoolJwtUtil implements TokenLibrary {

  @Override
  public String home() {
    return "cn.hutool.jwt";
  }

  @Override
  public Optional<TokenBuild> build(MethodInvocationTree call, Reading reading) {
    List<ExpressionTree> arguments = call.arguments();
    if (arguments.size() < 2 || !StaticCalls.is(call, Set.of("cn.hutool.jwt.JWTUtil"), Set.of("createToken"))) {
      return Optional.empty();
    }
    ExpressionTree payload = arguments.get(arguments.size() - 2);
    return Optional.of(new TokenBuild(call, payload, List.of(reading.claims(payload)), "put(JWTPayload.EXPIRES_AT, ...)", reading.caller()));
  }
}
