package samples.pac4j;

import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import org.pac4j.core.profile.CommonProfile;
import org.pac4j.core.profile.UserProfile;
import org.pac4j.jwt.config.signature.SecretSignatureConfiguration;
import org.pac4j.jwt.profile.JwtGenerator;

class Pac4jTokens {

  private final String secret;
  private final JwtGenerator generator;
  private final JwtGenerator expiring;

  Pac4jTokens(String secret) {
    this.secret = secret;
    this.generator = new JwtGenerator(new SecretSignatureConfiguration(secret));
    this.expiring = new JwtGenerator(new SecretSignatureConfiguration(secret));
    this.expiring.setExpirationTime(Date.from(Instant.now().plusSeconds(900)));
  }

  String token(CommonProfile profile) {
    JwtGenerator local = new JwtGenerator(new SecretSignatureConfiguration(secret));
    return local.generate(profile); // Noncompliant {{Give this token an expiry with "setExpirationTime(...)"; without one, whoever gets hold of it can use it for ever.}}
//               ^^^^^^^^
//                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^@-2< {{The token starts here.}}
  }

  String tokenWithExpiry(CommonProfile profile) {
    JwtGenerator local = new JwtGenerator(new SecretSignatureConfiguration(secret));
    local.setExpirationTime(Date.from(Instant.now().plusSeconds(900)));
    return local.generate(profile);
  }

  String ofField(CommonProfile profile) {
    return generator.generate(profile); // Noncompliant
  }

  String ofExpiringField(CommonProfile profile) {
    return expiring.generate(profile);
  }

  String ofParameter(JwtGenerator given, CommonProfile profile) {
    return given.generate(profile);
  }

  String ofAnyProfile(UserProfile profile) {
    return generator.generate(profile);
  }

  String ofMap(String user) {
    Map<String, Object> claims = new HashMap<>();
    claims.put("sub", user);
    return generator.generate(claims); // Noncompliant
  }

  String ofMapWithExpiry(String user) {
    Map<String, Object> claims = new HashMap<>();
    claims.put("sub", user);
    claims.put("exp", 4711);
    return generator.generate(claims);
  }
}
