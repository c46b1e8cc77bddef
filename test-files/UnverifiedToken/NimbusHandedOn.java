package samples.nimbushandedon;

import com.nimbusds.jwt.JWT;
import com.nimbusds.jwt.JWTParser;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;

interface Gate {

  boolean isValid(JWT token);
}

interface Desk {

  String authenticate(Badge badge);
}

record Badge(String guest, JWT token) {
}

class Goodbye {

  private final Gate gate;

  Goodbye(Gate gate) {
    this.gate = gate;
  }

  String leaves(String hint) throws ParseException {
    JWT token = JWTParser.parse(hint);
    return gate.isValid(token) ? token.getJWTClaimsSet().getSubject() : "";
  }

  String leavesSigned(String hint) throws ParseException {
    JWT token = JWTParser.parse(hint);
    SignedJWT signed = (SignedJWT) token;
    if (!gate.isValid(signed)) {
      return "";
    }
    return token.getJWTClaimsSet().getSubject();
  }
}

class Entrance {

  private final Desk desk;

  Entrance(Desk desk) {
    this.desk = desk;
  }

  String enters(String text) throws ParseException {
    JWT token = JWTParser.parse(text);
    Badge badge = new Badge(token.getJWTClaimsSet().getSubject(), token);
    return desk.authenticate(badge);
  }

  String entersUnseen(String text) throws ParseException {
    JWT parsed = JWTParser.parse(text); // Noncompliant
    return parsed.getJWTClaimsSet().getSubject();
  }
}
