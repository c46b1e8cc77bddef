package samples.permit.norules;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.server.SecurityWebFilterChain;

@Configuration
@EnableWebSecurity
class NoRules {

  @Bean
  SecurityFilterChain nothing(HttpSecurity http) throws Exception { // Noncompliant
    http.csrf(AbstractHttpConfigurer::disable);
    return http.build();
  }
}

@Configuration
class OnlyLogin {

  @Bean
  SecurityWebFilterChain chain(ServerHttpSecurity http) {
    return http.authorizeExchange(rules -> rules.anyExchange().authenticated()).httpBasic(Customizer.withDefaults()).build();
  }
}

@Configuration
class Constant {

  private static final AuthorizationManager<org.springframework.security.web.access.intercept.RequestAuthorizationContext> EVERYONE =
    (authentication, context) -> new AuthorizationDecision(true);

  @Bean
  SecurityFilterChain chain(HttpSecurity http) throws Exception {
    return http.authorizeHttpRequests(rules -> rules.anyRequest().access(EVERYONE)).build(); // Noncompliant
  }
}

@Configuration
class Customized {

  @Bean
  SecurityFilterChain chain(HttpSecurity http) throws Exception {
    Customizer<AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry> rules = registry -> registry.anyRequest().permitAll(); // Noncompliant
    return http.authorizeHttpRequests(rules).build();
  }
}

@Configuration
class Listed {

  @Bean
  SecurityFilterChain chain(HttpSecurity http) throws Exception {
    return http.authorizeHttpRequests(rules -> rules
      .requestMatchers("/", "/about").permitAll()
      .requestMatchers("/api/**").permitAll()
      .anyRequest().permitAll()).build(); // Noncompliant
  }
}
