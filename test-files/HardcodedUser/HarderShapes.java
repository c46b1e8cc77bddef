package samples.users.harder;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.filter.OncePerRequestFilter;

@Configuration
class Hashed {

  private static final String ADMIN = "admin";

  @Bean
  UserDetailsService users() {
    var admin = User.withUsername(ADMIN).password(new BCryptPasswordEncoder().encode("let-me-in")).roles("ADMIN").build(); // Noncompliant
    var viewer = User.withUsername("viewer").password("{bcrypt}$2a$10$dXJ3SW6G7P50lGmMkkmwe.20cQQubK3.HZWzG3YB1tlRy.fqvM/BG").roles("VIEWER").build(); // Noncompliant
    return new InMemoryUserDetailsManager(admin, viewer);
  }
}

@Configuration
class Configured {

  @Bean
  UserDetailsService users(@Value("${ops.user}") String name, @Value("${ops.password}") String password) {
    return new InMemoryUserDetailsManager(User.withUsername(name).password(password).roles("OPS").build());
  }
}

@Provider
class BasicFilter implements ContainerRequestFilter {

  private static final String EXPECTED = "Basic YWRtaW46YWRtaW4=";

  @Override
  public void filter(ContainerRequestContext context) {
    String header = context.getHeaderString("Authorization");
    if (!EXPECTED.equals(header)) { // Noncompliant
      context.abortWith(Response.status(401).build());
    }
  }
}

@Component
class KeyFilter extends OncePerRequestFilter {

  @Override
  protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws ServletException, IOException {
    if ("keeper".equals(request.getParameter("user")) && "lion".equals(request.getParameter("password"))) { // Noncompliant
      chain.doFilter(request, response);
      return;
    }
    response.sendError(401);
  }
}

@RestController
class Login {

  private static final Map<String, String> USERS = Map.of("admin", "secret", "guest", "guest"); // Noncompliant

  @PostMapping("/login")
  boolean login(@RequestParam String user, @RequestParam String password) {
    return password.equals(USERS.get(user));
  }
}

@Service
class Words {

  private final Map<String, String> translations = Map.of("user", "Benutzer", "password", "Passwort");

  String of(String word) {
    return translations.getOrDefault(word, word);
  }
}
