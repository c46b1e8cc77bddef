package hardcodedsigningkey.handed;

import io.jsonwebtoken.security.Keys;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import javax.crypto.SecretKey;
import org.springframework.beans.factory.annotation.Value;

/** The key is handed to a private helper. */
class SignedLinks {

  private static final String LINK_KEY = "the-links-of-our-letters-are-signed-with-this";

  SecretKey ofLinks() {
    return toKey(LINK_KEY);
  }

  SecretKey ofInvitations() {
    return toKey("invitations-are-signed-with-this-long-text");
  }

  private static SecretKey toKey(String text) {
    return Keys.hmacShaKeyFor(text.getBytes(StandardCharsets.UTF_8)); // Noncompliant {{Take this key from the environment or a vault: whoever can read the code can sign and decrypt with it.}}
  }
}

class ConfiguredLinks {

  @Value("${links.signing}")
  private String links;

  SecretKey ofLinks() {
    return toKey(links);
  }

  SecretKey ofEnvironment() {
    return decoded(System.getenv("LINKS_SIGNING"), "links");
  }

  SecretKey ofNewsletter() {
    return toKey("newsletters-are-signed-with-this-long-text");
  }

  private static SecretKey toKey(String text) {
    return Keys.hmacShaKeyFor(text.getBytes(StandardCharsets.UTF_8));
  }

  private static SecretKey decoded(String text, String purpose) {
    byte[] bytes = Base64.getDecoder().decode(text);
    if (bytes.length == 0) {
      throw new IllegalStateException("No key for " + purpose);
    }
    return Keys.hmacShaKeyFor(bytes);
  }
}
