package samples.tutorials;

import com.auth0.jwt.JWT;
import com.auth0.jwt.algorithms.Algorithm;
import com.auth0.jwt.exceptions.JWTCreationException;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import io.jsonwebtoken.Claims;
import io.jsonwebtoken.ClaimsBuilder;
import io.jsonwebtoken.JwtBuilder;
import io.jsonwebtoken.Jwts;
import io.jsonwebtoken.io.Decoders;
import io.jsonwebtoken.security.Keys;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javax.crypto.SecretKey;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.stereotype.Service;

@Service
class ClaimsOfAHelper {

  @Value("${jwt.secret}")
  private String secret;

  String generateToken(UserDetails user) {
    return Jwts.builder().claims(claimsOf(user)).subject(user.getUsername()).signWith(key()).compact(); // Noncompliant
  }

  private Map<String, Object> claimsOf(UserDetails user) {
    Map<String, Object> claims = new HashMap<>();
    List<String> roles = user.getAuthorities().stream().map(GrantedAuthority::getAuthority).collect(Collectors.toList());
    if (!roles.isEmpty()) {
      claims.put("roles", roles);
    }
    claims.put("jti", UUID.randomUUID().toString());
    return claims;
  }

  String generateExpiringToken(UserDetails user) {
    return Jwts.builder().claims(expiringClaimsOf(user)).signWith(key()).compact();
  }

  private Map<String, Object> expiringClaimsOf(UserDetails user) {
    Map<String, Object> claims = claimsOf(user);
    claims.put("exp", Instant.now().plus(1, ChronoUnit.HOURS).getEpochSecond());
    return claims;
  }

  String withDetails(UserDetails user, Map<String, Object> details) {
    return Jwts.builder().claims(merged(user, details)).signWith(key()).compact();
  }

  private Map<String, Object> merged(UserDetails user, Map<String, Object> details) {
    Map<String, Object> claims = claimsOf(user);
    claims.putAll(details);
    return claims;
  }

  private SecretKey key() {
    return Keys.hmacShaKeyFor(Decoders.BASE64.decode(secret));
  }
}

@Service
class InTryAndCatch {

  private Algorithm algorithm;
  private static String AUTHORITIES = "auth";
  private final String tenantClaim = "tenant";

  String token(String user) {
    String token = null;
    try {
      token = JWT.create().withIssuer("auth0").withSubject(user).sign(algorithm); // Noncompliant
    } catch (JWTCreationException e) {
      throw new IllegalStateException("cannot sign", e);
    }
    return token;
  }

  String prefixed(Authentication authentication) {
    String authorities = authentication.getAuthorities().stream().map(GrantedAuthority::getAuthority).collect(Collectors.joining(","));
    return "Bearer " + JWT.create().withSubject(authentication.getName()).withClaim(AUTHORITIES, authorities).withClaim(tenantClaim, 1).sign(algorithm); // Noncompliant
  }

  String builtInTry(String user) {
    var builder = JWT.create();
    try {
      builder = builder.withSubject(user);
      builder.withClaim("host", java.net.InetAddress.getLocalHost().getHostName());
    } catch (java.net.UnknownHostException e) {
      return null;
    } finally {
      builder.withIssuer("shop");
    }
    return builder.sign(algorithm); // Noncompliant
  }

  String expiryInTry(String user) {
    var builder = JWT.create();
    try {
      builder.withExpiresAt(Instant.parse(user));
    } catch (RuntimeException e) {
      builder.withIssuer("late");
    }
    return builder.sign(algorithm);
  }

  ResponseEntity<Map<String, String>> answered(String user) {
    return ResponseEntity.ok(Map.of("token", JWT.create().withSubject(user).sign(algorithm))); // Noncompliant
  }

  String switched(String kind, String user) {
    return switch (kind) {
      case "access" -> JWT.create().withSubject(user).withExpiresAt(Instant.now().plusSeconds(60)).sign(algorithm);
      default -> JWT.create().withSubject(user).sign(algorithm); // Noncompliant
    };
  }

