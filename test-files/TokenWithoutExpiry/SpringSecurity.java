package samples.springsecurity;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.jose.jws.MacAlgorithm;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;

class TokenService {

  private final JwtEncoder encoder;

  TokenService(JwtEncoder encoder) {
    this.encoder = encoder;
  }

  String generate(Authentication authentication) {
    Instant now = Instant.now();
    JwtClaimsSet claims = JwtClaimsSet.builder()
//                        ^^^^^^^^^^^^^^^^^^^^^^> {{The token starts here.}}
      .issuer("self")
      .issuedAt(now)
      .subject(authentication.getName())
      .claim("scope", "read")
      .build(); // Noncompliant {{Give this token an expiry with "expiresAt(...)"; without one, whoever gets hold of it can use it for ever.}}
//     ^^^^^
    return encoder.encode(JwtEncoderParameters.from(claims)).getTokenValue();
  }

  String generateWithExpiry(Authentication authentication) {
    Instant now = Instant.now();
    JwtClaimsSet claims = JwtClaimsSet.builder().issuedAt(now).expiresAt(now.plus(Duration.ofHours(1))).subject(authentication.getName()).build();
    return encoder.encode(JwtEncoderParameters.from(JwsHeader.with(MacAlgorithm.HS256).build(), claims)).getTokenValue();
  }

  String generateWithClaim(Authentication authentication) {
    JwtClaimsSet claims = JwtClaimsSet.builder().subject(authentication.getName()).claim(JwtClaimNames.EXP, Instant.now().plusSeconds(60)).build();
    return encoder.encode(JwtEncoderParameters.from(claims)).getTokenValue();
  }

  String generateInline(String user) {
    return encoder.encode(JwtEncoderParameters.from(JwtClaimsSet.builder().subject(user).build())).getTokenValue(); // Noncompliant
  }

  String generateInSteps(String user, boolean admin) {
    JwtClaimsSet.Builder builder = JwtClaimsSet.builder().subject(user);
    if (admin) {
      builder.claim("scope", "admin");
    }
    JwtClaimsSet claims = builder.build(); // Noncompliant
    return encoder.encode(JwtEncoderParameters.from(claims)).getTokenValue();
  }

  String customized(String user, Consumer<Map<String, Object>> customizer) {
    JwtClaimsSet claims = JwtClaimsSet.builder().subject(user).claims(customizer).build();
    return encoder.encode(JwtEncoderParameters.from(claims)).getTokenValue();
  }

  String fromBase(String user) {
    JwtClaimsSet base = JwtClaimsSet.builder().issuer("self").build();
    JwtClaimsSet claims = JwtClaimsSet.from(base).subject(user).expiresAt(Instant.now().plusSeconds(60)).build();
    return encoder.encode(JwtEncoderParameters.from(claims)).getTokenValue();
  }

  String fromBaseWithout(String user) {
    JwtClaimsSet base = JwtClaimsSet.builder().issuer("self").build();
    JwtClaimsSet claims = JwtClaimsSet.from(base).subject(user).build(); // Noncompliant
    return encoder.encode(JwtEncoderParameters.from(claims)).getTokenValue();
  }

  String fromOtherBase(String user, JwtClaimsSet base) {
    JwtClaimsSet claims = JwtClaimsSet.from(base).subject(user).build();
    return encoder.encode(JwtEncoderParameters.from(claims)).getTokenValue();
  }

  String common(String user) {
    return encoder.encode(JwtEncoderParameters.from(commonClaims().subject(user).build())).getTokenValue();
  }

  private JwtClaimsSet.Builder commonClaims() {
    Instant now = Instant.now();
    return JwtClaimsSet.builder().issuer("self").issuedAt(now).expiresAt(now.plusSeconds(60));
  }
}
