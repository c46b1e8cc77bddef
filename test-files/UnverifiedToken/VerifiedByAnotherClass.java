package samples.verifiedbyanotherclass;

import com.auth0.jwt.JWT;
import com.auth0.jwt.interfaces.DecodedJWT;

class Users {

  private final TokenService tokens;

  Users(TokenService tokens) {
    this.tokens = tokens;
  }

  String user(String token) {
    if (!tokens.isValidToken(token)) {
      throw new IllegalArgumentException("not a token of ours");
    }
    DecodedJWT jwt = JWT.decode(token);
    return jwt.getSubject();
  }

  interface TokenService {
    boolean isValidToken(String token);
  }
}
