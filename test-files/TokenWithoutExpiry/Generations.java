package samples.token.generations;

import com.auth0.jwt.JWT;
import com.auth0.jwt.JWTCreator;
import com.auth0.jwt.algorithms.Algorithm;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.jsonwebtoken.JwtBuilder;
import io.jsonwebtoken.Jwts;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.crypto.SecretKey;
import org.springframework.security.oauth2.jose.jws.MacAlgorithm;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;

/** Spring's encoder. */
class SpringTokens {

  private final JwtEncoder encoder;

  SpringTokens(JwtEncoder encoder) {
    this.encoder = encoder;
  }

  String withCustomizer(String user, List<String> roles) {
    JwtClaimsSet claims = JwtClaimsSet.builder().subject(user).claims(all -> all.put("roles", roles)).build(); // Noncompliant
    return encoder.encode(JwtEncoderParameters.from(JwsHeader.with(MacAlgorithm.HS256).build(), claims)).getTokenValue();
  }

  String withCustomizerOfExpiry(String user) {
    JwtClaimsSet claims = JwtClaimsSet.builder().subject(user).claims(all -> all.put("exp", Instant.now().plusSeconds(60))).build();
    return encoder.encode(JwtEncoderParameters.from(claims)).getTokenValue();
  }

  String withBlock(String user, List<String> roles) {
    JwtClaimsSet.Builder claims = JwtClaimsSet.builder().issuedAt(Instant.now());
    claims.claims(all -> {
      all.put("roles", roles);
      all.put("name", user);
    });
    return encoder.encode(JwtEncoderParameters.from(claims.build())).getTokenValue(); // Noncompliant
  }

  String withNullable(String user, Instant until) {
    JwtClaimsSet.Builder claims = JwtClaimsSet.builder().subject(user);
    if (until != null) {
      claims.expiresAt(until);
    }
    return encoder.encode(JwtEncoderParameters.from(claims.build())).getTokenValue();
  }

  String fromHelper(String user) {
    return encode(claims(user).claim("scope", "all").build()); // Noncompliant
  }

  String fromExpiringHelper(String user) {
    return encode(claims(user).expiresAt(Instant.now().plus(Duration.ofMinutes(5))).build());
  }

  private JwtClaimsSet.Builder claims(String user) {
    return JwtClaimsSet.builder().issuer("shop").subject(user);
  }

  private String encode(JwtClaimsSet claims) {
    return encoder.encode(JwtEncoderParameters.from(claims)).getTokenValue();
  }
}

class Auth0Tokens {

  private final Algorithm algorithm;

  Auth0Tokens(Algorithm algorithm) {
    this.algorithm = algorithm;
  }

  String ofHelper(String user) {
    return base(user).withClaim("role", "admin").sign(algorithm); // Noncompliant
  }

  String ofMap(String user) {
    Map<String, Object> payload = new HashMap<>();
    payload.put("exp", Date.from(Instant.now().plusSeconds(60)));
    return JWT.create().withPayload(payload).withSubject(user).sign(algorithm);
  }

  String inSteps(String user, Optional<String> tenant) {
    JWTCreator.Builder builder = base(user);
    tenant.ifPresent(name -> builder.withClaim("tenant", name));
    return builder.sign(algorithm); // Noncompliant
  }

  String endingInSteps(String user, Optional<Instant> end) {
    JWTCreator.Builder builder = base(user);
    end.ifPresent(builder::withExpiresAt);
    return builder.sign(algorithm);
  }

  private static JWTCreator.Builder base(String user) {
    return JWT.create().withIssuer("shop").withSubject(user);
  }
}

class NimbusTokens {

  private JWTClaimsSet.Builder base(String user) {
    return new JWTClaimsSet.Builder().subject(user).issueTime(new Date());
  }

  String signed(String user, byte[] key) throws JOSEException {
    SignedJWT token = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), base(user).claim("role", "admin").build()); // Noncompliant
    token.sign(new MACSigner(key));
    return token.serialize();
  }

  String expiring(String user, byte[] key) throws JOSEException {
    JWTClaimsSet.Builder builder = base(user);
    builder.expirationTime(Date.from(Instant.now().plusSeconds(900)));
    SignedJWT token = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), builder.build());
    token.sign(new MACSigner(key));
    return token.serialize();
  }
}

class JjwtTokens {

  private static final String EXPIRY = "exp";

  private final SecretKey key;
  private final JwtBuilder prototype = Jwts.builder().issuer("shop");

  JjwtTokens(SecretKey key) {
    this.key = key;
  }

  String ofBuilderConsumer(String user, Map<String, String> extra) {
    JwtBuilder builder = Jwts.builder().subject(user);
    extra.forEach((name, value) -> builder.claim("x-" + name, value));
    return builder.signWith(key).compact();
  }

  String byConstant(String user) {
    return Jwts.builder().claims(Map.of("sub", user, EXPIRY, new Date())).signWith(key).compact();
  }

  String ofOtherClass(String user) {
    return Builders.of(user).signWith(key).compact(); // Noncompliant
  }

  String ofNullable(String user, Date end) {
    JwtBuilder builder = Jwts.builder().subject(user);
    return end == null ? builder.signWith(key).compact() : builder.expiration(end).signWith(key).compact(); // Noncompliant
  }
}

final class Builders {

  private Builders() {
  }

  static JwtBuilder of(String user) {
    return Jwts.builder().subject(user).issuedAt(new Date());
  }
}
