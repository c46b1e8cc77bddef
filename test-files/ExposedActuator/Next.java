// libraries: next
package samples.next;

import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

@Configuration
class Chains {

  private static final String MANAGEMENT = "/actuator/**";

  @Bean
  SecurityFilterChain management(HttpSecurity http) {
    http.securityMatcher(EndpointRequest.toAnyEndpoint()); // Noncompliant
    http.authorizeHttpRequests(requests -> requests.anyRequest().permitAll());
    return http.build();
  }

  @Bean
  SecurityFilterChain pattern(HttpSecurity http) {
    return http.authorizeHttpRequests(auth -> auth
      .requestMatchers(PathPatternRequestMatcher.pathPattern(HttpMethod.GET, MANAGEMENT)).permitAll() // Noncompliant
      .anyRequest().authenticated())
      .build();
  }

  @Bean
  SecurityFilterChain guarded(HttpSecurity http) {
    http.securityMatcher(EndpointRequest.toAnyEndpoint());
    http.authorizeHttpRequests(requests -> requests
      .requestMatchers(EndpointRequest.to("health")).permitAll()
      .anyRequest().hasRole("OPERATOR"));
    return http.build();
  }

  @Bean
  SecurityFilterChain probes(HttpSecurity http) {
    http.securityMatcher(EndpointRequest.to("health", "info"));
    http.authorizeHttpRequests(requests -> requests.anyRequest().permitAll());
    return http.build();
  }
}
