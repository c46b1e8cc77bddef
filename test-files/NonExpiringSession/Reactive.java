package samples.reactive;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import org.springframework.boot.web.servlet.server.Session;
import org.springframework.http.ResponseCookie;
import org.springframework.web.server.WebSession;
import org.springframework.web.server.session.CookieWebSessionIdResolver;

class Sessions {

  private static final Duration NEVER = Duration.ofSeconds(-1);

  void idle(WebSession session) {
    session.setMaxIdleTime(NEVER); // Noncompliant {{This session never ends; end it after 24 hours at the latest, so that a lost or stolen login stops working.}}
//                         ^^^^^
    session.setMaxIdleTime(Duration.ofDays(30)); // Noncompliant
    session.setMaxIdleTime(Duration.of(30, ChronoUnit.DAYS)); // Noncompliant
    session.setMaxIdleTime(Duration.ofMinutes(30));
  }

  void server(Session session) {
    session.setTimeout(Duration.ZERO); // Noncompliant
    session.setTimeout(Duration.ofMinutes(30));
  }

  CookieWebSessionIdResolver resolver() {
    CookieWebSessionIdResolver resolver = new CookieWebSessionIdResolver();
    resolver.setCookieMaxAge(Duration.ofDays(365)); // Noncompliant
    return resolver;
  }

  ResponseCookie configured(String token, Duration life) {
    return ResponseCookie.from("session", token).maxAge(life).build();
  }

  ResponseCookie theme() {
    return ResponseCookie.from("theme", "dark").maxAge(Duration.ofDays(365)).build();
  }
}