  String switchedOnBuilder(String kind, String user) {
    var builder = JWT.create().withSubject(user);
    switch (kind) {
      case "access":
        builder.withExpiresAt(Instant.now().plusSeconds(60));
        break;
      case "refresh":
        builder.withExpiresAt(Instant.now().plus(Duration.ofDays(30)));
        break;
      default:
        throw new IllegalArgumentException(kind);
    }
    return builder.sign(algorithm);
  }
}

@Service
class SmallSteps {

  private SecretKey key;
  private final JwtBuilder template = Jwts.builder().issuer("shop");
  private final List<Consumer<JwtBuilder>> customizers = new ArrayList<>();

  String optionalClaims(String user, String mail, String phone) {
    JwtBuilder builder = Jwts.builder().subject(user);
    claimIfPresent(builder, "mail", mail);
    claimIfPresent(builder, "phone", phone);
    return builder.signWith(key).compact(); // Noncompliant
  }

  private void claimIfPresent(JwtBuilder builder, String name, Object value) {
    if (value != null) {
      builder.claim(name, value);
    }
  }

  String optionalExpiry(String user, String mail, Date end) {
    JwtBuilder builder = Jwts.builder().subject(user);
    put(builder, "mail", mail);
    put(builder, "exp", end);
    return builder.signWith(key).compact();
  }

  private void put(JwtBuilder builder, String name, Object value) {
    if (value != null) {
      builder.claim(name, value);
    }
  }

  String customized(String user) {
    return build(builder -> builder.subject(user));
  }

  private String build(Consumer<JwtBuilder> customizer) {
    JwtBuilder builder = Jwts.builder();
    customizer.accept(builder);
    return builder.signWith(key).compact();
  }

  String registered(String user) {
    JwtBuilder builder = Jwts.builder().subject(user);
    customizers.forEach(customizer -> customizer.accept(builder));
    return builder.signWith(key).compact();
  }

  String ofTemplate(String user) {
    return template.subject(user).signWith(key).compact(); // Noncompliant
  }

  String supplied(Supplier<JwtBuilder> builders) {
    return builders.get().subject("x").signWith(key).compact();
  }

  String claimsBuilder(String user) {
    ClaimsBuilder claims = Jwts.claims();
    claims.subject(user);
    claims.add("role", "user");
    return Jwts.builder().claims(claims.build()).signWith(key).compact(); // Noncompliant
  }

  String claimsBuilderWithExpiry(String user) {
    ClaimsBuilder claims = Jwts.claims();
    claims.subject(user);
    claims.add("exp", Instant.now().plusSeconds(60));
    return Jwts.builder().claims(claims.build()).signWith(key).compact();
  }

  String claimsOfHelper(String user) {
    return Jwts.builder().claims(defaultClaims(user)).signWith(key).compact(); // Noncompliant
  }

  private Claims defaultClaims(String user) {
    return Jwts.claims().subject(user).issuedAt(new Date()).build();
  }

  String copied(String user) {
    Map<String, Object> claims = new HashMap<>(Map.of("role", "user"));
    claims.put("user", user);
    return Jwts.builder().claims(Collections.unmodifiableMap(claims)).signWith(key).compact(); // Noncompliant
  }

  String emptied(String user) {
    return Jwts.builder().claims().expiration(new Date()).empty().add(Map.of("user", user)).and().signWith(key).compact(); // Noncompliant
  }

  String[] twoOfOneBuilder(String user) {
    JwtBuilder builder = Jwts.builder().subject(user).signWith(key);
    String access = builder.expiration(new Date(System.currentTimeMillis() + 60_000)).compact();
    String refresh = builder.compact();
    return new String[] {access, refresh};
  }

  String[] twoOfOneBuilderTheOtherWayRound(String user) {
    JwtBuilder builder = Jwts.builder().subject(user).signWith(key);
    String api = builder.compact(); // Noncompliant
    String access = builder.expiration(new Date(System.currentTimeMillis() + 60_000)).compact();
    return new String[] {access, api};
  }

