package samples.shapes;

import com.auth0.jwt.JWT;
import com.auth0.jwt.JWTCreator;
import com.auth0.jwt.algorithms.Algorithm;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.jsonwebtoken.Claims;
import io.jsonwebtoken.JwtBuilder;
import io.jsonwebtoken.Jwts;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.SecretKey;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.jose.jws.MacAlgorithm;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.stereotype.Service;

interface TokenIssuer {

  String issue(String subject, Map<String, Object> extra);
}

@Service
class JjwtIssuer implements TokenIssuer {

  private final SecretKey key;

  JjwtIssuer(SecretKey key) {
    this.key = key;
  }

  @Override
  public String issue(String subject, Map<String, Object> extra) {
    JwtBuilder builder = base(subject); 
    builder.claim("extra", extra.size());
    if (extra.isEmpty()) {
      builder.id("none");
    }
    return builder.signWith(key).compact(); // Noncompliant
  }

  private JwtBuilder base(String subject) {
    return Jwts.builder().subject(subject).issuedAt(new Date());
  }

  String issueWithClaims(String subject) {
    Map<String, Object> claims = new LinkedHashMap<>();
    claims.put(Claims.SUBJECT, subject);
    claims.put("roles", "USER");
    return Jwts.builder().claims(claims).signWith(key).compact(); // Noncompliant
  }

  String issueWithNested(String subject) {
    return Jwts.builder()
      .claims()
      .subject(subject)
      .issuedAt(new Date())
      .and()
      .signWith(key)
      .compact(); // Noncompliant
  }
}

@Service
class Auth0Issuer {

  @Value("${jwt.secret}")
  private String secret;

  String issue(String subject, boolean admin) {
    JWTCreator.Builder builder = JWT.create()
      .withSubject(subject)
      .withIssuedAt(Instant.now());
    if (admin) {
      builder = builder.withClaim("admin", true);
    }
    return builder.sign(Algorithm.HMAC256(secret)); // Noncompliant
  }
}

@Service
class SpringIssuer {

  private final JwtEncoder encoder;

  SpringIssuer(JwtEncoder encoder) {
    this.encoder = encoder;
  }

  String issue(Authentication login) {
    JwtClaimsSet claims = JwtClaimsSet.builder()
      .issuer("self")
      .issuedAt(Instant.now())
      .subject(login.getName())
      .claims(all -> all.put("scope", login.getAuthorities()))
      .build(); // Noncompliant
    JwsHeader header = JwsHeader.with(MacAlgorithm.HS256).build();
    return encoder.encode(JwtEncoderParameters.from(header, claims)).getTokenValue();
  }
}

class NimbusIssuer {

  record Identity(String name, String role) {
  }

  String issue(Identity identity, byte[] key) throws Exception {
    JWTClaimsSet.Builder claims = new JWTClaimsSet.Builder();
    claims.subject(identity.name());
    claims.claim("role", identity.role());
    SignedJWT token = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), claims.build()); // Noncompliant
    token.sign(new MACSigner(key));
    return token.serialize();
  }
}

class WithExpiry {

  private static final long MINUTES = 15;

  private final SecretKey key;

  WithExpiry(SecretKey key) {
    this.key = key;
  }

  String helper(String subject) {
    return expiring(Jwts.builder().subject(subject)).signWith(key).compact();
  }

  private JwtBuilder expiring(JwtBuilder builder) {
    return builder.expiration(Date.from(Instant.now().plus(MINUTES, ChronoUnit.MINUTES)));
  }

  String nested(String subject) {
    return Jwts.builder().claims().subject(subject).expiration(new Date(System.currentTimeMillis() + 60_000)).and().signWith(key).compact();
  }

  String byMap(String subject) {
    Map<String, Object> claims = new HashMap<>();
    claims.put("sub", subject);
    claims.put("exp", Instant.now().plusSeconds(600).getEpochSecond());
    return Jwts.builder().claims(claims).signWith(key).compact();
  }
}
