// libraries: jjwt-0.11
package samples.jjwt11;

import io.jsonwebtoken.Claims;
import io.jsonwebtoken.JwtBuilder;
import io.jsonwebtoken.Jwts;
import io.jsonwebtoken.SignatureAlgorithm;
import io.jsonwebtoken.io.Decoders;
import io.jsonwebtoken.security.Keys;
import java.security.Key;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

class JwtService {

  private String secretKey;
  private long jwtExpiration;
  private long refreshExpiration;

  public String generateToken(String username) {
    return generateToken(new HashMap<>(), username);
  }

  public String generateToken(Map<String, Object> extraClaims, String username) {
    return buildToken(extraClaims, username, jwtExpiration);
  }

  public String generateRefreshToken(String username) {
    return buildToken(new HashMap<>(), username, refreshExpiration);
  }

  private String buildToken(Map<String, Object> extraClaims, String username, long expiration) {
    return Jwts.builder()
      .setClaims(extraClaims)
      .setSubject(username)
      .setIssuedAt(new Date(System.currentTimeMillis()))
      .setExpiration(new Date(System.currentTimeMillis() + expiration))
      .signWith(getSignInKey(), SignatureAlgorithm.HS256)
      .compact();
  }

  public <T> T extractClaim(String token, Function<Claims, T> resolver) {
    return resolver.apply(Jwts.parserBuilder().setSigningKey(getSignInKey()).build().parseClaimsJws(token).getBody());
  }

  private Key getSignInKey() {
    return Keys.hmacShaKeyFor(Decoders.BASE64.decode(secretKey));
  }
}

class TutorialWithoutExpiry {

  private String secretKey;

  public String generateToken(String username) {
    return createToken(Map.of("role", "USER"), username);
  }

  public String generateAdminToken(String username) {
    Map<String, Object> claims = new HashMap<>();
    claims.put("role", "ADMIN");
    return createToken(claims, username);
  }

  private String createToken(Map<String, Object> claims, String username) {
    return Jwts.builder()
      .setClaims(claims)
      .setSubject(username)
      .signWith(getSignKey(), SignatureAlgorithm.HS256).compact(); // Noncompliant
  }

  private Key getSignKey() {
    byte[] keyBytes = Decoders.BASE64.decode(secretKey);
    return Keys.hmacShaKeyFor(keyBytes);
  }

  public String differentCallers(String username) {
    return mixed(Map.of("role", "USER"), username);
  }

  public String otherCaller(String username) {
    return mixed(Map.of("exp", System.currentTimeMillis() / 1000 + 600), username);
  }

  private String mixed(Map<String, Object> claims, String username) {
    return Jwts.builder().setClaims(claims).setSubject(username).signWith(getSignKey()).compact(); // Noncompliant
  }

  public String oneCallerCannotBeSeen(Map<String, Object> claims, String username) {
    return unseen(claims, username);
  }

  private String unseen(Map<String, Object> claims, String username) {
    return Jwts.builder().setClaims(claims).setSubject(username).signWith(getSignKey()).compact();
  }

  public String oneCallerWithout(String username) {
    return partlyUnseen(Map.of(), username);
  }

  public String oneCallerFromElsewhere(Map<String, Object> claims, String username) {
    return partlyUnseen(claims, username);
  }

  private String partlyUnseen(Map<String, Object> claims, String username) {
    return Jwts.builder().setClaims(claims).setSubject(username).signWith(getSignKey()).compact(); // Noncompliant
  }

  public Function<Map<String, Object>, String> asReference() {
    return this::referenced;
  }

  public String asCall() {
    return referenced(Map.of());
  }

  private String referenced(Map<String, Object> claims) {
    return Jwts.builder().setClaims(claims).signWith(getSignKey()).compact();
  }

  String optionalExpiry(String username, Date end) {
    JwtBuilder builder = Jwts.builder().setSubject(username);
    if (end != null) {
      builder.setExpiration(end);
    }
    return builder.signWith(getSignKey()).compact();
  }
}
