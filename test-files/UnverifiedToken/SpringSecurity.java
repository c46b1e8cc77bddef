package samples.springsecurity;

import javax.crypto.SecretKey;
import org.springframework.context.annotation.Bean;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

class ResourceServer {

  @Bean
  JwtDecoder lenient(SecretKey key) {
    NimbusJwtDecoder decoder = NimbusJwtDecoder.withSecretKey(key).build();
    decoder.setJwtValidator(token -> OAuth2TokenValidatorResult.success()); // Noncompliant {{Keep the check of the expiry, "JwtValidators.createDefault()", in this validator; without it, every token is good for ever.}}
//          ^^^^^^^^^^^^^^^
    return decoder;
  }

  @Bean
  JwtDecoder strict(SecretKey key) {
    NimbusJwtDecoder decoder = NimbusJwtDecoder.withSecretKey(key).build();
    decoder.setJwtValidator(JwtValidators.createDefaultWithIssuer("https://id.example.org"));
    return decoder;
  }

  @Bean
  JwtDecoder own(SecretKey key) {
    NimbusJwtDecoder decoder = NimbusJwtDecoder.withSecretKey(key).build();
    decoder.setJwtValidator(token -> token.getAudience().contains("shop") ? OAuth2TokenValidatorResult.success()
      : OAuth2TokenValidatorResult.failure(new OAuth2Error("audience")));
    return decoder;
  }
}
