package samples.servlet;

import jakarta.servlet.ServletContext;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.springframework.http.ResponseCookie;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;

class Login {

  private static final int A_YEAR = 365 * 24 * 60 * 60;
  private static final String COOKIE = "SHOP_SESSION";

  void start(HttpServletRequest request, HttpServletResponse response, String token) {
    HttpSession session = request.getSession();
    session.setMaxInactiveInterval(-1); // Noncompliant {{This session never ends; end it after 24 hours at the latest, so that a lost or stolen login stops working.}}
//                                 ^^
    request.getSession().setMaxInactiveInterval(0); // Noncompliant
    session.setMaxInactiveInterval((int) TimeUnit.DAYS.toSeconds(3)); // Noncompliant {{This session lasts 3 days; end it after 24 hours at the latest, so that a lost or stolen login stops working.}}
    Cookie cookie = new Cookie("auth_token", token);
    cookie.setMaxAge(A_YEAR); // Noncompliant {{This login cookie lasts 365 days; end it after 30 days at the latest, so that a lost or stolen login stops working.}}
    response.addCookie(cookie);
  }

  void context(ServletContext context) {
    context.setSessionTimeout(-1); // Noncompliant
  }

  ResponseCookie cookie(String token) {
    return ResponseCookie.from("refreshToken", token)
      .httpOnly(true)
      .maxAge(Duration.ofDays(365)) // Noncompliant
      .build();
  }

  ResponseCookie seconds(String token) {
    return ResponseCookie.from(COOKIE, token).maxAge(Integer.MAX_VALUE).build(); // Noncompliant {{This login cookie never ends; end it after 30 days at the latest, so that a lost or stolen login stops working.}}
  }

  void chain(HttpSecurity http) throws Exception {
    http.rememberMe(remember -> remember.key("shop").tokenValiditySeconds(A_YEAR)); // Noncompliant {{This remembered login lasts 365 days; end it after 30 days at the latest, so that a lost or stolen login stops working.}}
  }
}
