package samples.attack;

import io.jsonwebtoken.Jwts;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Calendar;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import javax.crypto.SecretKey;
import org.springframework.beans.factory.annotation.Value;

class Limits {
  static final long EXPIRATION = 1000L * 60 * 60 * 24 * 365;
}

class TokenService {

  private SecretKey key;
  @Value("${jwt.expiration}")
  private long expiration;
  private final Duration lifetime = Duration.ofDays(400);

  String otherClass(String user) {
    return Jwts.builder().subject(user).expiration(new Date(System.currentTimeMillis() + Limits.EXPIRATION)).signWith(key).compact(); // Noncompliant
  }

  String generateRefreshToken(String user) {
    return build(new HashMap<>(), user, TimeUnit.DAYS.toMillis(365));
  }

  String generateToken(String user) {
    return build(new HashMap<>(), user, TimeUnit.HOURS.toMillis(1));
  }

  private String build(Map<String, Object> claims, String user, long millis) {
    return Jwts.builder()
      .claims(claims)
      .subject(user)
      .expiration(new Date(System.currentTimeMillis() + millis)) // Noncompliant
      .signWith(key)
      .compact();
  }

  String field(String user) {
    return Jwts.builder().subject(user).expiration(Date.from(Instant.now().plus(lifetime))).signWith(key).compact(); // Noncompliant
  }

  String local(String user) {
    LocalDateTime end = LocalDateTime.now().plusYears(1);
    return Jwts.builder().subject(user).expiration(Date.from(end.toInstant(ZoneOffset.UTC))).signWith(key).compact(); // Noncompliant
  }

  String chrono(String user) {
    Instant now = Instant.now();
    Instant end = now.plus(52, ChronoUnit.WEEKS);
    return Jwts.builder().subject(user).issuedAt(Date.from(now)).expiration(Date.from(end)).signWith(key).compact(); // Noncompliant
  }

  String calendar(String user) {
    Calendar calendar = Calendar.getInstance();
    calendar.add(Calendar.YEAR, 1);
    return Jwts.builder().subject(user).expiration(calendar.getTime()).signWith(key).compact(); // Noncompliant
  }

  String configured(String user) {
    return Jwts.builder().subject(user).expiration(new Date(System.currentTimeMillis() + expiration)).signWith(key).compact();
  }

  String aWeek(String user) {
    return Jwts.builder().subject(user).expiration(Date.from(LocalDateTime.now().plusWeeks(1).atZone(ZoneId.systemDefault()).toInstant())).signWith(key).compact();
  }
}
