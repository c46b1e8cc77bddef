package samples.nimbusprocessed;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.jwt.proc.JWTProcessor;
import java.text.ParseException;

class NimbusProcessed {

  String user(String token, JWTProcessor<SecurityContext> processor) throws ParseException, JOSEException, BadJOSEException {
    String subject = SignedJWT.parse(token).getJWTClaimsSet().getSubject();
    JWTClaimsSet claims = processor.process(token, null);
    return subject + claims.getSubject();
  }
}
