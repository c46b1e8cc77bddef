// libraries: legacy
// parameter: maxSessionHours=1
// parameter: maxRememberedDays=7
package samples.legacy;

import javax.servlet.http.Cookie;
import javax.servlet.http.HttpSession;
import org.springframework.security.web.authentication.rememberme.TokenBasedRememberMeServices;

class Login {

  void start(HttpSession session, String token, TokenBasedRememberMeServices services) {
    session.setMaxInactiveInterval(2 * 60 * 60); // Noncompliant {{This session lasts 2 hours; end it after 1 hour at the latest, so that a lost or stolen login stops working.}}
    session.setMaxInactiveInterval(30 * 60);
    Cookie cookie = new Cookie("JSESSIONID", token);
    cookie.setMaxAge(14 * 24 * 60 * 60); // Noncompliant
    services.setTokenValiditySeconds(14 * 24 * 60 * 60); // Noncompliant
  }
}
