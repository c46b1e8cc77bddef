package parcels;

import io.jsonwebtoken.Jwts;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import javax.crypto.SecretKey;

public class PickupTokens {

  private static final Duration LIFE = Duration.ofMinutes(15);

  private final SecretKey key;

  public PickupTokens(SecretKey key) {
    this.key = key;
  }

  public String forToday(String receiver) {
    return Jwts.builder().subject(receiver).expiration(Date.from(Instant.now().plus(LIFE))).signWith(key).compact();
  }

  public String forRegulars(String receiver) {
    return Jwts.builder().subject(receiver).signWith(key).compact(); // Gap: TokenWithoutExpiry
  }
}
