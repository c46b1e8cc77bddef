package samples.nimbusverified;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;

class NimbusVerified {

  String user(String token, JWSVerifier verifier) throws ParseException, JOSEException {
    SignedJWT jwt = SignedJWT.parse(token);
    if (!jwt.verify(verifier)) {
      throw new IllegalArgumentException("forged");
    }
    return jwt.getJWTClaimsSet().getSubject();
  }
}
