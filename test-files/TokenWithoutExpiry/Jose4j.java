package samples.jose4j;

import java.security.Key;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.jwt.ReservedClaimNames;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.lang.JoseException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

class Jose4jTokens {

  private static final Logger LOG = LoggerFactory.getLogger(Jose4jTokens.class);

  private Key key;

  String token(String user) throws JoseException {
    JwtClaims claims = new JwtClaims();
//                     ^^^^^^^^^^^^^^^> {{The token starts here.}}
    claims.setIssuer("shop");
    claims.setIssuedAtToNow();
    claims.setGeneratedJwtId();
    claims.setSubject(user);
    claims.setClaim("role", "user");
    JsonWebSignature signature = new JsonWebSignature();
    signature.setPayload(claims.toJson()); // Noncompliant {{Give this token an expiry with "setExpirationTimeMinutesInTheFuture(...)"; without one, whoever gets hold of it can use it for ever.}}
//                              ^^^^^^
    signature.setKey(key);
    signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.HMAC_SHA256);
    return signature.getCompactSerialization();
  }

  String tokenWithMinutes(String user) throws JoseException {
    JwtClaims claims = new JwtClaims();
    claims.setSubject(user);
    claims.setExpirationTimeMinutesInTheFuture(10);
    return sign(claims.toJson());
  }

  String tokenWithDate(String user) throws JoseException {
    JwtClaims claims = new JwtClaims();
    claims.setSubject(user);
    claims.setExpirationTime(NumericDate.fromSeconds(4711));
    return sign(claims.toJson());
  }

  String tokenWithClaim(String user) throws JoseException {
    JwtClaims claims = new JwtClaims();
    claims.setSubject(user);
    claims.setNumericDateClaim(ReservedClaimNames.EXPIRATION_TIME, NumericDate.now());
    return sign(claims.toJson());
  }

  String tokenByHelper(String user) throws JoseException {
    JwtClaims claims = new JwtClaims();
    claims.setSubject(user);
    String payload = claims.toJson(); // Noncompliant
    return sign(payload);
  }

  private String sign(String payload) throws JoseException {
    JsonWebSignature signature = new JsonWebSignature();
    signature.setKey(key);
    signature.setPayload(payload);
    return signature.getCompactSerialization();
  }

  void onlyLogged(String user) {
    JwtClaims claims = new JwtClaims();
    claims.setSubject(user);
    LOG.info("claims: {}", claims.toJson());
  }

  String parsed(String json) throws JoseException, InvalidJwtException {
    JwtClaims claims = JwtClaims.parse(json);
    claims.setSubject("other");
    return sign(claims.toJson());
  }
}
