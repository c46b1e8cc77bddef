package samples.microprofile;

import io.smallrye.jwt.build.Jwt;
import org.eclipse.microprofile.config.inject.ConfigProperty;

class Tokens {

  @ConfigProperty(name = "shop.jwt.secret", defaultValue = "the words of the shop") // Noncompliant
//                                                         ^^^^^^^^^^^^^^^^^^^^^^^
  String secret;

  @ConfigProperty(name = "shop.jwt.secret")
  String strict;

  @ConfigProperty(name = "shop.jwt.issuer", defaultValue = "https://shop.example.org")
  String issuer;

  String token() {
    return Jwt.upn("user").signWithSecret(strict);
  }
}
