package samples.jjwt;

import static io.jsonwebtoken.Jwts.builder;

import io.jsonwebtoken.Claims;
import io.jsonwebtoken.JwtBuilder;
import io.jsonwebtoken.Jwts;
import java.security.Key;
import java.time.Instant;
import java.util.AbstractMap;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import javax.crypto.SecretKey;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

class AccessTokens {

  private static final String ROLE = "role";
  private static final long MINUTES_15 = 900_000;

  private final SecretKey key;

  AccessTokens(SecretKey key) {
    this.key = key;
  }

  String oneChain(String user) {
    return Jwts.builder()
//         ^^^^^^^^^^^^^^> {{The token starts here.}}
      .subject(user)
      .issuedAt(new Date())
      .signWith(key)
      .compact(); // Noncompliant {{Give this token an expiry with "expiration(...)"; without one, whoever gets hold of it can use it for ever.}}
//     ^^^^^^^
  }

  String oneChainWithExpiry(String user) {
    return Jwts.builder()
      .subject(user)
      .issuedAt(new Date())
      .expiration(Date.from(Instant.now().plusSeconds(900)))
      .signWith(key)
      .compact();
  }

  String staticImport(String user) {
    return builder().subject(user).signWith(key).compact(); // Noncompliant
  }

  String fullName(String user) {
    return io.jsonwebtoken.Jwts.builder().subject(user).signWith(key).compact(); // Noncompliant
  }

  String encrypted(String user) {
    return Jwts.builder().subject(user).encryptWith(key, Jwts.ENC.A256GCM).compact(); // Noncompliant
  }

  String refreshToken(String user) {
    return Jwts.builder().subject(user).claim("type", "refresh").signWith(key).compact(); // Noncompliant
  }

  String verificationToken(String email) {
    Date now = new Date();
    return Jwts.builder().subject(email).issuedAt(now).notBefore(now).id("42").issuer("shop").audience().add("mail").and().signWith(key).compact(); // Noncompliant
  }

  String constantClaimNames(String user) {
    return Jwts.builder().claim(ROLE, "admin").claim(Claims.SUBJECT, user).signWith(key).compact(); // Noncompliant
  }

  String expiryAsClaim(String user) {
    return Jwts.builder().subject(user).claim(Claims.EXPIRATION, new Date(System.currentTimeMillis() + MINUTES_15)).signWith(key).compact();
  }

  String expiryAsLiteralClaim(String user) {
    return Jwts.builder().subject(user).claim("exp", Instant.now().plusSeconds(60).getEpochSecond()).signWith(key).compact();
  }

  String expiryUnderAnotherName(String user, Date end) {
    return Jwts.builder().subject(user).claim("expiresAt", end).signWith(key).compact();
  }

  String nestedClaims(String user) {
    return Jwts.builder().claims().subject(user).expiration(new Date(System.currentTimeMillis() + MINUTES_15)).and().signWith(key).compact();
  }

  String nestedClaimsWithout(String user) {
    return Jwts.builder().header().add("exp", "no claim").and().claims().subject(user).add("role", "user").and().signWith(key).compact(); // Noncompliant
  }

  String nestedClaimsWithVisibleMap(String user) {
    return Jwts.builder().claims().subject(user).add(Map.of("role", "user")).audience().add("exp").and().and().signWith(key).compact(); // Noncompliant
  }

  String nestedClaimsFromElsewhere(String user, Map<String, Object> more) {
    return Jwts.builder().claims().subject(user).add(more).and().signWith(key).compact();
  }

  String nullExpiry(String user) {
    return Jwts.builder().subject(user).expiration(null).signWith(key).compact(); // Noncompliant
  }

  String castNullExpiry(String user) {
    return Jwts.builder().subject(user).expiration((Date) null).signWith(key).compact(); // Noncompliant
  }

  String nullInVariable(String user) {
    Date never = null;
    return Jwts.builder().subject(user).expiration(never).signWith(key).compact(); // Noncompliant
  }

  String nullOrNot(String user, boolean rememberMe) {
    Date end = rememberMe ? null : new Date(System.currentTimeMillis() + MINUTES_15);
    return Jwts.builder().subject(user).expiration(end).signWith(key).compact();
  }

  String expiryFromParameter(String user, Date end) {
    return Jwts.builder().subject(user).expiration(end).signWith(key).compact();
  }

  String otherPayload(String text) {
    return Jwts.builder().content(text).signWith(key).compact();
  }
}

class StatementByStatement {

