package samples.jjwt;

import io.jsonwebtoken.Jwts;
import io.jsonwebtoken.SignatureAlgorithm;
import io.jsonwebtoken.io.Decoders;
import io.jsonwebtoken.security.Keys;
import java.nio.charset.StandardCharsets;
import java.security.Key;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;

class JwtService {

  private static final String SIGNING_KEY = "dGhlIHNob3Agc2lnbnMgaXRzIHRva2VucyB3aXRoIHRoaXM=";
//                            ^^^^^^^^^^^> {{The key is written here.}}

  private SecretKey signInKey() {
    byte[] bytes = Decoders.BASE64.decode(SIGNING_KEY);
    return Keys.hmacShaKeyFor(bytes); // Noncompliant {{Take this key from the environment or a vault: whoever can read the code can sign and decrypt with it.}}
//                            ^^^^^
  }

  String token(String user) {
    return Jwts.builder().subject(user).signWith(signInKey()).compact();
  }
}

class Decoded {

  private static final String JWT_KEY = "c2hvcC10b2tlbnMtYXJlLXNpZ25lZC13aXRoLXRoaXMtdGV4dA==";
  private static final String HEX_KEY = "73686f702d746f6b656e732d6172652d7369676e6564";
  private static final String URL_KEY = "dGhpcyBvbmUgaXMgZm9yIHRoZSBVUkwgc2FmZSBhbHBoYWJldA";

  Key base64() {
    return Keys.hmacShaKeyFor(Base64.getDecoder().decode(JWT_KEY)); // Noncompliant
  }

  Key hex() {
    return new SecretKeySpec(java.util.HexFormat.of().parseHex(HEX_KEY), "HmacSHA256"); // Noncompliant
  }

  Key url() {
    return Keys.hmacShaKeyFor(Decoders.BASE64URL.decode(URL_KEY)); // Noncompliant
  }

  Key literal() {
    return Keys.hmacShaKeyFor(Decoders.BASE64.decode("dGhlIHNob3Agc2lnbnMgaXRzIHRva2VucyB3aXRoIHRoaXM=")); // Noncompliant
  }
}

class Fields {

  private String signingKey = "the shop signs its tokens with these words";
  private String reencoded = "the shop signs its tokens with other words";
  private String configured;
  private String changed = "a text that somebody may change later on";

  Fields(String configured) {
    this.configured = configured;
    reencoded = Base64.getEncoder().encodeToString(reencoded.getBytes(StandardCharsets.UTF_8));
  }

  Key ofField() {
    return Keys.hmacShaKeyFor(signingKey.getBytes(StandardCharsets.UTF_8)); // Noncompliant
  }

  @SuppressWarnings("deprecation")
  String ofReencodedField(String user) {
    return Jwts.builder().subject(user).signWith(SignatureAlgorithm.HS256, reencoded).compact(); // Noncompliant
  }

  Key ofConfiguredField() {
    return Keys.hmacShaKeyFor(configured.getBytes(StandardCharsets.UTF_8));
  }

  void setChanged(String changed) {
    this.changed = changed;
  }

  Key ofChangedField() {
    return Keys.hmacShaKeyFor(changed.getBytes(StandardCharsets.UTF_8));
  }
}

@SuppressWarnings("deprecation")
class WeakWords {

  private static final String SECRET = "mySecretKey";

  /** To java:S6437 this text looks made up. */
  String token(String user) {
    return Jwts.builder().subject(user).signWith(SignatureAlgorithm.HS256, SECRET).compact(); // Noncompliant
  }

  String subject(String token) {
    return Jwts.parser().setSigningKey(SECRET).build().parseClaimsJws(token).getPayload().getSubject();
  }

  String literal(String user) {
    return Jwts.builder().subject(user).signWith(SignatureAlgorithm.HS256, "secret").compact(); // Noncompliant
  }
}

@SuppressWarnings("deprecation")
class ReportedBySonar {

