// libraries: legacy
package samples.jjwtlegacy;

import io.jsonwebtoken.Claims;
import io.jsonwebtoken.JwtBuilder;
import io.jsonwebtoken.Jwts;
import io.jsonwebtoken.SignatureAlgorithm;
import io.jsonwebtoken.impl.DefaultClaims;
import java.io.Serializable;
import java.util.Collections;
import java.util.Date;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.servlet.http.HttpServletResponse;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

@Component
class JwtTokenUtil implements Serializable {

  @Value("${jwt.secret}")
  private String secret;

  @Value("${jwt.expiration}")
  private Long expiration;

  public String generateToken(String username) {
    Map<String, Object> claims = new HashMap<>();
    return doGenerateToken(claims, username);
  }

  private String doGenerateToken(Map<String, Object> claims, String subject) {
    return Jwts.builder()
//         ^^^^^^^^^^^^^^> {{The token starts here.}}
      .setClaims(claims)
      .setSubject(subject)
      .setIssuedAt(new Date(System.currentTimeMillis()))
      .signWith(SignatureAlgorithm.HS512, secret)
      .compact(); // Noncompliant {{Give this token an expiry with "setExpiration(...)"; without one, whoever gets hold of it can use it for ever.}}
//     ^^^^^^^
  }

  public String generateExpiringToken(String username) {
    Map<String, Object> claims = new HashMap<>();
    claims.put("scopes", Collections.singletonList("read"));
    return doGenerateExpiringToken(claims, username);
  }

  private String doGenerateExpiringToken(Map<String, Object> claims, String subject) {
    Date created = new Date();
    Date end = new Date(created.getTime() + expiration * 1000);
    return Jwts.builder()
      .setClaims(claims)
      .setSubject(subject)
      .setIssuedAt(created)
      .setExpiration(end)
      .signWith(SignatureAlgorithm.HS512, secret)
      .compact();
  }

  public String generatePublicly(Map<String, Object> claims) {
    return Jwts.builder().setClaims(claims).signWith(SignatureAlgorithm.HS512, secret).compact();
  }

  public String refreshToken(String token) {
    Claims claims = Jwts.parser().setSigningKey(secret).parseClaimsJws(token).getBody();
    claims.setIssuedAt(new Date());
    return Jwts.builder().setClaims(claims).signWith(SignatureAlgorithm.HS512, secret).compact();
  }
}

class ReplacedClaims {

  private String secret;

  String claimsAfterExpiry(String user) {
    Map<String, Object> claims = new HashMap<>();
    claims.put("user", user);
    return Jwts.builder()
//         ^^^^^^^^^^^^^^> {{The token starts here.}}
      .setExpiration(new Date(System.currentTimeMillis() + 60_000))
      .setClaims(claims)
//     ^^^^^^^^^> {{This leaves it without expiry.}}
      .signWith(SignatureAlgorithm.HS256, secret)
      .compact(); // Noncompliant
//     ^^^^^^^
  }

  String claimsBeforeExpiry(String user) {
    Map<String, Object> claims = new HashMap<>();
    claims.put("user", user);
    return Jwts.builder()
      .setClaims(claims)
      .setExpiration(new Date(System.currentTimeMillis() + 60_000))
      .signWith(SignatureAlgorithm.HS256, secret)
      .compact();
  }

  String claimsWithExpiryAfterExpiry(String user) {
    Map<String, Object> claims = new HashMap<>();
    claims.put("exp", new Date(System.currentTimeMillis() + 60_000));
    return Jwts.builder().setExpiration(new Date()).setClaims(claims).signWith(SignatureAlgorithm.HS256, secret).compact();
  }

  String unknownClaimsAfterExpiry(Map<String, Object> claims) {
    return Jwts.builder().setExpiration(new Date()).setClaims(claims).signWith(SignatureAlgorithm.HS256, secret).compact();
  }

  String addedClaimsAfterExpiry(String user) {
    return Jwts.builder().setExpiration(new Date()).addClaims(Collections.singletonMap("user", user)).signWith(SignatureAlgorithm.HS256, secret).compact();
  }

  String claimsAfterExpiryInOneBranch(String user, boolean admin) {
    JwtBuilder builder = Jwts.builder().setSubject(user).setExpiration(new Date());
    if (admin) {
      builder.setClaims(Collections.singletonMap("role", "admin"));
    }
    return builder.signWith(SignatureAlgorithm.HS256, secret).compact();
  }
}

class ClaimsObjects {

  private final byte[] secret = new byte[64];

  String ofClaims(String username, List<String> roles) {
    Claims claims = Jwts.claims().setSubject(username);
    claims.put("auth", roles);
    Date now = new Date();
    return Jwts.builder().setClaims(claims).setIssuedAt(now).signWith(SignatureAlgorithm.HS256, secret).compact(); // Noncompliant
  }

  String ofClaimsWithExpiry(String username, List<String> roles) {
    Claims claims = Jwts.claims().setSubject(username);
    claims.put("auth", roles);
    claims.setExpiration(new Date(System.currentTimeMillis() + 60_000));
    return Jwts.builder().setClaims(claims).signWith(SignatureAlgorithm.HS256, secret).compact();
  }

  String ofDefaultClaims(String username) {
    DefaultClaims claims = new DefaultClaims();
    claims.setSubject(username);
    return Jwts.builder().setClaims(claims).signWith(SignatureAlgorithm.HS256, secret).compact(); // Noncompliant
  }

  String ofWrappedMap(String username) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("sub", username);
    return Jwts.builder().setClaims(new DefaultClaims(map)).signWith(SignatureAlgorithm.HS256, secret).compact(); // Noncompliant
  }

  String ofWrappedParameter(Map<String, Object> map) {
    return Jwts.builder().setClaims(Jwts.claims(map)).signWith(SignatureAlgorithm.HS256, secret).compact();
  }

  /** The builder of this version writes the expiry into the caller's map, so the second token has it too. */
  String[] sameMapTwice(String username) {
    Map<String, Object> claims = new HashMap<>();
    claims.put("sub", username);
    String access = Jwts.builder().setClaims(claims).setExpiration(new Date()).signWith(SignatureAlgorithm.HS256, secret).compact();
    String refresh = Jwts.builder().setClaims(claims).signWith(SignatureAlgorithm.HS256, secret).compact();
    return new String[] {access, refresh};
  }

  String removed(String username) {
    Claims claims = Jwts.claims().setSubject(username).setExpiration(new Date());
    claims.remove(Claims.EXPIRATION);
    return Jwts.builder().setClaims(claims).signWith(SignatureAlgorithm.HS256, secret).compact(); // Noncompliant
  }
}

class TokenAuthenticationService {

  static final String SECRET_NAME = "jwt.secret";

  static void addAuthentication(HttpServletResponse response, String username) {
    String token = Jwts.builder()
      .setSubject(username)
      .signWith(SignatureAlgorithm.HS512, System.getenv(SECRET_NAME))
      .compact(); // Noncompliant
    response.addHeader("Authorization", "Bearer " + token);
  }
}
