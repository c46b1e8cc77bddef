package samples.nimbus;

import com.nimbusds.jose.EncryptionMethod;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWEAlgorithm;
import com.nimbusds.jose.JWEHeader;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.EncryptedJWT;
import com.nimbusds.jwt.JWTClaimNames;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import java.time.Instant;
import java.util.Date;
import java.util.Set;
import java.util.function.Function;

class NimbusTokens {

  private JWSSigner signer;

  String signed(String user) throws JOSEException {
    JWTClaimsSet claims = new JWTClaimsSet.Builder()
//                        ^^^^^^^^^^^^^^^^^^^^^^^^^^> {{The token starts here.}}
      .subject(user)
      .issueTime(new Date())
      .claim("scope", "read")
      .build(); // Noncompliant {{Give this token an expiry with "expirationTime(...)"; without one, whoever gets hold of it can use it for ever.}}
//     ^^^^^
    SignedJWT jwt = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), claims);
    jwt.sign(signer);
    return jwt.serialize();
  }

  String signedWithExpiry(String user) throws JOSEException {
    JWTClaimsSet claims = new JWTClaimsSet.Builder().subject(user).expirationTime(Date.from(Instant.now().plusSeconds(900))).build();
    SignedJWT jwt = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), claims);
    jwt.sign(signer);
    return jwt.serialize();
  }

  String signedWithClaim(String user) throws JOSEException {
    JWTClaimsSet claims = new JWTClaimsSet.Builder().subject(user).claim(JWTClaimNames.EXPIRATION_TIME, 4711).build();
    return sign(claims);
  }

  String signedByHelper(String user) throws JOSEException {
    return sign(new JWTClaimsSet.Builder().subject(user).build()); // Noncompliant
  }

  private String sign(JWTClaimsSet claims) throws JOSEException {
    SignedJWT jwt = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), claims);
    jwt.sign(signer);
    return jwt.serialize();
  }

  String claimsFromHelper(String user) throws JOSEException {
    return sign(claimsOf(user));
  }

  private JWTClaimsSet claimsOf(String user) {
    JWTClaimsSet.Builder builder = new JWTClaimsSet.Builder();
    builder.subject(user);
    return builder.build(); // Noncompliant
  }

  String payload(String user) throws JOSEException {
    JWTClaimsSet claims = new JWTClaimsSet.Builder().subject(user).build(); // Noncompliant
    Payload payload = new Payload(claims.toJSONObject());
    JWSObject object = new JWSObject(new JWSHeader(JWSAlgorithm.HS256), payload);
    object.sign(signer);
    return object.serialize();
  }

  EncryptedJWT encrypted(String user) {
    return new EncryptedJWT(new JWEHeader(JWEAlgorithm.DIR, EncryptionMethod.A128GCM), new JWTClaimsSet.Builder().subject(user).build()); // Noncompliant
  }

  PlainJWT plain(String user) {
    return new PlainJWT(new JWTClaimsSet.Builder().subject(user).build()); // Noncompliant
  }

  String copied(String user) throws JOSEException {
    JWTClaimsSet base = new JWTClaimsSet.Builder().issuer("shop").expirationTime(new Date()).build();
    return sign(new JWTClaimsSet.Builder(base).subject(user).build());
  }

  String copiedWithout(String user) throws JOSEException {
    JWTClaimsSet base = new JWTClaimsSet.Builder().issuer("shop").build();
    return sign(new JWTClaimsSet.Builder(base).subject(user).build()); // Noncompliant
  }

  String copiedFromElsewhere(JWTClaimsSet base) throws JOSEException {
    return sign(new JWTClaimsSet.Builder(base).subject("x").build());
  }
}

class ExpectedClaims {

  DefaultJWTClaimsVerifier<SecurityContext> verifier() {
    return new DefaultJWTClaimsVerifier<>(new JWTClaimsSet.Builder().issuer("https://id.example.org").build(), Set.of("sub", "exp"));
  }

  DefaultJWTClaimsVerifier<SecurityContext> verifierOfVariable() {
    JWTClaimsSet expected = new JWTClaimsSet.Builder().issuer("https://id.example.org").build();
    return new DefaultJWTClaimsVerifier<>(expected, Set.of("sub", "exp"));
  }

  JWTClaimsSet goesElsewhere(String user) {
    return new JWTClaimsSet.Builder().subject(user).build();
  }

  String handedElsewhere(String user, Function<JWTClaimsSet, String> signing) {
    return signing.apply(new JWTClaimsSet.Builder().subject(user).build());
  }
}
