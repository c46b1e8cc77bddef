// libraries: next
package samples.next;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.SingleResultAuthorizationManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import static org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher.pathPattern;

@Configuration
class OpenByPattern {

  @Bean
  SecurityFilterChain chain(HttpSecurity http) {
    return http.authorizeHttpRequests(auth -> auth
      .requestMatchers(pathPattern("/login")).permitAll()
      .requestMatchers(PathPatternRequestMatcher.withDefaults().matcher("/**")).permitAll()) // Noncompliant
      .build();
  }
}

@Configuration
class OpenByManager {

  private static final AuthorizationDecision YES = new AuthorizationDecision(true);

  @Bean
  SecurityFilterChain chain(HttpSecurity http) {
    return http.authorizeHttpRequests(auth -> auth.anyRequest().access(SingleResultAuthorizationManager.permitAll())).build(); // Noncompliant
  }

  SecurityFilterChain other(HttpSecurity http) {
    return http.authorizeHttpRequests(auth -> auth.anyRequest().access((user, request) -> YES)).build(); // Noncompliant
  }
}

@Configuration
class ShadowedWrites {

  private final boolean open;

  ShadowedWrites(boolean open) {
    this.open = open;
  }

  @Bean
  SecurityFilterChain chain(HttpSecurity http) {
    return http.authorizeHttpRequests(auth -> auth
      .requestMatchers("/api/**").permitAll() // Noncompliant
      .requestMatchers(HttpMethod.DELETE, "/api/orders/*").hasRole("ADMIN")
      .anyRequest().authenticated())
      .build();
  }

  @Bean
  SecurityFilterChain readOnly(HttpSecurity http) {
    return http.authorizeHttpRequests(auth -> auth
      .requestMatchers(pathPattern(HttpMethod.GET, "/api/**")).permitAll()
      .requestMatchers("/api/**").hasRole("CLERK")
      .anyRequest().authenticated())
      .build();
  }

  @Bean
  SecurityFilterChain either(HttpSecurity http) {
    return http.authorizeHttpRequests(auth -> {
      if (open) {
        auth.anyRequest().permitAll();
      } else {
        auth.anyRequest().authenticated();
      }
    }).build();
  }
}
