// libraries: legacy
package samples.jjwtlegacy;

import io.jsonwebtoken.Claims;
import io.jsonwebtoken.Jwts;

class LegacyReaders {

  String user(String token) {
    int end = token.lastIndexOf('.');
    Claims claims = Jwts.parser().parseClaimsJwt(token.substring(0, end + 1)).getBody(); // Noncompliant
    return claims.getSubject();
  }

  String text(String token) {
    return Jwts.parser().parsePlaintextJwt(token).getBody(); // Noncompliant
  }

  /** This one is what java:S5659 reports. */
  Object plainParse(String token, String key) {
    return Jwts.parser().setSigningKey(key).parse(token).getBody();
  }

  String verified(String token, String key) {
    return Jwts.parser().setSigningKey(key).parseClaimsJws(token).getBody().getSubject();
  }
}