  private static final Logger LOG = LoggerFactory.getLogger(StatementByStatement.class);

  private Key key;
  private JwtBuilder shared;
  private List<Function<JwtBuilder, JwtBuilder>> customizers;

  String onVariable(String user) {
    JwtBuilder builder = Jwts.builder();
    builder.subject(user);
    builder = builder.issuedAt(new Date());
    builder.signWith(key);
    return builder.compact(); // Noncompliant
  }

  String onVariableWithExpiry(String user) {
    var builder = Jwts.builder();
    builder.subject(user);
    builder.expiration(new Date(System.currentTimeMillis() + 1000));
    builder = builder.signWith(key);
    return builder.compact();
  }

  String expiryInOneBranch(String user, boolean rememberMe) {
    JwtBuilder builder = Jwts.builder().subject(user);
    if (!rememberMe) {
      builder.expiration(new Date(System.currentTimeMillis() + 1000));
    }
    return builder.signWith(key).compact();
  }

  String expiryInBothBranches(String user, boolean rememberMe) {
    JwtBuilder builder = Jwts.builder().subject(user);
    if (rememberMe) {
      builder.expiration(new Date(System.currentTimeMillis() + 100_000));
    } else {
      builder = builder.expiration(new Date(System.currentTimeMillis() + 1000));
    }
    return builder.signWith(key).compact();
  }

  String otherBranches(String user, String tenant, List<String> roles) {
    JwtBuilder builder = Jwts.builder().subject(user);
    if (tenant != null) {
      builder.claim("tenant", tenant);
    }
    for (String role : roles) {
      builder = builder.claim("role", role);
    }
    try {
      builder.claim("host", java.net.InetAddress.getLocalHost().getHostName());
    } catch (java.net.UnknownHostException e) {
      builder.claim("host", "unknown");
    }
    LOG.debug("building {}", builder);
    return builder.signWith(key).compact(); // Noncompliant
  }

  String unknownNamesInLoop(String user, Map<String, Object> extra) {
    JwtBuilder builder = Jwts.builder().subject(user);
    for (Map.Entry<String, Object> entry : extra.entrySet()) {
      builder.claim(entry.getKey(), entry.getValue());
    }
    return builder.signWith(key).compact();
  }

  String expiryInLoop(String user, List<Date> ends) {
    JwtBuilder builder = Jwts.builder().subject(user);
    for (Date end : ends) {
      builder.expiration(end);
    }
    return builder.signWith(key).compact();
  }

  String inLambda(String user, Map<String, Object> extra) {
    JwtBuilder builder = Jwts.builder().subject(user);
    extra.forEach((name, value) -> builder.claim(name, value));
    return builder.signWith(key).compact();
  }

  String inMethodReference(String user, Map<String, Object> extra) {
    JwtBuilder builder = Jwts.builder().subject(user);
    extra.forEach(builder::claim);
    return builder.signWith(key).compact();
  }

  String constantClaimInLambda(String user, Optional<String> tenant) {
    JwtBuilder builder = Jwts.builder().subject(user);
    tenant.ifPresent(id -> builder.claim("tenant", id));
    return builder.signWith(key).compact(); // Noncompliant
  }

  String expiryInLambda(String user, Optional<Date> end) {
    JwtBuilder builder = Jwts.builder().subject(user);
    end.ifPresent(builder::expiration);
    end.ifPresent(date -> builder.expiration(date));
    return builder.signWith(key).compact();
  }

  String handedToCustomizer(String user, Function<JwtBuilder, JwtBuilder> customizer) {
    JwtBuilder builder = Jwts.builder().subject(user);
    customizer.apply(builder);
    return builder.signWith(key).compact();
  }

  String replacedByCustomizers(String user) {
    JwtBuilder builder = Jwts.builder().subject(user);
    for (Function<JwtBuilder, JwtBuilder> customizer : customizers) {
      builder = customizer.apply(builder);
    }
    return builder.signWith(key).compact();
  }

  String fromParameter(JwtBuilder builder) {
    return builder.signWith(key).compact();
  }

  String fromField() {
    return shared.signWith(key).compact();
  }

  String intoField(String user) {
    JwtBuilder builder = Jwts.builder().subject(user);
    this.shared = builder;
    addExpiry();
    return builder.compact();
  }

  private void addExpiry() {
    shared.expiration(new Date(System.currentTimeMillis() + 1000));
  }

  String underTwoNames(String user) {
    JwtBuilder builder = Jwts.builder();
    JwtBuilder same = builder.subject(user);
    same.expiration(new Date(System.currentTimeMillis() + 1000));
    return builder.signWith(key).compact();
  }

