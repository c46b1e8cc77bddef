package samples.auth0;

import com.auth0.jwt.JWT;
import com.auth0.jwt.interfaces.Claim;
import com.auth0.jwt.interfaces.DecodedJWT;
import java.util.Date;
import java.util.Map;
import jakarta.servlet.http.HttpServletRequest;

class Decoders {

  String user(HttpServletRequest request) {
    String token = request.getHeader("Authorization").substring(7);
    return JWT.decode(token).getSubject(); // Noncompliant {{Check the signature with "JWT.require(algorithm).build().verify(token)" before you believe this token; without that, anybody can write one.}}
//             ^^^^^^
//                           ^^^^^^^^^^@-1< {{Here it is believed.}}
  }

  boolean isAdmin(String token) {
    DecodedJWT jwt = JWT.decode(token); // Noncompliant
    if (jwt.getExpiresAt().before(new Date())) {
      return false;
    }
    Claim role = jwt.getClaim("role");
    return "admin".equals(role.asString());
  }

  Map<String, Claim> claims(String token) {
    return new JWT().decodeJwt(token).getClaims(); // Noncompliant
  }

  String throughHelper(String token) {
    return decoded(token).getClaim("user").asString();
  }

  private DecodedJWT decoded(String token) {
    return JWT.decode(token); // Noncompliant
  }

  /** To find the key, the token has to be looked at first. */
  String keyId(String token) {
    return JWT.decode(token).getKeyId();
  }

  boolean isExpired(String token) {
    return JWT.decode(token).getExpiresAt().before(new Date());
  }

  DecodedJWT handedOn(String token) {
    return JWT.decode(token);
  }
}
