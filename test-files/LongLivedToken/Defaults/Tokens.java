package samples.longlived.defaults;

import io.jsonwebtoken.Jwts;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import javax.crypto.SecretKey;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

@Component
class DefaultTokens {

  @Value("${shop.token.days:3650}")
  private long days;

  @Value("${shop.token.refreshHours:96000}")
  private int refreshHours;

  @Value("${shop.token.guest-minutes:20}")
  private int guestMinutes;

  @Value("${shop.token.partner-days}")
  private int partnerDays;

  private final SecretKey key;

  DefaultTokens(SecretKey key) {
    this.key = key;
  }

  String user(String name) {
    return Jwts.builder().subject(name).expiration(Date.from(Instant.now().plus(Duration.ofDays(days)))).signWith(key).compact(); // Noncompliant {{This token lives for 3650 days unless "shop.token.days" is configured; let it end after 30 days at the latest, because a stolen one is good until then.}}
  }

  String refresh(String name) {
    return Jwts.builder().subject(name).expiration(Date.from(Instant.now().plus(Duration.ofHours(refreshHours)))).signWith(key).compact();
  }

  String guest(String name) {
    return Jwts.builder().subject(name).expiration(Date.from(Instant.now().plus(Duration.ofMinutes(guestMinutes)))).signWith(key).compact();
  }

  String partner(String name) {
    return Jwts.builder().subject(name).expiration(Date.from(Instant.now().plus(Duration.ofDays(partnerDays)))).signWith(key).compact();
  }
}

@Component
class HandedTokens {

  private final SecretKey key;
  private final long lifetime;

  HandedTokens(SecretKey key, @Value("${shop.jwt.lifetime:31536000000}") long lifetime) {
    this.key = key;
    this.lifetime = lifetime;
  }

  String user(String name) {
    return Jwts.builder().subject(name).expiration(new Date(System.currentTimeMillis() + lifetime)).signWith(key).compact(); // Noncompliant
  }
}