  String underTwoNamesTheOtherWayRound(String user) {
    JwtBuilder builder = Jwts.builder();
    JwtBuilder same = builder.subject(user);
    builder.expiration(new Date(System.currentTimeMillis() + 1000));
    return same.signWith(key).compact();
  }

  String stepsWithNames(String user) {
    JwtBuilder builder = Jwts.builder();
    JwtBuilder withUser = builder.subject(user);
    JwtBuilder signed = withUser.signWith(key);
    return signed.compact(); // Noncompliant
  }

  String nestedInVariable(String user) {
    JwtBuilder builder = Jwts.builder();
    JwtBuilder.BuilderClaims claims = builder.claims();
    claims.subject(user);
    claims.expiration(new Date(System.currentTimeMillis() + 1000));
    return builder.signWith(key).compact();
  }

  Optional<String> insideLambda(Optional<String> user) {
    return user.map(name -> Jwts.builder().subject(name).signWith(key).compact()); // Noncompliant
  }

  Optional<String> insideBlockLambda(Optional<String> user, Date end) {
    JwtBuilder base = Jwts.builder().issuer("shop");
    return user.map(name -> {
      JwtBuilder builder = Jwts.builder();
      builder.subject(name);
      if (name.isEmpty()) {
        return "";
      }
      return builder.signWith(key).compact(); // Noncompliant
    });
  }

  String eitherBuilder(String user, boolean admin) {
    JwtBuilder builder;
    if (admin) {
      builder = Jwts.builder().subject(user).claim("admin", true);
    } else {
      builder = Jwts.builder().subject(user);
    }
    return builder.signWith(key).compact(); // Noncompliant
  }

  String oneOfTwoBuilders(String user, boolean admin) {
    JwtBuilder builder = admin ? Jwts.builder().subject(user) : Jwts.builder().subject(user).expiration(new Date());
    return builder.signWith(key).compact();
  }

  String checked(String user) {
    JwtBuilder builder = Objects.requireNonNull(Jwts.builder());
    return builder.subject(user).signWith(key).compact(); // Noncompliant
  }
}

class WithHelpers {

  private SecretKey key;

  String factory(String user) {
    return base(user).claim("a", 1).compact(); // Noncompliant
  }

  private JwtBuilder base(String user) {
    return Jwts.builder().subject(user).issuedAt(new Date()).signWith(key);
  }

  String factoryWithExpiry(String user) {
    return expiring(user).claim("a", 1).compact();
  }

  private JwtBuilder expiring(String user) {
    JwtBuilder builder = base(user);
    builder.expiration(new Date(System.currentTimeMillis() + 1000));
    return builder;
  }

  String handed(String user) {
    JwtBuilder builder = Jwts.builder().subject(user);
    addRole(builder);
    return builder.signWith(key).compact(); // Noncompliant
  }

  private void addRole(JwtBuilder builder) {
    builder.claim("role", "user");
  }

  String handedForExpiry(String user) {
    JwtBuilder builder = Jwts.builder().subject(user);
    addRoleAndExpiry(builder);
    return builder.signWith(key).compact();
  }

  private void addRoleAndExpiry(JwtBuilder builder) {
    addRole(builder);
    builder.expiration(new Date(System.currentTimeMillis() + 1000));
  }

  String throughAndBack(String user) {
    JwtBuilder builder = Jwts.builder().subject(user);
    builder = withRole(builder);
    return withRole(builder).signWith(key).compact(); // Noncompliant
  }

  private static JwtBuilder withRole(JwtBuilder builder) {
    return builder.claim("role", "user");
  }

  String finishedElsewhere(String user) {
    return finish(Jwts.builder().subject(user));
  }

  String finishedElsewhereToo(String user) {
    return finish(Jwts.builder().subject(user).id("2"));
  }

  private String finish(JwtBuilder builder) {
    return builder.signWith(key).compact(); // Noncompliant
  }

  String finishedWithExpiry(String user) {
    return finishExpiring(Jwts.builder().subject(user).expiration(new Date(System.currentTimeMillis() + 1000)));
  }

  private String finishExpiring(JwtBuilder builder) {
    return builder.signWith(key).compact();
  }

  String accessToken(String user) {
    return token(user, new Date(System.currentTimeMillis() + 1000));
  }

  String apiToken(String user) {
    return token(user, null);
  }

