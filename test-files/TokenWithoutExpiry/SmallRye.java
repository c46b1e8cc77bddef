package samples.smallrye;

import io.smallrye.jwt.build.Jwt;
import java.util.Set;

class QuarkusTokens {

  /** Without a word about it, a token of this library lives for five minutes. */
  String token(String user) {
    return Jwt.issuer("https://shop.example.org").upn(user).groups(Set.of("user")).sign();
  }

  String tokenWithExpiry(String user) {
    return Jwt.upn(user).expiresIn(900).sign();
  }
}
