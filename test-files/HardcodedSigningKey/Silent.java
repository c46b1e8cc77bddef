package samples.silent;

import io.jsonwebtoken.Jwts;
import io.jsonwebtoken.io.Decoders;
import io.jsonwebtoken.security.Keys;
import java.security.Key;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

class Silent {

  private final String key;

  Silent(String key) {
    this.key = key;
  }

  SecretKey signing() {
    return Keys.hmacShaKeyFor(Decoders.BASE64.decode(key));
  }

  Key derived(byte[] bytes) {
    return new SecretKeySpec(bytes, "AES");
  }

  String token(String user) {
    return Jwts.builder().subject(user).signWith(signing()).compact();
  }
}
