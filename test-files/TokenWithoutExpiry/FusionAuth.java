package samples.fusionauth;

import io.fusionauth.jwt.JWTEncoder;
import io.fusionauth.jwt.Signer;
import io.fusionauth.jwt.domain.JWT;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;

class FusionAuthTokens {

  private final Signer signer;

  FusionAuthTokens(Signer signer) {
    this.signer = signer;
  }

  String token(String user) {
    JWT jwt = new JWT()
//            ^^^^^^^^^> {{The token starts here.}}
      .setIssuer("shop")
      .setIssuedAt(ZonedDateTime.now(ZoneOffset.UTC))
      .setSubject(user);
    return JWT.getEncoder().encode(jwt, signer); // Noncompliant {{Give this token an expiry with "setExpiration(...)"; without one, whoever gets hold of it can use it for ever.}}
//                          ^^^^^^
  }

  String tokenWithExpiry(String user) {
    JWT jwt = new JWT().setSubject(user).setExpiration(ZonedDateTime.now(ZoneOffset.UTC).plusMinutes(15));
    return new JWTEncoder().encode(jwt, signer);
  }

  String tokenWithField(String user) {
    JWT jwt = new JWT();
    jwt.subject = user;
    jwt.expiration = ZonedDateTime.now(ZoneOffset.UTC).plusMinutes(15);
    return JWT.getEncoder().encode(jwt, signer);
  }

  String tokenWithOtherField(String user) {
    JWT jwt = new JWT();
    jwt.subject = user;
    jwt.addClaim("role", "user");
    return JWT.getEncoder().encode(jwt, signer); // Noncompliant
  }

  String tokenWithClaim(String user) {
    return JWT.getEncoder().encode(new JWT().setSubject(user).addClaim("exp", ZonedDateTime.now()), signer);
  }

  String tokenOfParameter(JWT jwt) {
    return JWT.getEncoder().encode(jwt, signer);
  }
}
