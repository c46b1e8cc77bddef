package samples.silent;

import io.jsonwebtoken.Jwts;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import javax.crypto.SecretKey;

class Silent {

  private static final Duration CACHE_LIFETIME = Duration.ofDays(3650);

  String token(SecretKey key, String user) {
    return Jwts.builder().subject(user).expiration(Date.from(Instant.now().plus(Duration.ofMinutes(15)))).signWith(key).compact();
  }

  Duration notAToken() {
    return CACHE_LIFETIME;
  }
}
