package samples.springboot;

import org.springframework.boot.actuate.autoconfigure.security.servlet.EndpointRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.server.SecurityWebFilterChain;

@Configuration
class Chains {

  private static final String[] OPEN = {"/login", "/actuator/**"}; // Noncompliant

  @Bean
  SecurityFilterChain byRequest(HttpSecurity http) throws Exception {
    return http.authorizeHttpRequests(auth -> auth
      .requestMatchers(EndpointRequest.toAnyEndpoint()).permitAll() // Noncompliant {{The management endpoints are open to everyone here; permit health alone and ask for an administrator's role for the rest.}}
//                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
//                                                      ^^^^^^^^^@-1<
      .anyRequest().authenticated())
      .build();
  }

  @Bean
  SecurityFilterChain byPath(HttpSecurity http) throws Exception {
    return http.authorizeHttpRequests(auth -> auth
      .requestMatchers("/actuator/**", "/login").permitAll() // Noncompliant
      .anyRequest().authenticated())
      .build();
  }

  @Bean
  SecurityFilterChain byConstant(HttpSecurity http) throws Exception {
    return http.authorizeHttpRequests(auth -> auth
      .requestMatchers(OPEN).permitAll()
      .anyRequest().authenticated())
      .build();
  }

  @Bean
  SecurityFilterChain heapDump(HttpSecurity http) throws Exception {
    return http.authorizeHttpRequests(auth -> auth
      .requestMatchers("/actuator/health", "/actuator/heapdump").permitAll() // Noncompliant
      .anyRequest().authenticated())
      .build();
  }

  @Bean
  SecurityWebFilterChain reactive(ServerHttpSecurity http) {
    return http.authorizeExchange(exchange -> exchange
      .pathMatchers("/actuator/**").permitAll() // Noncompliant
      .anyExchange().authenticated())
      .build();
  }
}

@Configuration
class Ignored {

  @Bean
  org.springframework.security.config.annotation.web.configuration.WebSecurityCustomizer ignored() {
    return web -> web.ignoring().requestMatchers("/assets/**", "/actuator/**"); // Noncompliant
//                                                             ^^^^^^^^^^^^^^
  }

  @Bean
  SecurityFilterChain named(HttpSecurity http) throws Exception {
    return http.authorizeHttpRequests(auth -> auth
      .requestMatchers(EndpointRequest.to("health", "env")).permitAll() // Noncompliant
      .requestMatchers("/api/actuator/heapdump").permitAll() // Noncompliant
      .requestMatchers(EndpointRequest.to("health", "info")).permitAll()
      .anyRequest().authenticated()).build();
  }
}
