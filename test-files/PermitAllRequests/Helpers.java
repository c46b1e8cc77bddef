package samples.permitall.helpers;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.server.SecurityWebFilterChain;

@Configuration
class RulesInVariable {

  @Bean
  SecurityFilterChain chain(HttpSecurity http) throws Exception {
    Customizer<AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry> rules = auth -> auth.anyRequest().permitAll(); // Noncompliant
    http.authorizeHttpRequests(rules);
    return http.build();
  }
}

@Configuration
class RulesInHelper {

  @Bean
  SecurityFilterChain chain(HttpSecurity http) throws Exception {
    http.csrf(AbstractHttpConfigurer::disable);
    openAll(http);
    return http.build();
  }

  private void openAll(HttpSecurity http) throws Exception {
    http.authorizeHttpRequests(auth -> auth.requestMatchers("/**").permitAll()); // Noncompliant
  }
}

@Configuration
class HelperReturns {

  @Bean
  SecurityFilterChain chain(HttpSecurity http) throws Exception {
    return open(http.csrf(AbstractHttpConfigurer::disable)).build();
  }

  private static HttpSecurity open(HttpSecurity security) throws Exception {
    return security.authorizeHttpRequests(auth -> auth.anyRequest().permitAll()); // Noncompliant
  }
}

@Configuration
class HelperOfRules {

  @Bean
  SecurityFilterChain chain(HttpSecurity http) throws Exception {
    http.authorizeHttpRequests(auth -> {
      pages(auth);
      rest(auth);
    });
    return http.build();
  }

  private void pages(AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry auth) {
    auth.requestMatchers("/", "/help").permitAll();
  }

  private void rest(AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry auth) {
    auth.anyRequest().permitAll(); // Noncompliant
  }
}

@Configuration
class ClosingHelper {

  @Bean
  SecurityFilterChain chain(HttpSecurity http) throws Exception {
    return closed(http.csrf(AbstractHttpConfigurer::disable)).build();
  }

  private static HttpSecurity closed(HttpSecurity security) throws Exception {
    return security.authorizeHttpRequests(auth -> auth.requestMatchers("/help").permitAll().anyRequest().authenticated());
  }
}

@Configuration
class ReactiveHelper {

  @Bean
  SecurityWebFilterChain chain(ServerHttpSecurity http) {
    open(http);
    return http.build();
  }

  private void open(ServerHttpSecurity security) {
    security.authorizeExchange(exchange -> exchange.anyExchange().permitAll()); // Noncompliant
  }
}

@Configuration
class ReactiveVariable {

  @Bean
  SecurityWebFilterChain chain(ServerHttpSecurity http) {
    ServerHttpSecurity security = http.csrf(ServerHttpSecurity.CsrfSpec::disable);
    security.authorizeExchange(exchange -> {
      exchange.pathMatchers("/login").permitAll();
      exchange.pathMatchers("/**").permitAll(); // Noncompliant
    });
    return security.build();
  }
}
