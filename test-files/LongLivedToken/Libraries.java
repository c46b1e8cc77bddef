package samples.libraries;

import com.auth0.jwt.JWT;
import com.auth0.jwt.algorithms.Algorithm;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.fusionauth.jwt.Signer;
import io.smallrye.jwt.build.Jwt;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.auth.JWTOptions;
import io.vertx.ext.auth.jwt.JWTAuth;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Date;
import java.util.concurrent.TimeUnit;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.pac4j.core.profile.CommonProfile;
import org.pac4j.jwt.config.signature.SecretSignatureConfiguration;
import org.pac4j.jwt.profile.JwtGenerator;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;

class JavaJwt {
  String token(Algorithm algorithm) {
    return JWT.create().withExpiresAt(Instant.now().plus(Duration.ofDays(365))).sign(algorithm); // Noncompliant
  }

  String shortToken(Algorithm algorithm) {
    return JWT.create().withExpiresAt(new Date(System.currentTimeMillis() + TimeUnit.HOURS.toMillis(1))).sign(algorithm);
  }
}

class Nimbus {
  SignedJWT token() {
    return new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), new JWTClaimsSet.Builder()
      .expirationTime(new Date(new Date().getTime() + 100L * 24 * 60 * 60 * 1000)) // Noncompliant
      .build());
  }

  SignedJWT shortToken() {
    return new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), new JWTClaimsSet.Builder().expirationTime(new Date(new Date().getTime() + 60 * 1000)).build());
  }
}

class SpringSecurity {
  String token(JwtEncoder encoder) {
    Instant now = Instant.now();
    JwtClaimsSet claims = JwtClaimsSet.builder()
      .issuedAt(now)
      .expiresAt(now.plusSeconds(36_000_000L)) // Noncompliant
      .build();
    return encoder.encode(JwtEncoderParameters.from(claims)).getTokenValue();
  }

  String shortToken(JwtEncoder encoder) {
    Instant now = Instant.now();
    return encoder.encode(JwtEncoderParameters.from(JwtClaimsSet.builder().issuedAt(now).expiresAt(now.plusSeconds(36_000L)).build())).getTokenValue();
  }
}

class AuthorizationServer {
  TokenSettings settings() {
    return TokenSettings.builder()
      .accessTokenTimeToLive(Duration.ofDays(30)) // Noncompliant {{This access token lives for 30 days; let it end after 24 hours at the latest, because a stolen one is good until then.}}
      .refreshTokenTimeToLive(Duration.ofDays(365)) // Noncompliant
      .build();
  }

  TokenSettings shortSettings() {
    return TokenSettings.builder().accessTokenTimeToLive(Duration.ofMinutes(30)).refreshTokenTimeToLive(Duration.ofDays(30)).reuseRefreshTokens(false).build();
  }
}

class Jose4j {
  void token(JsonWebSignature signature) {
    JwtClaims claims = new JwtClaims();
    claims.setExpirationTimeMinutesInTheFuture(60 * 24 * 365); // Noncompliant
    signature.setPayload(claims.toJson());
  }

  void shortToken(JsonWebSignature signature) {
    JwtClaims claims = new JwtClaims();
    claims.setExpirationTimeMinutesInTheFuture(10);
    signature.setPayload(claims.toJson());
  }
}

class Vertx {
  String token(JWTAuth provider) {
    return provider.generateToken(new JsonObject().put("sub", "x"), new JWTOptions().setExpiresInMinutes(525_600)); // Noncompliant
  }

  String shortToken(JWTAuth provider) {
    return provider.generateToken(new JsonObject().put("sub", "x"), new JWTOptions().setExpiresInSeconds(900));
  }
}

class SmallRye {
  String token() {
    return Jwt.upn("x").expiresIn(Duration.ofDays(365)).sign(); // Noncompliant
  }

  String tokenInSeconds() {
    return Jwt.upn("x").expiresIn(31_536_000).sign(); // Noncompliant
  }

  String tokenUntil() {
    return Jwt.upn("x").expiresAt(Instant.now().plus(Duration.ofDays(365))).sign(); // Noncompliant
  }

  String shortToken() {
    return Jwt.upn("x").expiresIn(Duration.ofMinutes(5)).sign();
  }
}

class FusionAuth {
  String token(Signer signer) {
    io.fusionauth.jwt.domain.JWT jwt = new io.fusionauth.jwt.domain.JWT().setExpiration(ZonedDateTime.now().plusYears(2)); // Noncompliant
    return io.fusionauth.jwt.domain.JWT.getEncoder().encode(jwt, signer);
  }
}

class Pac4j {
  String token(String secret, CommonProfile profile) {
    JwtGenerator generator = new JwtGenerator(new SecretSignatureConfiguration(secret));
    generator.setExpirationTime(Date.from(Instant.now().plus(Duration.ofDays(120)))); // Noncompliant
    return generator.generate(profile);
  }
}

class Hutool {
  String token(byte[] key) {
    return cn.hutool.jwt.JWT.create()
      .setExpiresAt(new Date(System.currentTimeMillis() + 1000L * 3600 * 24 * 365)) // Noncompliant
      .setKey(key)
      .sign();
  }
}

class MockTokens {
  String token(Algorithm algorithm) {
    return JWT.create().withExpiresAt(Instant.now().plus(Duration.ofDays(3650))).sign(algorithm);
  }
}
