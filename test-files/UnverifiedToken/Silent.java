package samples.silent;

import io.fusionauth.jwt.JWTUtils;
import io.fusionauth.jwt.Verifier;
import io.fusionauth.jwt.domain.JWT;
import java.text.DecimalFormat;
import java.text.ParseException;

class Silent {

  String fusionAuth(String token, Verifier verifier) {
    JWT unverified = JWTUtils.decodePayload(token);
    JWT jwt = JWT.getDecoder().decode(token, verifier);
    return unverified.getString("role") + jwt.subject;
  }

  Number otherParser(String text) throws ParseException {
    return new DecimalFormat().parse(text);
  }
}
