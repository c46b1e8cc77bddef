// parameter: maxAccessTokenHours=1
// parameter: maxRefreshTokenDays=7
// parameter: maxTokenDays=2
package samples.parameters;

import io.jsonwebtoken.Jwts;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import javax.crypto.SecretKey;

class StrictTeam {

  String accessToken(SecretKey key) {
    return Jwts.builder().subject("x").expiration(in(Duration.ofHours(2))).signWith(key).compact(); // Noncompliant {{This access token lives for 2 hours; let it end after 1 hour at the latest, because a stolen one is good until then.}}
  }

  String refreshToken(SecretKey key) {
    return Jwts.builder().subject("x").expiration(in(Duration.ofDays(8))).signWith(key).compact(); // Noncompliant
  }

  String token(SecretKey key) {
    return Jwts.builder().subject("x").expiration(in(Duration.ofDays(3))).signWith(key).compact(); // Noncompliant {{This token lives for 3 days; let it end after 2 days at the latest, because a stolen one is good until then.}}
  }

  String shorter(SecretKey key) {
    return Jwts.builder().subject("x").expiration(in(Duration.ofDays(1))).signWith(key).compact();
  }

  private static Date in(Duration length) {
    return Date.from(Instant.now().plus(length));
  }
}
