// libraries: next
package samples.permit.everydaynext;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.SingleResultAuthorizationManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

@Configuration
class ByManager {

  @Bean
  SecurityFilterChain chain(HttpSecurity http) {
    return http.authorizeHttpRequests(rules -> rules.anyRequest().access(SingleResultAuthorizationManager.permitAll())).build(); // Noncompliant
  }
}

@Configuration
class ByPattern {

  @Bean
  SecurityFilterChain chain(HttpSecurity http) {
    return http.authorizeHttpRequests(rules -> rules
      .requestMatchers(PathPatternRequestMatcher.withDefaults().matcher("/**")).permitAll() // Noncompliant
      .anyRequest().authenticated()).build();
  }
}

@Configuration
class Closed {

  @Bean
  SecurityFilterChain chain(HttpSecurity http) {
    return http.authorizeHttpRequests(rules -> rules
      .requestMatchers(PathPatternRequestMatcher.withDefaults().matcher("/assets/**")).permitAll()
      .anyRequest().access((user, request) -> new AuthorizationDecision(user.get().isAuthenticated()))).build();
  }
}
