package samples.loginfilter;

import com.auth0.jwt.JWT;
import com.auth0.jwt.interfaces.DecodedJWT;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

class JwtFilter extends OncePerRequestFilter {

  @Override
  protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws ServletException, IOException {
    String header = request.getHeader("Authorization");
    if (header != null && SecurityContextHolder.getContext().getAuthentication() == null) {
      DecodedJWT jwt = JWT.decode(header.substring(7)); // Noncompliant
      var user = new UsernamePasswordAuthenticationToken(jwt.getSubject(), null, List.of());
      SecurityContextHolder.getContext().setAuthentication(user);
    }
    chain.doFilter(request, response);
  }
}
