package samples.jjwt;

import io.jsonwebtoken.Claims;
import io.jsonwebtoken.Jwt;
import io.jsonwebtoken.JwtParser;
import io.jsonwebtoken.JwtParserBuilder;
import io.jsonwebtoken.Jwts;
import javax.crypto.SecretKey;

class UnsecuredReaders {

  String user(String token) {
    return Jwts.parser()
      .unsecured()
//     ^^^^^^^^^> {{Here the check is switched off.}}
      .build()
      .parseUnsecuredClaims(token) // Noncompliant {{Check the signature with "verifyWith(key)" and "parseSignedClaims(token)" before you believe this token; without that, anybody can write one.}}
//     ^^^^^^^^^^^^^^^^^^^^
      .getPayload()
      .getSubject();
  }

  String anyToken(String token) {
    Jwt<?, ?> jwt = Jwts.parser().unsecured().build().parse(token); // Noncompliant
    return ((Claims) jwt.getPayload()).getSubject();
  }

  String withKeyToo(String token, SecretKey key) {
    Jwt<?, ?> jwt = Jwts.parser().verifyWith(key).unsecured().build().parse(token); // Noncompliant
    return ((Claims) jwt.getPayload()).getSubject();
  }

  String withoutSignature(String token) {
    String withoutSignature = token.substring(0, token.lastIndexOf('.') + 1);
    JwtParser parser = Jwts.parser().build();
    return parser.parseClaimsJwt(withoutSignature).getPayload().getSubject(); // Noncompliant
  }

  JwtParser reader() {
    return Jwts.parser().unsecured().build(); // Noncompliant
  }

  String inSteps(String token) {
    JwtParserBuilder builder = Jwts.parser();
    builder.unsecured();
    JwtParser parser = builder.build();
    return parser.parseUnsecuredClaims(token).getPayload().getSubject(); // Noncompliant
  }
}

class SecuredReaders {

  private final JwtParser parser;

  SecuredReaders(SecretKey key) {
    this.parser = Jwts.parser().verifyWith(key).build();
  }

  String user(String token) {
    return parser.parseSignedClaims(token).getPayload().getSubject();
  }

  String userOldStyle(String token) {
    return parser.parseClaimsJws(token).getPayload().getSubject();
  }

  /** Since 0.12 a parser refuses tokens without signature unless it was told otherwise. */
  Object anyKind(String token) {
    return parser.parse(token).getPayload();
  }

  String encrypted(String token) {
    return parser.parseEncryptedClaims(token).getPayload().getSubject();
  }

  String signedAllTheSame(String token, SecretKey key) {
    return Jwts.parser().verifyWith(key).unsecured().build().parseSignedClaims(token).getPayload().getSubject();
  }
}

class OtherParsers {

  interface Parser {
    Object parseClaimsJwt(String text);
  }

  Object parse(Parser parser, String text) {
    return parser.parseClaimsJwt(text);
  }
}
