package samples.besideverified;

import com.auth0.jwt.JWT;
import com.auth0.jwt.algorithms.Algorithm;
import com.auth0.jwt.interfaces.DecodedJWT;
import com.auth0.jwt.interfaces.JWTVerifier;
import java.util.Base64;

/** What one class of a file checks, another beside it does not. */
class Doors {

  String visitor(String token) {
    DecodedJWT pass = JWT.decode(token); // Noncompliant
    return pass.getClaim("visitor").asString();
  }
}

class Lockers {

  String owner(String token) {
    return new String(Base64.getUrlDecoder().decode(token.split("\\.")[1])); // Noncompliant
  }
}

class Gates {

  private final Algorithm algorithm;

  Gates(Algorithm algorithm) {
    this.algorithm = algorithm;
  }

  String visitor(String token) {
    DecodedJWT pass = checked(JWT.decode(token));
    return pass.getSubject();
  }

  private DecodedJWT checked(DecodedJWT pass) {
    algorithm.verify(pass);
    return pass;
  }
}

class Turnstiles {

  private final Pass pass = new Pass();
  private final JWTVerifier verifier;

  Turnstiles(JWTVerifier verifier) {
    this.verifier = verifier;
  }

  String visitor(String token) {
    verifier.verify(token);
    return pass.visitor(token);
  }

  static class Pass {

    String visitor(String token) {
      return JWT.decode(token).getClaim("visitor").asString();
    }
  }
}
