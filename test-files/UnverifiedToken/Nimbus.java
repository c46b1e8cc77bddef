package samples.nimbus;

import com.nimbusds.jose.JWSObject;
import com.nimbusds.jwt.JWT;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.JWTParser;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import org.springframework.security.oauth2.jwt.Jwt;

class NimbusReaders {

  String user(String token) throws ParseException {
    SignedJWT jwt = SignedJWT.parse(token); // Noncompliant {{Check the signature with "verify(verifier)" before you believe this token; without that, anybody can write one.}}
//                            ^^^^^
    return jwt.getJWTClaimsSet().getSubject();
//             ^^^^^^^^^^^^^^^< {{Here it is believed.}}
  }

  Object role(String token) throws ParseException {
    JWT jwt = JWTParser.parse(token); // Noncompliant
    JWTClaimsSet claims = jwt.getJWTClaimsSet();
    return claims.getClaim("role");
  }

  JWTClaimsSet claims(String token) throws ParseException {
    return SignedJWT.parse(token).getJWTClaimsSet(); // Noncompliant
  }

  String payload(String token) throws ParseException {
    return JWSObject.parse(token).getPayload().toString(); // Noncompliant
  }

  /** The issuer decides which keys count. */
  String issuer(String token) throws ParseException {
    return JWTParser.parse(token).getJWTClaimsSet().getIssuer();
  }

  String keyId(String token) throws ParseException {
    return SignedJWT.parse(token).getHeader().getKeyID();
  }

  String ofTheFramework(Jwt jwt) throws ParseException {
    return SignedJWT.parse(jwt.getTokenValue()).getJWTClaimsSet().getStringClaim("tenant");
  }

  String ofTheFrameworkInVariable(Jwt jwt) throws ParseException {
    String token = jwt.getTokenValue();
    SignedJWT parsed = SignedJWT.parse(token);
    return parsed.getJWTClaimsSet().getStringClaim("tenant");
  }

  SignedJWT parsed(String token) throws ParseException {
    return SignedJWT.parse(token);
  }
}
