package samples.unverified.shortnames;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

class BearerFilter extends OncePerRequestFilter {

  private final ObjectMapper mapper = new ObjectMapper();

  @Override
  protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws ServletException, IOException {
    String header = request.getHeader("Authorization");
    if (header != null && header.startsWith("Bearer ")) {
      String t = header.substring(7);
      String[] parts = t.split("\\.");
      JsonNode claims = mapper.readTree(Base64.getUrlDecoder().decode(parts[1])); // Noncompliant
      SecurityContextHolder.getContext().setAuthentication(new UsernamePasswordAuthenticationToken(claims.get("sub").asText(), null, List.of()));
    }
    chain.doFilter(request, response);
  }
}

class BearerContextFilter implements ContainerRequestFilter {

  @Override
  public void filter(ContainerRequestContext context) {
    var h = context.getHeaderString(HttpHeaders.AUTHORIZATION);
    if (h != null) {
      context.setProperty("claims", new String(Base64.getUrlDecoder().decode(h.substring("Bearer".length()).trim().split("\\.")[1]), StandardCharsets.UTF_8)); // Noncompliant
    }
  }
}

/** What another header holds in two parts is no token. */
class CursorFilter implements ContainerRequestFilter {

  @Override
  public void filter(ContainerRequestContext context) {
    var h = context.getHeaderString("X-Cursor");
    if (h != null) {
      String t = h.substring(2).trim();
      context.setProperty("cursor", new String(Base64.getUrlDecoder().decode(t.split("\\.")[1]), StandardCharsets.UTF_8));
    }
  }
}
