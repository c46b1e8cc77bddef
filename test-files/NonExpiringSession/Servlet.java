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

class Refinements {

  private static final Duration HALF_A_YEAR = Duration.ofDays(180);

  void steps(HttpServletResponse response, String token) {
    Cookie cookie;
    cookie = new Cookie("refresh_token", token);
    int year = 60 * 60 * 24 * 365;
    cookie.setMaxAge(year); // Noncompliant
    response.addCookie(cookie);
  }

  ResponseCookie constant(String token) {
    ResponseCookie.ResponseCookieBuilder builder = ResponseCookie.from("session", token);
    builder.httpOnly(true);
    builder.maxAge(HALF_A_YEAR); // Noncompliant {{This login cookie lasts 180 days; end it after 30 days at the latest, so that a lost or stolen login stops working.}}
    return builder.build();
  }

  void derived(HttpServletResponse response, String token) {
    Cookie cookie = new Cookie("jwt", token);
    cookie.setMaxAge((int) HALF_A_YEAR.toSeconds()); // Noncompliant
    response.addCookie(cookie);
  }

  void sessionCookie(ServletContext context) {
    context.getSessionCookieConfig().setMaxAge(Integer.MAX_VALUE); // Noncompliant
    jakarta.servlet.SessionCookieConfig cookie = context.getSessionCookieConfig();
    cookie.setMaxAge(3600);
  }

  void local(HttpSession session) {
    Duration week = Duration.ofDays(7);
    session.setMaxInactiveInterval((int) week.getSeconds()); // Noncompliant
  }
}
