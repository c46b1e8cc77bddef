package samples.jose4j;

import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.lang.JoseException;

class Jose4jReaders {

  Object claims(String token) throws InvalidJwtException {
    JwtConsumer consumer = new JwtConsumerBuilder()
      .setSkipAllValidators()
      .setDisableRequireSignature()
      .setSkipSignatureVerification() // Noncompliant {{Check the signature with "setVerificationKey(key)" before you believe this token; without that, anybody can write one.}}
//     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^
      .build();
    return consumer.processToClaims(token);
  }

  String payload(String token) throws JoseException {
    JsonWebSignature signature = new JsonWebSignature();
    signature.setCompactSerialization(token);
    return signature.getUnverifiedPayload(); // Noncompliant
  }
}
