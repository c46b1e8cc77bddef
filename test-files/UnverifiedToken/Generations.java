package samples.unverified.generations;

import com.auth0.jwt.JWT;
import com.auth0.jwt.interfaces.DecodedJWT;
import com.nimbusds.jwt.JWTParser;
import com.nimbusds.jwt.SignedJWT;
import io.jsonwebtoken.Claims;
import io.jsonwebtoken.JwtParser;
import io.jsonwebtoken.Jwts;
import jakarta.servlet.http.HttpServletRequest;
import java.text.ParseException;
import javax.crypto.SecretKey;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;

class Auth0Reader {

  String user(HttpServletRequest request) {
    return decoded(request.getHeader("Authorization").substring(7)).getSubject();
  }

  private DecodedJWT decoded(String token) {
    return JWT.decode(token); // Noncompliant
  }
}

class JjwtReader {

  private final SecretKey key;

  JjwtReader(SecretKey key) {
    this.key = key;
  }

  Claims claims(String token) {
    JwtParser parser = Jwts.parser().unsecured().build();
    return parser.parseUnsecuredClaims(token).getPayload(); // Noncompliant
  }

  Claims verified(String token) {
    JwtParser parser = Jwts.parser().verifyWith(key).build();
    return parser.parseSignedClaims(token).getPayload();
  }
}

class NimbusReader {

  String user(String token) throws ParseException {
    SignedJWT jwt = SignedJWT.parse(token); // Noncompliant
    return jwt.getJWTClaimsSet().getSubject();
  }

  String userOfParser(String token) throws ParseException {
    return JWTParser.parse(token).getJWTClaimsSet().getSubject(); // Noncompliant
  }
}

class Jose4jReader {

  JwtClaims claims(String token) throws InvalidJwtException {
    return consumer().processToClaims(token);
  }

  private JwtConsumer consumer() {
    JwtConsumerBuilder builder = new JwtConsumerBuilder();
    builder.setSkipSignatureVerification(); // Noncompliant
    builder.setSkipAllValidators();
    return builder.build();
  }
}
