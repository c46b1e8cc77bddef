package org.productiongap.framework.token;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.productiongap.flow.Calls;
import org.productiongap.flow.Returns;
import org.productiongap.framework.StaticCalls;
import org.sonar.plugins.java.api.tree.CompilationUnitTree;
import org.sonar.plugins.java.api.tree.ExpressionTree;
import org.sonar.plugins.java.api.tree.LambdaExpressionTree;
import org.sonar.plugins.java.api.tree.MethodInvocationTree;

/**
 * Spring Security's decoders, whose validator replaces the one that looks at the times in the token.
 */
final class UncheckedExpiry implements TokenReader {

  private static final String HOME = "org.springframework.security.oauth2";
  private static final Set<String> DECODERS = Set.of(HOME + ".jwt.NimbusJwtDecoder", HOME + ".jwt.NimbusReactiveJwtDecoder", HOME
    + ".jwt.NimbusJwtDecoderJwkSupport");

  @Override
  public String home() {
    return HOME;
  }

  @Override
  public Optional<UnverifiedRead> read(MethodInvocationTree call, CompilationUnitTree file) {
    boolean isValidator = Calls.is(call, "setJwtValidator", 1)
      && Calls.receiver(call).flatMap(StaticCalls::typeOf).filter(DECODERS::contains).isPresent() && acceptsAll(call.arguments().get(0));
    return isValidator ? Optional.of(new UnverifiedRead(call, UnverifiedRead.Unchecked.EXPIRY, null, "JwtValidators.createDefault()"))
      : Optional.empty();
  }

  private static boolean acceptsAll(ExpressionTree validator) {
    if (!(validator instanceof LambdaExpressionTree lambda)) {
      return false;
    }
    List<ExpressionTree> returned = Returns.of(lambda);
    return !returned.isEmpty() && returned.stream().allMatch(result -> StaticCalls.is(result, HOME + ".core.OAuth2TokenValidatorResult", "success"));
  }
}
