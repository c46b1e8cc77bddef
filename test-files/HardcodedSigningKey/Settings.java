package samples.settings;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

@ConfigurationProperties(prefix = "shop.jwt")
class JwtProperties {

  private String secretKey = "the words of the shop"; // Noncompliant {{Remove the default of this key: where nobody configures one, everybody knows it and can sign and decrypt with it.}}
//                           ^^^^^^^^^^^^^^^^^^^^^^^
  private String secret;
  private String issuer = "https://shop.example.org";
  private String secretKeyPath = "/run/secrets/jwt";
  private long validity = 3600;

  String getSecretKey() {
    return secretKey + secret + issuer + secretKeyPath + validity;
  }
}

@ConfigurationProperties("shop.token")
record TokenProperties(@DefaultValue("the words of the shop") String secret, @DefaultValue("shop") String issuer) { // Noncompliant
}

@ConfigurationProperties("shop.mail")
class MailProperties {
  private String host = "mail.example.org";
  private String key = "left";

  String text() {
    return host + key;
  }
}

class Plain {
  private String secretKey = "not a setting";

  String text() {
    return secretKey;
  }
}
