package samples.webflux;

import org.springframework.context.annotation.Bean;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.reactive.EnableWebFluxSecurity;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.web.server.SecurityWebFilterChain;
import reactor.core.publisher.Mono;

@EnableWebFluxSecurity
class ReactiveOpenDoor {

  @Bean
  SecurityWebFilterChain chain(ServerHttpSecurity http) {
    return http
      .authorizeExchange(exchange -> exchange
        .pathMatchers("/auth/**").permitAll()
        .anyExchange().permitAll()) // Noncompliant
      .csrf(ServerHttpSecurity.CsrfSpec::disable)
      .build();
  }
}

@EnableWebFluxSecurity
class ReactiveDecision {

  @Bean
  SecurityWebFilterChain chain(ServerHttpSecurity http) {
    return http
      .authorizeExchange(exchange -> exchange.anyExchange()
        .access((user, context) -> Mono.just(new AuthorizationDecision(true)))) // Noncompliant
      .build();
  }
}
