package samples.silentchains;

import jakarta.servlet.Filter;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;

@Configuration
class OwnFilter {

  @Bean
  SecurityFilterChain chain(HttpSecurity http, Filter filter) throws Exception {
    return http.addFilterBefore(filter, UsernamePasswordAuthenticationFilter.class).build();
  }
}

@Configuration
class PartWithoutRules {

  @Bean
  @Order(1)
  SecurityFilterChain part(HttpSecurity http) throws Exception {
    return http.securityMatcher("/assets/**").build();
  }

  @Bean
  @Profile("dev")
  SecurityFilterChain development(HttpSecurity http) throws Exception {
    return http.csrf(csrf -> csrf.disable()).build();
  }
}

@Configuration
class RulesElsewhere {

  private final Customizer<AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry> rules;

  RulesElsewhere(Customizer<AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry> rules) {
    this.rules = rules;
  }

  @Bean
  SecurityFilterChain chain(HttpSecurity http) throws Exception {
    return http.authorizeHttpRequests(rules).build();
  }

  void helper(HttpSecurity http) throws Exception {
    http.csrf(csrf -> csrf.disable());
  }
}

@Configuration
class RuleOfLogin {

  @Bean
  SecurityFilterChain chain(HttpSecurity http) throws Exception {
    return http.authorizeHttpRequests(rules()).build();
  }

  private Customizer<AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry> rules() {
    return auth -> auth.requestMatchers("/login").permitAll().anyRequest().authenticated();
  }
}

@Configuration
class RulesOfACustomizer {

  private Customizer<HttpSecurity> customizer;

  @Bean
  SecurityFilterChain chain(HttpSecurity http) throws Exception {
    this.customizer.customize(http);
    return http.build();
  }
}
