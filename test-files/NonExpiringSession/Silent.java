package samples.silent;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import org.springframework.context.annotation.Profile;
import org.springframework.http.ResponseCookie;

class Login {

  private final int timeout;

  Login(int timeout) {
    this.timeout = timeout;
  }

  void start(HttpSession session, String token) {
    session.setMaxInactiveInterval(1800);
    session.setMaxInactiveInterval(timeout);
    Cookie login = new Cookie("session", token);
    login.setMaxAge(-1);
    Cookie logout = new Cookie("session", "");
    logout.setMaxAge(0);
    Cookie forgery = new Cookie("XSRF-TOKEN", token);
    forgery.setMaxAge(365 * 24 * 60 * 60);
    Cookie language = new Cookie("language", "en");
    language.setMaxAge(365 * 24 * 60 * 60);
  }

  ResponseCookie theme() {
    return ResponseCookie.from("theme", "dark").maxAge(Duration.ofDays(365)).build();
  }

  ResponseCookie remembered(String token) {
    return ResponseCookie.from("remember-me", token).maxAge(Duration.ofDays(14)).build();
  }

  @Profile("dev")
  void whileDeveloping(HttpSession session) {
    session.setMaxInactiveInterval(-1);
  }
}
