package samples.tokens.arrows;

import io.jsonwebtoken.JwtBuilder;
import io.jsonwebtoken.Jwts;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import javax.crypto.SecretKey;

class Passes {
  enum Deck { LOWER, UPPER }

  private final SecretKey key;

  Passes(SecretKey key) {
    this.key = key;
  }

  String boarding(Deck deck, String guest) {
    JwtBuilder pass = Jwts.builder().subject(guest);
    switch (deck) {
      case LOWER -> pass.claim("stairs", "aft");
      case UPPER -> pass.claim("stairs", "forward");
    }
    return pass.signWith(key).compact(); // Noncompliant
  }

  String day(Deck deck, String guest) {
    JwtBuilder pass = Jwts.builder().subject(guest);
    switch (deck) {
      case LOWER -> pass.expiration(in(Duration.ofHours(8)));
      case UPPER -> pass.expiration(in(Duration.ofHours(12)));
    }
    return pass.signWith(key).compact();
  }

  String limited(Deck deck, String guest) {
    JwtBuilder pass = Jwts.builder().subject(guest);
    switch (deck) {
      case LOWER -> limit(pass);
      default -> pass = pass.expiration(in(Duration.ofHours(1)));
    }
    return pass.signWith(key).compact();
  }

  private static void limit(JwtBuilder pass) {
    pass.expiration(in(Duration.ofHours(2)));
  }

  private static Date in(Duration time) {
    return Date.from(Instant.now().plus(time));
  }
}
