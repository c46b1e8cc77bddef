package samples.keys.shapes;

import com.auth0.jwt.JWT;
import com.auth0.jwt.algorithms.Algorithm;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.source.ImmutableSecret;
import io.jsonwebtoken.Jwts;
import io.jsonwebtoken.io.Decoders;
import io.jsonwebtoken.security.Keys;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.stereotype.Component;

final class SecurityConstants {

  static final String KEY = "404E635266556A586E3272357538782F413F4428472B4B6250645367566B5970";

  private SecurityConstants() {
  }
}

@Component
class TokenSigner {

  String sign(String subject) {
    return Jwts.builder().subject(subject).signWith(signingKey()).compact();
  }

  private SecretKey signingKey() {
    byte[] bytes = Decoders.BASE64.decode(SecurityConstants.KEY);
    return Keys.hmacShaKeyFor(bytes); // Noncompliant
  }
}

@Configuration
class EncoderConfiguration {

  private static final String RAW = "clinic-appointments-signing-key!!";

  private SecretKey key() {
    return new SecretKeySpec(RAW.getBytes(StandardCharsets.UTF_8), "HmacSHA256"); // Noncompliant
  }

  @Bean
  JwtEncoder encoder() {
    return new NimbusJwtEncoder(new ImmutableSecret<>(key()));
  }

  @Bean
  JwtDecoder decoder() {
    return NimbusJwtDecoder.withSecretKey(key()).build();
  }
}

@Component
class AlgorithmHolder {

  private final Algorithm algorithm = Algorithm.HMAC512("clinic-" + "appointments"); // Noncompliant

  String sign(String name) {
    return JWT.create().withSubject(name).sign(algorithm);
  }
}

@Component
class StaticKey {

  private static final SecretKey KEY;

  static {
    KEY = Keys.hmacShaKeyFor("clinic-appointments-signing-key!!".getBytes(StandardCharsets.UTF_8)); // Noncompliant
  }

  String sign(String name) {
    return Jwts.builder().subject(name).signWith(KEY).compact();
  }
}

class NimbusSigner {

  MACSigner signer() throws Exception {
    String shared = "clinic-appointments-signing-key!!";
    byte[] bytes = shared.getBytes(StandardCharsets.UTF_8);
    return new MACSigner(bytes); // Noncompliant
  }
}

@ConfigurationProperties(prefix = "clinic.jwt")
record JwtSettings(String secret, long minutes) {

  SecretKey key() {
    return Keys.hmacShaKeyFor(Base64.getDecoder().decode(secret));
  }
}

@Component
class GeneratedKey {

  private final SecretKey key = Jwts.SIG.HS256.key().build();
  private final SecretKey fromEnvironment = new SecretKeySpec(Base64.getDecoder().decode(System.getenv("JWT_KEY")), "HmacSHA256");

  String sign(String name) {
    return Jwts.builder().subject(name).signWith(name.isEmpty() ? key : fromEnvironment).compact();
  }
}
