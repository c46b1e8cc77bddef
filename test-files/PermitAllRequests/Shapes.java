package samples.permitall.shapes;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.reactive.EnableWebFluxSecurity;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.server.SecurityWebFilterChain;

@Configuration
class Everyone {

  private static final String[] PUBLIC = {"/**"};

  @Bean
  SecurityFilterChain byConstant(HttpSecurity http) throws Exception {
    http.csrf(AbstractHttpConfigurer::disable);
    http.authorizeHttpRequests(rules -> rules.requestMatchers(PUBLIC).permitAll().anyRequest().authenticated()); // Noncompliant
    return http.build();
  }
}

@Configuration
class ByReference {

  @Bean
  SecurityFilterChain chain(HttpSecurity http) throws Exception {
    return http.authorizeHttpRequests(ByReference::rules).httpBasic(Customizer.withDefaults()).build();
  }

  private static void rules(AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry rules) {
    rules.anyRequest().permitAll(); // Noncompliant
  }
}

@Configuration
class Statements {

  @Bean
  SecurityFilterChain chain(HttpSecurity http) throws Exception {
    http.authorizeHttpRequests(rules -> {
      rules.requestMatchers("/admin/**").permitAll();
      rules.anyRequest().access((login, context) -> new AuthorizationDecision(true)); // Noncompliant
    });
    return http.build();
  }
}

@Configuration
@EnableWebFluxSecurity
class Reactive {

  @Bean
  SecurityWebFilterChain chain(ServerHttpSecurity http) {
    return http.authorizeExchange(exchanges -> exchanges.pathMatchers("/**").permitAll()).csrf(ServerHttpSecurity.CsrfSpec::disable).build(); // Noncompliant
  }
}

@Configuration
class Two {

  @Bean
  @Order(1)
  SecurityFilterChain api(HttpSecurity http) throws Exception {
    return http.securityMatcher("/api/**").authorizeHttpRequests(rules -> rules.anyRequest().authenticated()).build();
  }

  @Bean
  @Order(2)
  SecurityFilterChain pages(HttpSecurity http) throws Exception {
    return http.authorizeHttpRequests(rules -> rules.anyRequest().permitAll()).build();
  }
}

@Configuration
class Closed {

  private static final String[] PUBLIC = {"/", "/login", "/assets/**"};

  @Bean
  SecurityFilterChain chain(HttpSecurity http) throws Exception {
    http.authorizeHttpRequests(rules -> rules.requestMatchers(PUBLIC).permitAll());
    http.authorizeHttpRequests(rules -> rules.anyRequest().authenticated());
    return http.build();
  }
}
