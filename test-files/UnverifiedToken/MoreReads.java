package samples.unverified.more;

import com.auth0.jwt.JWT;
import com.auth0.jwt.interfaces.DecodedJWT;
import com.auth0.jwt.interfaces.Claim;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@Component
class TokenUtil {

  String userName(String token) {
    return JWT.decode(token).getClaim("username").asString(); // Noncompliant
  }

  List<String> roles(String token) {
    Map<String, Claim> claims = JWT.decode(token).getClaims(); // Noncompliant
    return claims.get("roles").asList(String.class);
  }

  Optional<String> subject(String token) {
    return Optional.of(JWT.decode(token)).map(DecodedJWT::getSubject);
  }

  boolean isExpired(String token) {
    return JWT.decode(token).getExpiresAt().before(new Date());
  }

  String keyId(String token) {
    DecodedJWT jwt = JWT.decode(token);
    return jwt.getKeyId();
  }

  boolean isAdmin(HttpServletRequest request) {
    return Arrays.stream(request.getCookies())
      .filter(cookie -> "jwt".equals(cookie.getName()))
      .map(Cookie::getValue)
      .map(token -> JWT.decode(token).getClaim("role").asString()) // Noncompliant
      .anyMatch("ADMIN"::equals);
  }

  private DecodedJWT read(String token) {
    return JWT.decode(token); // Noncompliant
  }

  String id(String token) {
    return read(token).getId();
  }
}

@RestController
class Profile {

  @GetMapping("/profile")
  String profile(@CookieValue("token") String token) {
    DecodedJWT jwt = new JWT().decodeJwt(token); // Noncompliant
    String user = jwt.getSubject();
    return "Hello " + user;
  }
}
