package samples.silentparts;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.util.matcher.ServerWebExchangeMatchers;

@Configuration
@EnableMethodSecurity
class MethodsDecide {

  @Bean
  SecurityFilterChain chain(HttpSecurity http) throws Exception {
    return http.authorizeHttpRequests(auth -> auth.anyRequest().permitAll()).build();
  }
}

@Configuration
class PublicPart {

  @Bean
  @Order(1)
  SecurityFilterChain assets(HttpSecurity http) throws Exception {
    return http.securityMatcher("/assets/**").authorizeHttpRequests(auth -> auth.anyRequest().permitAll()).build();
  }
}

@Configuration
class RefusedByDefault {

  @Bean
  SecurityFilterChain chain(HttpSecurity http) throws Exception {
    return http.authorizeHttpRequests(auth -> auth.requestMatchers("/public/**").permitAll()).build();
  }
}

class ReactivePart {

  @Bean
  SecurityWebFilterChain actuator(ServerHttpSecurity http) {
    return http.securityMatcher(ServerWebExchangeMatchers.pathMatchers("/actuator/health"))
      .authorizeExchange(exchange -> exchange.anyExchange().permitAll())
      .build();
  }
}
