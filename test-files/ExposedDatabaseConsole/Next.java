// libraries: next
package samples.next;

import org.springframework.boot.security.autoconfigure.web.servlet.PathRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import static org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher.pathPattern;

@Configuration
class Chains {

  @Bean
  SecurityFilterChain console(HttpSecurity http) {
    http.securityMatcher(PathRequest.toH2Console()); // Noncompliant
    http.authorizeHttpRequests(requests -> requests.anyRequest().permitAll());
    http.csrf(csrf -> csrf.disable());
    return http.build();
  }

  @Bean
  SecurityFilterChain pattern(HttpSecurity http) {
    return http.authorizeHttpRequests(auth -> auth
      .requestMatchers(pathPattern("/h2-console/**")).permitAll() // Noncompliant
      .anyRequest().authenticated())
      .build();
  }

  @Bean
  SecurityFilterChain guarded(HttpSecurity http) {
    http.securityMatcher(PathRequest.toH2Console());
    http.authorizeHttpRequests(requests -> requests.anyRequest().hasRole("ADMIN"));
    return http.build();
  }
}
