package studio.glaze.account;

import io.jsonwebtoken.JwtException;
import io.jsonwebtoken.Jwts;
import io.jsonwebtoken.io.Decoders;
import io.jsonwebtoken.security.Keys;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import javax.crypto.SecretKey;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

@Component
public class Tokens {

  private static final Duration CALENDAR_LINK_LIFE = Duration.ofHours(12);

  private final SecretKey key;

  public Tokens(@Value("${glaze.token-key}") String encodedKey) {
    this.key = Keys.hmacShaKeyFor(Decoders.BASE64.decode(encodedKey));
  }

  public String issue(Account account) {
    return Jwts.builder().subject(account.getEmail()).claim("name", account.getName()).signWith(key).compact(); // Gap: TokenWithoutExpiry
  }

  public String issueForCalendar(Account account) {
    return Jwts.builder()
      .subject(account.getEmail())
      .audience().add("calendar").and()
      .expiration(Date.from(Instant.now().plus(CALENDAR_LINK_LIFE)))
      .signWith(key)
      .compact();
  }

  public Optional<String> emailOf(String token) {
    try {
      return Optional.of(Jwts.parser().verifyWith(key).build().parseSignedClaims(token).getPayload().getSubject());
    } catch (JwtException e) {
      return Optional.empty();
    }
  }
}
