package samples.jjwt;

import io.jsonwebtoken.Jwts;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Calendar;
import java.util.Date;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import javax.crypto.SecretKey;
import org.apache.commons.lang3.time.DateUtils;
import org.springframework.beans.factory.annotation.Value;

class Tokens {

  private static final long YEAR = 365L * 24 * 60 * 60 * 1000;
  private static final long WEEK = 1000L * 60 * 60 * 24 * 7;
  private static final int THIRTY_DAYS = 1000 * 60 * 60 * 24 * 30;
  private static final long OF_INT = 1000 * 60 * 60 * 24 * 30;
  private static final Duration ACCESS_LIFETIME = Duration.ofDays(7);
  private static final Duration REFRESH_LIFETIME = Duration.ofDays(60);
  private static final int DAYS = 365;

  @Value("${jwt.expiration}")
  private long configured = 86_400_000_000L;
  private long mutable = YEAR;
  private SecretKey key;
  private Clock clock;

  void change(long lifetime) {
    mutable = lifetime;
  }

  String date(String user) {
    return Jwts.builder()
      .subject(user)
      .expiration(new Date(System.currentTimeMillis() + 365L * 24 * 60 * 60 * 1000)) // Noncompliant {{This token lives for 365 days; let it end after 30 days at the latest, because a stolen one is good until then.}}
//                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
      .signWith(key)
      .compact();
  }

  String week(String user) {
    return Jwts.builder().subject(user).expiration(new Date(System.currentTimeMillis() + WEEK)).signWith(key).compact();
  }

  String constant(String user) {
    return Jwts.builder().subject(user).expiration(new Date(System.currentTimeMillis() + YEAR)).signWith(key).compact(); // Noncompliant
  }

  String accessToken(String user) {
    return Jwts.builder().subject(user).expiration(new Date(System.currentTimeMillis() + WEEK)).signWith(key).compact(); // Noncompliant {{This access token lives for 7 days; let it end after 24 hours at the latest, because a stolen one is good until then.}}
  }

  String refreshToken(String user) {
    return Jwts.builder().subject(user).expiration(Date.from(Instant.now().plus(60, ChronoUnit.DAYS))).signWith(key).compact();
  }

  String longRefreshToken(String user) {
    return Jwts.builder().subject(user).expiration(Date.from(Instant.now().plus(DAYS, ChronoUnit.DAYS))).signWith(key).compact(); // Noncompliant {{This refresh token lives for 365 days; let it end after 90 days at the latest, because a stolen one is good until then.}}
  }

  String byConstantName(String user, boolean remember) {
    String token = Jwts.builder().subject(user).expiration(Date.from(Instant.now().plus(REFRESH_LIFETIME))).signWith(key).compact();
    return token + Jwts.builder().subject(user).expiration(Date.from(Instant.now().plus(ACCESS_LIFETIME))).signWith(key).compact(); // Noncompliant
  }

  String inVariables(String user) {
    Date now = new Date();
    Date end = new Date(now.getTime() + YEAR);
    return Jwts.builder()
      .subject(user)
      .issuedAt(now)
      .expiration(end) // Noncompliant
      .signWith(key)
      .compact();
  }

  String numbers(String user) {
    long nowMillis = System.currentTimeMillis();
    long expMillis = nowMillis + TimeUnit.DAYS.toMillis(400);
    Date exp = new Date(expMillis);
    return Jwts.builder().subject(user).expiration(exp).signWith(key).compact(); // Noncompliant
  }

  String java8(String user) {
    LocalDateTime end = LocalDateTime.now().plusYears(1);
    return Jwts.builder().subject(user).expiration(Date.from(end.atZone(ZoneId.systemDefault()).toInstant())).signWith(key).compact(); // Noncompliant
  }

  String twoWeeks(String user) {
    return Jwts.builder().subject(user).expiration(java.sql.Date.valueOf(LocalDate.now().plusWeeks(2))).signWith(key).compact();
  }

  String twentyWeeks(String user) {
    return Jwts.builder().subject(user).expiration(java.sql.Date.valueOf(LocalDate.now().plusWeeks(20))).signWith(key).compact(); // Noncompliant
  }

  String zoned(String user) {
    return Jwts.builder().subject(user).expiration(Date.from(ZonedDateTime.now().plusMinutes(60).toInstant())).signWith(key).compact();
  }

  String clock(String user) {
    return Jwts.builder().subject(user).expiration(Date.from(clock.instant().plus(Duration.ofHours(24 * 100)))).signWith(key).compact(); // Noncompliant
  }

  String calendar(String user) {
    Calendar calendar = Calendar.getInstance();
    calendar.add(Calendar.MONTH, 6);
    return Jwts.builder().subject(user).expiration(calendar.getTime()).signWith(key).compact(); // Noncompliant
  }

  String shortCalendar(String user) {
    Calendar calendar = Calendar.getInstance();
    calendar.setTime(new Date());
    calendar.add(Calendar.MINUTE, 30);
    return Jwts.builder().subject(user).expiration(calendar.getTime()).signWith(key).compact();
  }

  String dateUtils(String user) {
    return Jwts.builder().subject(user).expiration(DateUtils.addDays(new Date(), 180)).signWith(key).compact(); // Noncompliant
  }

  String helper(String user) {
    return Jwts.builder().subject(user).expiration(end(DAYS)).signWith(key).compact(); // Noncompliant
  }

  String shortHelper(String user) {
    return Jwts.builder().subject(user).expiration(end(1)).signWith(key).compact();
  }