  private String token(String user, Date end) {
    return Jwts.builder().subject(user).expiration(end).signWith(key).compact(); // Noncompliant
  }

  String finishedByAnyone(String user) {
    return open(Jwts.builder().subject(user));
  }

  String open(JwtBuilder builder) {
    return builder.signWith(key).compact();
  }
}

class WithMaps {

  private Key key;

  String visibleMap(String user) {
    Map<String, Object> claims = new HashMap<>();
    claims.put("role", "user");
    claims.put("sub", user);
    return Jwts.builder().claims(claims).signWith(key).compact(); // Noncompliant
  }

  String visibleMapWithExpiry(String user) {
    Map<String, Object> claims = new HashMap<>();
    claims.put("sub", user);
    claims.put(Claims.EXPIRATION, Instant.now().plusSeconds(60).getEpochSecond());
    return Jwts.builder().claims(claims).signWith(key).compact();
  }

  String immutable(String user) {
    return Jwts.builder().claims(Map.of("sub", user, "role", "admin")).signWith(key).compact(); // Noncompliant
  }

  String immutableWithExpiry(String user) {
    return Jwts.builder().claims(Map.of("sub", user, "exp", 4711)).signWith(key).compact();
  }

  String entries(String user) {
    return Jwts.builder().claims(Map.ofEntries(Map.entry("sub", user), new AbstractMap.SimpleEntry<>("role", "x"))).signWith(key).compact(); // Noncompliant
  }

  String entriesWithExpiry(String user) {
    return Jwts.builder().claims(Map.ofEntries(Map.entry("sub", user), Map.entry("exp", 12))).signWith(key).compact();
  }

  String doubleBraces(String user) {
    return Jwts.builder().claims(new HashMap<String, Object>() {{
      put("sub", user);
      put("role", "user");
    }}).signWith(key).compact(); // Noncompliant
  }

  String doubleBracesWithExpiry(String user) {
    return Jwts.builder().claims(new HashMap<String, Object>() {{
      put("sub", user);
      put("exp", 4711);
    }}).signWith(key).compact();
  }

  String fromParameter(Map<String, Object> claims) {
    return Jwts.builder().claims(claims).signWith(key).compact();
  }

  String copyOfParameter(Map<String, Object> extra) {
    Map<String, Object> claims = new HashMap<>(extra);
    claims.put("role", "user");
    return Jwts.builder().claims(claims).signWith(key).compact();
  }

  String addedFromParameter(Map<String, Object> extra) {
    Map<String, Object> claims = new HashMap<>();
    claims.putAll(extra);
    return Jwts.builder().claims(claims).signWith(key).compact();
  }

  String fromOtherMethod(Account account) {
    return Jwts.builder().claims(account.claims()).signWith(key).compact();
  }

  String filledElsewhere(Account account) {
    Map<String, Object> claims = new HashMap<>();
    account.fill(claims);
    return Jwts.builder().claims(claims).signWith(key).compact();
  }

  String dynamicNames(List<String> names) {
    Map<String, Object> claims = new HashMap<>();
    names.forEach(name -> claims.put(name, true));
    return Jwts.builder().claims(claims).signWith(key).compact();
  }

  String claimsObject(String user) {
    Claims claims = Jwts.claims().subject(user).add("role", "user").build();
    return Jwts.builder().claims(claims).signWith(key).compact(); // Noncompliant
  }

  String claimsObjectWithExpiry(String user) {
    Claims claims = Jwts.claims().subject(user).expiration(new Date(System.currentTimeMillis() + 1000)).build();
    return Jwts.builder().claims(claims).signWith(key).compact();
  }

  String addingKeepsExpiry(String user) {
    return Jwts.builder().expiration(new Date(System.currentTimeMillis() + 1000)).claims(Map.of("sub", user)).signWith(key).compact();
  }

  String settingDropsExpiry(String user) {
    return Jwts.builder().setExpiration(new Date(System.currentTimeMillis() + 1000)).setClaims(Map.of("sub", user)).signWith(key).compact(); // Noncompliant
  }

  interface Account {
    Map<String, Object> claims();

    void fill(Map<String, Object> claims);
  }
}

class MockTokens {
  String token(SecretKey key) {
    return Jwts.builder().subject("mock").signWith(key).compact();
  }
}

class TokenTestSupport {
  String token(SecretKey key) {
    return Jwts.builder().subject("test").signWith(key).compact();
  }
}

class LatestTokens {
  String token(SecretKey key) {
    return Jwts.builder().subject("latest").signWith(key).compact(); // Noncompliant
  }
}
