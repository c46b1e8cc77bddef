package samples.jaxrs;

import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.NewCookie;
import java.util.Date;

class Login {

  private static final int A_YEAR = 365 * 24 * 60 * 60;

  NewCookie built(String token) {
    return new NewCookie.Builder("session").value(token).maxAge(A_YEAR).secure(true).httpOnly(true).build(); // Noncompliant
//                                                              ^^^^^^
  }

  NewCookie inSteps(String token) {
    NewCookie.Builder builder = new NewCookie.Builder("auth-token");
    builder.value(token);
    builder.maxAge(A_YEAR); // Noncompliant
    return builder.build();
  }

  NewCookie seven(String token) {
    return new NewCookie("session", token, "/", null, "login", A_YEAR, true); // Noncompliant
//                                                             ^^^^^^
  }

  NewCookie eight(String token) {
    return new NewCookie("session", token, "/", null, "login", A_YEAR, true, true); // Noncompliant
  }

  NewCookie withVersion(String token) {
    return new NewCookie("session", token, "/", null, 1, "login", A_YEAR, true); // Noncompliant
  }

  NewCookie ten(String token, Date expiry) {
    return new NewCookie("session", token, "/", null, 1, "login", A_YEAR, expiry, true, true); // Noncompliant
  }

  NewCookie wrapped(String token) {
    return new NewCookie(new Cookie("session", token), "login", A_YEAR, true); // Noncompliant
  }

  NewCookie language() {
    return new NewCookie.Builder("language").value("en").maxAge(A_YEAR).build();
  }

  NewCookie untilTheBrowserCloses(String token) {
    return new NewCookie("session", token, "/", null, "login", NewCookie.DEFAULT_MAX_AGE, true);
  }

  NewCookie aDay(String token) {
    return new NewCookie("session", token, "/", null, "login", 24 * 60 * 60, true);
  }

  NewCookie logout() {
    return new NewCookie.Builder("session").maxAge(0).build();
  }
}
