package samples.auth0verified;

import com.auth0.jwt.JWT;
import com.auth0.jwt.JWTVerifier;
import com.auth0.jwt.algorithms.Algorithm;
import com.auth0.jwt.interfaces.DecodedJWT;

class ThenVerified {

  private final Algorithm algorithm;

  ThenVerified(Algorithm algorithm) {
    this.algorithm = algorithm;
  }

  String user(String token) {
    String user = JWT.decode(token).getAudience().get(0);
    JWTVerifier verifier = JWT.require(algorithm).withAudience(user).build();
    verifier.verify(token);
    return user;
  }
}

class VerifiedByTheAlgorithm {

  String user(String token, Algorithm algorithm) {
    DecodedJWT jwt = JWT.decode(token);
    algorithm.verify(jwt);
    return jwt.getSubject();
  }
}

class VerifiedElsewhereInTheClass {

  boolean isValid(String token, Algorithm algorithm) {
    return JWT.require(algorithm).build().verify(token) != null;
  }

  String user(String token) {
    return JWT.decode(token).getSubject();
  }
}
