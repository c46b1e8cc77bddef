// libraries: legacy
package samples.legacy;

import io.jsonwebtoken.Jwts;
import io.jsonwebtoken.SignatureAlgorithm;
import io.jsonwebtoken.impl.TextCodec;
import java.util.Base64;
import javax.annotation.PostConstruct;
import org.springframework.stereotype.Component;

@Component
class JwtTokenProvider {

  private String secretKey = "secret";

  @PostConstruct
  protected void init() {
    secretKey = Base64.getEncoder().encodeToString(secretKey.getBytes());
  }

  String createToken(String user) {
    return Jwts.builder().setSubject(user).signWith(SignatureAlgorithm.HS256, secretKey).compact(); // Noncompliant
  }

  String user(String token) {
    return Jwts.parser().setSigningKey(secretKey).parseClaimsJws(token).getBody().getSubject();
  }
}

class SecretService {

  private static final String KEY = "Yn2kjibddFAWtnPJ2AFlL8WXmohJMCvigQggaEypa5E=";

  byte[] decoded() {
    return TextCodec.BASE64.decode(KEY);
  }

  String token(String user) {
    return Jwts.builder().setSubject(user).signWith(SignatureAlgorithm.HS256, decoded()).compact(); // Noncompliant
  }
}
