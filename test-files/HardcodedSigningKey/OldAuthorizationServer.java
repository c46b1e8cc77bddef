// libraries: legacy
package samples.signing.oauth;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.provider.token.store.JwtAccessTokenConverter;

@Configuration
class AuthorizationServer {

  private static final String SIGNING = "orders-hmac-sha";

  @Bean
  JwtAccessTokenConverter direct() {
    JwtAccessTokenConverter converter = new JwtAccessTokenConverter();
    converter.setSigningKey("warehouse-2019"); // Noncompliant
    return converter;
  }

  @Bean
  JwtAccessTokenConverter constant() {
    JwtAccessTokenConverter converter = new JwtAccessTokenConverter();
    converter.setSigningKey(SIGNING); // Noncompliant
    return converter;
  }

  @Bean
  JwtAccessTokenConverter local() {
    JwtAccessTokenConverter converter = new JwtAccessTokenConverter();
    String words = "shipping words";
    converter.setVerifierKey(words); // Noncompliant
    return converter;
  }
}

@Configuration
class ResourceServer {

  private static final String PUBLIC = "-----BEGIN PUBLIC KEY-----\nMFwwDQYJKoZIhvcNAQEBBQADSwAwSAJBAK\n-----END PUBLIC KEY-----";

  @Value("${oauth.signing-key}")
  private String configured;

  @Bean
  JwtAccessTokenConverter configured() {
    JwtAccessTokenConverter converter = new JwtAccessTokenConverter();
    converter.setSigningKey(configured);
    return converter;
  }

  @Bean
  JwtAccessTokenConverter publicKey() {
    JwtAccessTokenConverter converter = new JwtAccessTokenConverter();
    converter.setVerifierKey(PUBLIC);
    return converter;
  }

  @Bean
  JwtAccessTokenConverter publicKeyOfSsh() {
    JwtAccessTokenConverter converter = new JwtAccessTokenConverter();
    converter.setVerifierKey("ssh-rsa AAAAB3NzaC1yc2EAAAADAQABAAAAgQDXGy ops@example.org");
    return converter;
  }
}