  private Date end(int days) {
    return Date.from(Instant.now().plus(Duration.ofDays(days)));
  }

  String claim(String user) {
    return Jwts.builder().claims(Map.of("sub", user, "exp", Instant.now().plusSeconds(31_536_000).getEpochSecond())).signWith(key).compact(); // Noncompliant
  }

  String claimInSeconds(String user) {
    return Jwts.builder().subject(user).claim("exp", System.currentTimeMillis() / 1000 + 3600).signWith(key).compact();
  }

  String claimInManySeconds(String user) {
    return Jwts.builder().subject(user).claim("exp", System.currentTimeMillis() / 1000 + 3600 * 24 * 366).signWith(key).compact(); // Noncompliant
  }

  String endless(String user) {
    return Jwts.builder().subject(user).expiration(new Date(Long.MAX_VALUE)).signWith(key).compact(); // Noncompliant {{This token lives practically for ever; let it end after 30 days at the latest, because a stolen one is good until then.}}
  }

  String farAway(String user) {
    return Jwts.builder().subject(user).expiration(Date.from(Instant.parse("2199-12-31T23:59:59Z"))).signWith(key).compact(); // Noncompliant
  }

  String configured(String user) {
    return Jwts.builder().subject(user).expiration(new Date(System.currentTimeMillis() + configured)).signWith(key).compact();
  }

  String mutable(String user) {
    return Jwts.builder().subject(user).expiration(new Date(System.currentTimeMillis() + mutable)).signWith(key).compact();
  }

  String parameter(String user, Date end) {
    return Jwts.builder().subject(user).expiration(end).signWith(key).compact();
  }

  String remembered(String user, boolean rememberMe) {
    Date end = new Date(System.currentTimeMillis() + (rememberMe ? YEAR : WEEK));
    return Jwts.builder().subject(user).expiration(end).signWith(key).compact(); // Noncompliant
  }

  String eitherWay(String user, boolean remember) {
    var builder = Jwts.builder().subject(user);
    if (remember) {
      builder.expiration(new Date(System.currentTimeMillis() + YEAR)); // Noncompliant
    } else {
      builder.expiration(new Date(System.currentTimeMillis() + WEEK));
    }
    return builder.signWith(key).compact();
  }
}

class Overflows {

  private static final int THIRTY_DAYS = 1000 * 60 * 60 * 24 * 30;
  private static final long OF_INT = 1000 * 60 * 60 * 24 * 30;
  private static final int SECONDS = 60 * 60 * 24 * 30;

  private SecretKey key;

  String inPlace(String user) {
    return Jwts.builder()
      .subject(user)
      .expiration(new Date(System.currentTimeMillis() + 1000 * 60 * 60 * 24 * 30)) // Noncompliant {{The lifetime of this token does not fit into an "int" and comes out as another one; compute it in "long" or with "Duration".}}
//                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
//                                                      ^^^^^^^^^^^^^^^^^^^^^^^^@-1< {{This is computed in "int".}}
      .signWith(key)
      .compact();
  }

  String ofConstant(String user) {
    return Jwts.builder().subject(user).expiration(new Date(System.currentTimeMillis() + THIRTY_DAYS)).signWith(key).compact(); // Noncompliant
  }

  /** The declaration itself is what java:S2184 reports. */
  String ofLongConstant(String user) {
    return Jwts.builder().subject(user).expiration(new Date(System.currentTimeMillis() + OF_INT)).signWith(key).compact();
  }

  String ofSeconds(String user) {
    return Jwts.builder().subject(user).expiration(new Date(System.currentTimeMillis() + SECONDS * 1000)).signWith(key).compact(); // Noncompliant
  }

  String ofSecondsInLong(String user) {
    return Jwts.builder().subject(user).expiration(new Date(System.currentTimeMillis() + SECONDS * 1000L)).signWith(key).compact();
  }

  String twentyFourDaysFit(String user) {
    return Jwts.builder().subject(user).expiration(new Date(System.currentTimeMillis() + 1000 * 60 * 60 * 24 * 24)).signWith(key).compact();
  }
}

class SharedBuilders {

  private static final long WEEK = 604_800_000L;
  private static final long YEAR = 365L * 86_400_000;

  private SecretKey key;

  String accessToken(String user) {
    return build(user, 900_000L);
  }

  String refreshToken(String user) {
    return build(user, WEEK);
  }

  private String build(String user, long lifetime) {
    return Jwts.builder().subject(user).expiration(new Date(System.currentTimeMillis() + lifetime)).signWith(key).compact();
  }

  String shortToken(String user) {
    return buildAny(user, 900_000L);
  }

  String apiToken(String user) {
    return buildAny(user, YEAR);
  }

  private String buildAny(String user, long lifetime) {
    return Jwts.builder().subject(user).expiration(new Date(System.currentTimeMillis() + lifetime)).signWith(key).compact(); // Noncompliant
  }

  String open(String user, long lifetime) {
    return Jwts.builder().subject(user).expiration(new Date(System.currentTimeMillis() + lifetime)).signWith(key).compact();
  }
}

class DataAccess {

  private static final long WEEK = 604_800_000L;

  private SecretKey key;

  String token(String user) {
    return Jwts.builder().subject(user).expiration(new Date(System.currentTimeMillis() + WEEK)).signWith(key).compact();
  }
}

class AccessTokenFactory {

  private static final long WEEK = 604_800_000L;

  private SecretKey key;

  String create(String user) {
    return Jwts.builder().subject(user).expiration(new Date(System.currentTimeMillis() + WEEK)).signWith(key).compact(); // Noncompliant
  }
}
