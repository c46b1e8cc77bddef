package samples.auth0;

import com.auth0.jwt.JWT;
import com.auth0.jwt.JWTCreator;
import com.auth0.jwt.RegisteredClaims;
import com.auth0.jwt.algorithms.Algorithm;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

class TokenProvider {

  private final Algorithm algorithm;

  TokenProvider(Algorithm algorithm) {
    this.algorithm = algorithm;
  }

  String create(String user) {
    return JWT.create()
//         ^^^^^^^^^^^^> {{The token starts here.}}
      .withSubject(user)
      .withIssuedAt(Instant.now())
      .withClaim("role", "user")
      .sign(algorithm); // Noncompliant {{Give this token an expiry with "withExpiresAt(...)"; without one, whoever gets hold of it can use it for ever.}}
//     ^^^^
  }

  String createWithDate(String user) {
    return JWT.create().withSubject(user).withExpiresAt(new Date(System.currentTimeMillis() + TimeUnit.MINUTES.toMillis(15))).sign(algorithm);
  }

  String createWithInstant(String user) {
    return JWT.create().withSubject(user).withExpiresAt(Instant.now().plusSeconds(900)).sign(algorithm);
  }

  String createWithClaim(String user) {
    return JWT.create().withSubject(user).withClaim("exp", Instant.now().plusSeconds(900)).sign(algorithm);
  }

  String createWithConstant(String user) {
    return JWT.create().withSubject(user).withClaim(RegisteredClaims.EXPIRES_AT, Instant.now().plusSeconds(900)).sign(algorithm);
  }

  String createWithNull(String user) {
    return JWT.create().withSubject(user).withExpiresAt((Instant) null).sign(algorithm); // Noncompliant
  }

  String createWithoutAfterAll(String user) {
    return JWT.create().withSubject(user).withExpiresAt(Instant.now().plusSeconds(900)).withNullClaim("exp").sign(algorithm); // Noncompliant
  }

  String inLoop(String user, Map<String, String> details) {
    JWTCreator.Builder builder = JWT.create();
    details.forEach((name, value) -> {
      builder.withClaim(name, value);
    });
    return builder.withSubject(user).sign(algorithm);
  }

  String inSteps(String user, boolean admin) {
    JWTCreator.Builder builder = JWT.create().withSubject(user);
    if (admin) {
      builder = builder.withClaim("admin", true);
    }
    String token = builder.sign(algorithm); // Noncompliant
    return "Bearer " + token;
  }

  String payload(String user) {
    Map<String, Object> payload = new HashMap<>();
    payload.put("user", user);
    return JWT.create().withPayload(payload).sign(algorithm); // Noncompliant
  }

  String payloadWithExpiry(String user) {
    return JWT.create().withPayload(Map.of("user", user, "exp", 4711)).sign(algorithm);
  }

  String payloadFromElsewhere(Map<String, Object> payload) {
    return JWT.create().withPayload(payload).sign(algorithm);
  }

  String payloadAsText(String json) {
    return JWT.create().withPayload(json).sign(algorithm);
  }

  String payloadAfterExpiry(String user) {
    return JWT.create().withExpiresAt(Instant.now().plusSeconds(900)).withPayload(Map.of("user", user)).sign(algorithm);
  }
}

class NotTokens {

  interface Document {
    Document withTitle(String title);

    byte[] sign(String key);
  }

  byte[] sign(Document document, String key) {
    return document.withTitle("contract").sign(key);
  }
}