  String collected(Map<String, String> attributes) {
    Map<String, Object> claims = attributes.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    return Jwts.builder().claims(claims).signWith(key).compact();
  }

  String recursive(Map<String, Object> claims, int depth) {
    return depth == 0 ? again(new HashMap<>(), 3) : again(claims, depth);
  }

  private String again(Map<String, Object> claims, int depth) {
    return depth > 0 ? again(claims, depth - 1) : Jwts.builder().claims(claims).signWith(key).compact(); // Noncompliant
  }

  String retried(String user) {
    Map<String, Object> claims = new HashMap<>();
    for (int i = 0; i < 3; i++) {
      claims = new HashMap<>(claims);
      claims.put("attempt", i);
    }
    return Jwts.builder().claims(claims).subject(user).signWith(key).compact();
  }

  static String token(SecretKey key, String user) {
    JwtBuilder builder = Jwts.builder();
    do {
      builder.subject(user);
    } while (user.isEmpty());
    synchronized (key) {
      builder.signWith(key);
    }
    return builder.compact(); // Noncompliant
  }
}

interface Issuer {

  SecretKey key();

  default String issue(String user) {
    return Jwts.builder().subject(user).signWith(key()).compact(); // Noncompliant
  }
}

enum TokenKind {
  ACCESS {
    @Override
    String issue(SecretKey key, String user) {
      return Jwts.builder().subject(user).expiration(new Date(System.currentTimeMillis() + 60_000)).signWith(key).compact();
    }
  },
  API {
    @Override
    String issue(SecretKey key, String user) {
      return Jwts.builder().subject(user).signWith(key).compact(); // Noncompliant
    }
  };

  abstract String issue(SecretKey key, String user);
}

record Tokens(String access, String refresh) {
  static Tokens of(SecretKey key, String user) {
    return new Tokens(
      Jwts.builder().subject(user).expiration(new Date(System.currentTimeMillis() + 60_000)).signWith(key).compact(),
      Jwts.builder().subject(user).signWith(key).compact()); // Noncompliant
  }
}

abstract class TokenTemplate {

  SecretKey key;

  String issue(String user) {
    return builder(user).signWith(key).compact();
  }

  protected JwtBuilder builder(String user) {
    return Jwts.builder().subject(user);
  }

  String issueWith(String user) {
    JwtBuilder builder = Jwts.builder().subject(user);
    customize(builder);
    return builder.signWith(key).compact();
  }

  protected abstract void customize(JwtBuilder builder);
}

class AuthenticationService {

  private String signerKey;
  private JwtEncoder encoder;

  private String generateToken(String user) {
    JWSHeader header = new JWSHeader(JWSAlgorithm.HS512);
    JWTClaimsSet claims = new JWTClaimsSet.Builder()
      .subject(user)
      .issuer("shop.example.org")
      .issueTime(new Date())
      .claim("scope", "ROLE_USER")
      .build(); // Noncompliant
    Payload payload = new Payload(claims.toJSONObject());
    JWSObject object = new JWSObject(header, payload);
    try {
      object.sign(new MACSigner(signerKey.getBytes()));
      return object.serialize();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  String springWithVisibleConsumer(Authentication authentication) {
    JwtClaimsSet claims = JwtClaimsSet.builder()
      .subject(authentication.getName())
      .claims(all -> {
        all.put("role", "user");
        all.put("tenant", 1);
      })
      .build(); // Noncompliant
    return encode(claims);
  }

  String springWithVisibleConsumerWithExpiry(Authentication authentication) {
    JwtClaimsSet claims = JwtClaimsSet.builder().subject(authentication.getName()).claims(all -> all.put("exp", Instant.now())).build();
    return encode(claims);
  }

  String springWithVisibleConsumerFromElsewhere(Authentication authentication, Map<String, Object> more) {
    JwtClaimsSet claims = JwtClaimsSet.builder().subject(authentication.getName()).claims(all -> all.putAll(more)).build();
    return encode(claims);
  }

  private String encode(JwtClaimsSet claims) {
    return encoder.encode(JwtEncoderParameters.from(claims)).getTokenValue();
  }
}
