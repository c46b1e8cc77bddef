package samples.attack;

import org.springframework.boot.actuate.autoconfigure.security.servlet.EndpointRequest;
import org.springframework.boot.actuate.env.EnvironmentEndpoint;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.WebSecurityCustomizer;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.util.matcher.AntPathRequestMatcher;

@Configuration
class Chains {

  private static final String BASE = "/actuator";
  private static final String[] OPEN = {
    "/login",
    "/actuator/**" // Noncompliant
  };

  @Bean
  SecurityFilterChain concatenated(HttpSecurity http) throws Exception {
    return http.authorizeHttpRequests(auth -> auth
      .requestMatchers(BASE + "/**").permitAll() // Noncompliant
      .anyRequest().authenticated()).build();
  }

  @Bean
  SecurityFilterChain list(HttpSecurity http) throws Exception {
    return http.authorizeHttpRequests(auth -> auth.requestMatchers(OPEN).permitAll().anyRequest().authenticated()).build();
  }

  @Bean
  SecurityFilterChain byMethod(HttpSecurity http) throws Exception {
    return http.authorizeHttpRequests(auth -> auth
      .requestMatchers(HttpMethod.GET, "/actuator/**").permitAll() // Noncompliant
      .anyRequest().authenticated()).build();
  }

  @Bean
  SecurityFilterChain decided(HttpSecurity http) throws Exception {
    return http.authorizeHttpRequests(auth -> auth
      .requestMatchers(new AntPathRequestMatcher("/actuator/**")).access((user, request) -> new AuthorizationDecision(true)) // Noncompliant
      .anyRequest().authenticated()).build();
  }

  @Bean
  SecurityFilterChain byClass(HttpSecurity http) throws Exception {
    return http.authorizeHttpRequests(auth -> auth
      .requestMatchers(EndpointRequest.to(EnvironmentEndpoint.class)).permitAll() // Noncompliant
      .anyRequest().authenticated()).build();
  }

  @Bean
  SecurityFilterChain ofItsOwn(HttpSecurity http) throws Exception {
    return http.securityMatcher(EndpointRequest.toAnyEndpoint()) // Noncompliant
      .authorizeHttpRequests(auth -> auth.anyRequest().permitAll())
      .build();
  }

  @Bean
  SecurityWebFilterChain reactive(ServerHttpSecurity http) {
    return http.authorizeExchange(exchange -> exchange
      .pathMatchers("/actuator/**").permitAll() // Noncompliant
      .anyExchange().authenticated()).build();
  }

  @Bean
  WebSecurityCustomizer customizer() {
    return web -> web.ignoring().requestMatchers(EndpointRequest.toAnyEndpoint()); // Noncompliant
  }

  @Bean
  SecurityFilterChain guarded(HttpSecurity http) throws Exception {
    return http.authorizeHttpRequests(auth -> auth
      .requestMatchers("/actuator/health/**", "/actuator/info", "/actuator/prometheus").permitAll()
      .requestMatchers("/actuator/**").hasRole("OPERATOR")
      .requestMatchers("/actuators/list").permitAll()
      .anyRequest().authenticated()).build();
  }
}