  private static final String KEY = "Zq3t6w9yBEHcQfTjWnZr4u7xAzDGKaPd";
  private static final String JWT_SECRET = "Zq3t6w9yBEHcQfTjWnZr4u7xAzDGKaPdSgVkXp2s";

  Key plainConstant() {
    return Keys.hmacShaKeyFor(KEY.getBytes(StandardCharsets.UTF_8));
  }

  Key plainLiteral() {
    return new SecretKeySpec("Zq3t6w9yBEHcQfTjWnZr4u7xAzDGKaPd".getBytes(StandardCharsets.UTF_8), "HmacSHA256");
  }

  String plainText(String user) {
    return Jwts.builder().subject(user).signWith(SignatureAlgorithm.HS256, KEY).compact();
  }

  /** The declaration is what java:S6418 reports: the name of a secret, and random text. */
  Key randomSecret() {
    return Keys.hmacShaKeyFor(Decoders.BASE64.decode(JWT_SECRET));
  }
}

class Defaults {

  @Value("${jwt.secret:the shop has a default for this}") // Noncompliant {{Remove the default of this key: where nobody configures one, everybody knows it and can sign and decrypt with it.}}
//       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  private String secret;

  @Value("${app.jwt.signing-key:changeme}") // Noncompliant
  private String signingKey;

  @Value("${jwt.secret}")
  private String withoutDefault;

  @Value("${jwt.secret:}")
  private String emptyDefault;

  @Value("${jwt.secret:${JWT_SECRET}}")
  private String otherPlaceholder;

  @Value("${jwt.secret:${JWT_SECRET:${JWT_KEY:}}}")
  private String emptyInTheEnd;

  @Value("${jwt.secret:${JWT_SECRET:the key of the development team}}") // Noncompliant
  private String knownInTheEnd;

  @Value("${jwt.expiration:3600}")
  private long expiration;

  @Value("${jwt.secret-name:shop/jwt}")
  private String secretName;

  @Value("${oauth.client-secret:none}")
  private String clientSecret;

  @Value("${jwt.public-key:keys/public.pem}")
  private String publicKey;

  Key fromEnvironment() {
    String key = System.getenv().getOrDefault("JWT_KEY", "the key of the development team");
    return Keys.hmacShaKeyFor(key.getBytes(StandardCharsets.UTF_8)); // Noncompliant {{Remove the default of this key: where nobody configures one, everybody knows it and can sign and decrypt with it.}}
  }

  Key fromOptional() {
    String key = Optional.ofNullable(System.getenv("JWT_KEY")).orElse("the key of the development team");
    return Keys.hmacShaKeyFor(key.getBytes(StandardCharsets.UTF_8)); // Noncompliant
  }

  Key either() {
    String configured = System.getenv("JWT_KEY");
    String key = configured != null ? configured : "the key of the development team";
    return Keys.hmacShaKeyFor(key.getBytes(StandardCharsets.UTF_8)); // Noncompliant
  }

  Key strict() {
    String key = Optional.ofNullable(System.getenv("JWT_KEY")).orElseThrow();
    return Keys.hmacShaKeyFor(key.getBytes(StandardCharsets.UTF_8));
  }

  Key configured() {
    return Keys.hmacShaKeyFor(Decoders.BASE64.decode(withoutDefault));
  }

  SecretKey generated() {
    return Jwts.SIG.HS256.key().build();
  }

  Key parameter(String key) {
    return Keys.hmacShaKeyFor(Decoders.BASE64.decode(key));
  }
}

@Profile("dev")
class DevelopmentKeys {

  private String signingKey = "the shop signs its tokens with these words";

  Key key() {
    return Keys.hmacShaKeyFor(signingKey.getBytes(StandardCharsets.UTF_8));
  }
}

class MockKeys {

  private String signingKey = "the shop signs its tokens with these words";

  Key key() {
    return Keys.hmacShaKeyFor(signingKey.getBytes(StandardCharsets.UTF_8));
  }
}
