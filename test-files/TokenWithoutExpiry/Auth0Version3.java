// libraries: legacy
package samples.auth0version3;

import com.auth0.jwt.JWT;
import com.auth0.jwt.JWTCreator;
import com.auth0.jwt.algorithms.Algorithm;
import java.util.Calendar;
import java.util.Date;
import java.util.Map;

class JWTUtils {

  private static final String SING = "secret";

  static String getToken(Map<String, String> map) {
    Calendar instance = Calendar.getInstance();
    instance.add(Calendar.DATE, 7);
    JWTCreator.Builder builder = JWT.create();
    map.forEach((k, v) -> builder.withClaim(k, v));
    return builder.withExpiresAt(instance.getTime()).sign(Algorithm.HMAC256(SING));
  }

  static String sign(String username, String secret) {
    Date date = new Date(System.currentTimeMillis() + 5 * 60 * 1000);
    Algorithm algorithm = Algorithm.HMAC256(secret);
    return JWT.create().withClaim("username", username).withExpiresAt(date).sign(algorithm);
  }

  static String forEver(String userId, String password) {
    String token = "";
    token = JWT.create().withAudience(userId)
      .sign(Algorithm.HMAC256(password)); // Noncompliant
    return token;
  }

  static String noDate(String userId, String password) {
    return JWT.create().withAudience(userId).withExpiresAt(null).sign(Algorithm.HMAC256(password)); // Noncompliant
  }
}
