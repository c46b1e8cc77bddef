package org.productiongap.framework.token;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.productiongap.flow.Answer;
import org.productiongap.flow.BuilderCalls;
import org.productiongap.flow.Calls;
import org.productiongap.flow.Constants;
import org.productiongap.framework.SourceNames;
import org.sonar.plugins.java.api.tree.ExpressionTree;
import org.sonar.plugins.java.api.tree.MemberSelectExpressionTree;

/**
 * The names of claims. RFC 7519 calls the expiry {@code exp}; under another name that says the same, the application may
 * check it by itself.
 */
final class ClaimNames {

  private static final String EXPIRY = "exp";
  private static final Set<String> SAYING_THE_SAME = Set.of("expir", "ttl", "validuntil", "validto", "validtill", "lifetime", "timetolive", "endsat");
  /** Classes whose constants are the registered claims. */
  private static final Set<String> REGISTERED = Set.of("io.jsonwebtoken.Claims", "com.auth0.jwt.RegisteredClaims", "com.nimbusds.jwt.JWTClaimNames",
    "org.springframework.security.oauth2.jwt.JwtClaimNames", "org.jose4j.jwt.ReservedClaimNames", "cn.hutool.jwt.RegisteredPayload",
    "cn.hutool.jwt.JWTPayload", "cn.hutool.jwt.JWT");

  private ClaimNames() {
  }

  /** Whether the name that an expression yields is that of the expiry. */
  static Answer isExpiry(ExpressionTree name, Reading reading) {
    Optional<String> constant = constant(name);
    if (constant.isPresent()) {
      return isExpiry(constant.get());
    }
    return BuilderCalls.agreed(reading.on(name).outcomes(start -> constant(start).map(ClaimNames::isExpiry).orElse(Answer.CANNOT_TELL),
      (before, step) -> Answer.CANNOT_TELL, before -> before));
  }

  private static Optional<String> constant(ExpressionTree name) {
    ExpressionTree plain = Calls.plain(name);
    return Constants.of(plain, String.class).or(() -> registered(plain));
  }

  private static Optional<String> registered(ExpressionTree name) {
    if (name instanceof MemberSelectExpressionTree select && SourceNames.of(select.expression()).filter(REGISTERED::contains).isPresent()) {
      String constant = select.identifier().name();
      return Optional.of(constant.startsWith("EXP") ? EXPIRY : constant);
    }
    return Optional.empty();
  }

  private static Answer isExpiry(String name) {
    if (name.equals(EXPIRY)) {
      return Answer.YES;
    }
    String letters = name.toLowerCase(Locale.ROOT).replace("_", "").replace("-", "");
    return letters.startsWith(EXPIRY) || SAYING_THE_SAME.stream().anyMatch(letters::contains) ? Answer.CANNOT_TELL : Answer.NO;
  }
}
