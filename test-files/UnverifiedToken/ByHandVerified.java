package samples.byhandverified;

import java.util.Base64;
import javax.crypto.Mac;

class Claims {

  String payload(String token, Mac mac) {
    String[] parts = token.split("\\.");
    byte[] signature = mac.doFinal((parts[0] + "." + parts[1]).getBytes());
    if (!Base64.getUrlEncoder().withoutPadding().encodeToString(signature).equals(parts[2])) {
      throw new IllegalArgumentException("Not signed by us");
    }
    return new String(Base64.getUrlDecoder().decode(parts[1]));
  }
}
