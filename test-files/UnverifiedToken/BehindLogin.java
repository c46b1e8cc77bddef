package samples.behindlogin;

import com.auth0.jwt.JWT;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.security.core.context.SecurityContextHolder;

/** A filter has checked the token before anybody asks for the current user. */
class CurrentUser {

  String name() {
    return SecurityContextHolder.getContext().getAuthentication().getName();
  }

  Long id(HttpServletRequest request) {
    return JWT.decode(request.getHeader("Authorization").substring(7)).getClaim("id").asLong();
  }
}
