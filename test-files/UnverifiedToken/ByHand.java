package samples.byhand;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

class Claims {

  String payload(String token) {
    String[] parts = token.split("\\.");
    return new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8); // Noncompliant
//                                           ^^^^^^
  }

  String direct(String jwt) {
    return new String(Base64.getDecoder().decode(jwt.replace("Bearer ", "").split("\\.")[1])); // Noncompliant
  }

  String header(String token) {
    String[] parts = token.split("\\.");
    return new String(Base64.getUrlDecoder().decode(parts[0]), StandardCharsets.UTF_8);
  }

  String expiry(String token) {
    String[] parts = token.split("\\.");
    return new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
  }

  byte[] image(String data) {
    return Base64.getDecoder().decode(data.split(",")[1]);
  }
}
