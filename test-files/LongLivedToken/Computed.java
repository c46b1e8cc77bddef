package samples.longlived.computed;

import io.jsonwebtoken.Jwts;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import javax.crypto.SecretKey;

class Computed {

  private static final int DAYS = 3650;
  private static final long MINUTE = 60_000;

  private final SecretKey key;

  Computed(SecretKey key) {
    this.key = key;
  }

  String inStatements(String user) {
    long hour = 60 * MINUTE;
    long day = 24 * hour;
    long lifetime = 365 * day;
    long now = System.currentTimeMillis();
    return Jwts.builder().subject(user).expiration(new Date(now + lifetime)).signWith(key).compact(); // Noncompliant
  }

  String byKind(String user, Kind kind) {
    long days = switch (kind) {
      case WEB -> 7;
      case PARTNER -> {
        long years = 2;
        yield years * 365;
      }
      case NONE -> 1;
    };
    return Jwts.builder().subject(user).expiration(Date.from(Instant.now().plus(Duration.ofDays(days)))).signWith(key).compact(); // Noncompliant
  }

  String byKindShort(String user, Kind kind) {
    Duration lifetime = switch (kind) {
      case WEB -> Duration.ofMinutes(15);
      case PARTNER -> Duration.ofDays(7);
      case NONE -> throw new IllegalArgumentException("Nobody signs in as " + kind);
    };
    return Jwts.builder().subject(user).expiration(Date.from(Instant.now().plus(lifetime))).signWith(key).compact();
  }

  enum Kind {
    WEB, PARTNER, NONE
  }

  String stepByStep(String user) {
    long lifetime = MINUTE;
    lifetime = lifetime * 60;
    lifetime *= 24;
    lifetime *= 365;
    Date end = new Date(System.currentTimeMillis() + lifetime);
    return Jwts.builder().subject(user).expiration(end).signWith(key).compact(); // Noncompliant {{This token lives for 365 days; let it end after 30 days at the latest, because a stolen one is good until then.}}
  }

  String stepByStepShort(String user) {
    long lifetime = 1000L;
    lifetime *= 60;
    lifetime *= 15;
    Date end = new Date(System.currentTimeMillis() + lifetime);
    lifetime *= 10_000;
    return Jwts.builder().subject(user).expiration(end).claim("not", lifetime).signWith(key).compact();
  }

  String inABranch(String user, boolean isGuest) {
    long lifetime = 1000L * 60 * 60 * 24 * 365;
    if (isGuest) {
      lifetime /= 24 * 365;
    }
    return Jwts.builder().subject(user).expiration(new Date(System.currentTimeMillis() + lifetime)).signWith(key).compact();
  }

  String multiplied(String user) {
    long lifetime = MINUTE * 15;
    return Jwts.builder().subject(user).expiration(new Date(System.currentTimeMillis() * lifetime)).signWith(key).compact(); // Noncompliant {{This token lives practically for ever; let it end after 30 days at the latest, because a stolen one is good until then.}}
  }

  String secondsAndBack(String user) {
    long seconds = System.currentTimeMillis() / 1000 + 900;
    return Jwts.builder().subject(user).expiration(new Date(seconds * 1000)).signWith(key).compact();
  }

  String inDays(String user) {
    return Jwts.builder().subject(user).expiration(Date.from(Instant.now().plus(Duration.ofDays(DAYS)))).signWith(key).compact(); // Noncompliant
  }
}
