package samples.key.generations;

import com.auth0.jwt.JWT;
import com.auth0.jwt.algorithms.Algorithm;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.source.ImmutableSecret;
import io.jsonwebtoken.Jwts;
import io.jsonwebtoken.io.Decoders;
import io.jsonwebtoken.security.Keys;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.keys.HmacKey;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;

final class SecurityConstants {

  static final String WORDS = "bXktdmVyeS1sb25nLXNpZ25pbmcta2V5LWZvci10aGUtc2hvcA==";

  static final String PHRASE = "YW5vdGhlci1waHJhc2Utd2hpY2gtc2lnbnMtdG9rZW5z";

  private SecurityConstants() {
  }
}

class HelperOneCallAway {

  String token(String user) {
    return Jwts.builder().subject(user).signWith(key()).compact();
  }

  private SecretKey key() {
    byte[] bytes = Decoders.BASE64.decode(SecurityConstants.WORDS);
    return Keys.hmacShaKeyFor(bytes); // Noncompliant
  }
}

class BytesInHelper {

  private static final String SECRET = "shop-signing-key";

  byte[] secret() {
    return SECRET.getBytes(StandardCharsets.UTF_8);
  }

  SecretKey key() {
    return new SecretKeySpec(secret(), "HmacSHA256"); // Noncompliant
  }
}

@Configuration
class SpringKeys {

  @Bean
  JwtEncoder encoder() {
    SecretKey key = new SecretKeySpec(Base64.getDecoder().decode(SecurityConstants.PHRASE), "HmacSHA256"); // Noncompliant
    return new NimbusJwtEncoder(new ImmutableSecret<>(key));
  }

  @Bean
  JwtDecoder decoder(@Value("${jwt.secret}") String secret) {
    return NimbusJwtDecoder.withSecretKey(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256")).build();
  }
}

class OtherLibraries {

  private String secret = "my-secret-key";
  private String words = "the words of the shop";
  private String other = "other words of the shop";

  String auth0(String user) {
    return JWT.create().withSubject(user).sign(Algorithm.HMAC512(secret)); // Noncompliant
  }

  MACSigner nimbus() throws JOSEException {
    return new MACSigner(words.getBytes(StandardCharsets.UTF_8)); // Noncompliant
  }

  void jose4j(JsonWebSignature signature) {
    signature.setKey(new HmacKey(other.getBytes(StandardCharsets.UTF_8))); // Noncompliant
  }

  String fromEnvironment(String user) {
    return JWT.create().withSubject(user).sign(Algorithm.HMAC512(System.getenv("JWT_SECRET")));
  }
}
