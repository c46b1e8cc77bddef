package samples.silent;

import io.jsonwebtoken.Jwts;
import java.util.Date;
import java.util.Locale;
import javax.crypto.SecretKey;

class Silent {

  String token(SecretKey key, String user) {
    return Jwts.builder().subject(user).expiration(new Date(System.currentTimeMillis() + 900_000)).signWith(key).compact();
  }

  Locale anotherBuilder() {
    return new Locale.Builder().setLanguage("en").build();
  }
}
