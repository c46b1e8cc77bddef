package weather;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;

public class StationTokens {

  private static final Duration ONE_HOUR = Duration.ofHours(1);

  private final JWSSigner signer;

  public StationTokens(JWSSigner signer) {
    this.signer = signer;
  }

  public String forVisitor(String name) throws JOSEException {
    return sign(new JWTClaimsSet.Builder().subject(name).expirationTime(Date.from(Instant.now().plus(ONE_HOUR))).build());
  }

  public String forSensor(String name) throws JOSEException {
    return sign(new JWTClaimsSet.Builder().subject(name).issueTime(new Date()).build()); // Gap: TokenWithoutExpiry
  }

  private String sign(JWTClaimsSet claims) throws JOSEException {
    SignedJWT token = new SignedJWT(new JWSHeader(JWSAlgorithm.RS256), claims);
    token.sign(signer);
    return token.serialize();
  }
}
