package samples.jose4jtwopasses;

import java.security.Key;
import java.util.function.Function;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.jwt.consumer.JwtContext;

class TwoPasses {

  JwtClaims claims(String token, Function<String, Key> keys) throws InvalidJwtException, MalformedClaimException {
    JwtConsumer first = new JwtConsumerBuilder().setSkipAllValidators().setDisableRequireSignature().setSkipSignatureVerification().build();
    JwtContext context = first.process(token);
    Key key = keys.apply(context.getJwtClaims().getIssuer());
    JwtConsumer second = new JwtConsumerBuilder().setVerificationKey(key).setRequireExpirationTime().build();
    second.processContext(context);
    return context.getJwtClaims();
  }
}
