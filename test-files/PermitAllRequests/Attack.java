package samples.attack;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.SingleResultAuthorizationManager;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.util.matcher.AnyRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

@Configuration
class NoRules {

  @Bean
  SecurityFilterChain chain(HttpSecurity http) throws Exception { // Noncompliant {{No rule of this chain says who may send a request, so everyone may; end it with a rule that requires a login.}}
//                    ^^^^^
    http.csrf(csrf -> csrf.disable());
    http.httpBasic(Customizer.withDefaults());
    return http.build();
  }
}

class NoReactiveRules {

  @Bean
  SecurityWebFilterChain chain(ServerHttpSecurity http) { // Noncompliant
    return http.csrf(ServerHttpSecurity.CsrfSpec::disable).build();
  }
}

@Configuration
class RuleMaker {

  @Bean
  SecurityFilterChain chain(HttpSecurity http) throws Exception {
    return http.authorizeHttpRequests(rules()).build();
  }

  private Customizer<AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry> rules() {
    return auth -> auth.anyRequest().permitAll(); // Noncompliant
  }
}

@Configuration
class RuleInField {

  private static final Customizer<AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry> RULES =
    auth -> auth.anyRequest().permitAll(); // Noncompliant

  @Bean
  SecurityFilterChain chain(HttpSecurity http) throws Exception {
    return http.authorizeHttpRequests(RULES).build();
  }
}

@Configuration
class ManagerInField {

  private static final AuthorizationManager<RequestAuthorizationContext> OPEN = (user, request) -> new AuthorizationDecision(true);

  @Bean
  SecurityFilterChain chain(HttpSecurity http) throws Exception {
    return http.authorizeHttpRequests(auth -> auth.anyRequest().access(OPEN)).build(); // Noncompliant
  }
}

@Configuration
class SingleResult {

  @Bean
  SecurityFilterChain chain(HttpSecurity http) throws Exception {
    return http.authorizeHttpRequests(auth -> auth.anyRequest().access(SingleResultAuthorizationManager.permitAll())).build(); // Noncompliant
  }
}

@Configuration
class MatcherObjects {

  @Bean
  SecurityFilterChain instance(HttpSecurity http) throws Exception {
    return http.authorizeHttpRequests(auth -> auth.requestMatchers(AnyRequestMatcher.INSTANCE).permitAll()).build(); // Noncompliant
  }
}

@Configuration
class MatcherLambda {

  @Bean
  SecurityFilterChain chain(HttpSecurity http) throws Exception {
    RequestMatcher all = request -> true;
    return http.authorizeHttpRequests(auth -> auth.requestMatchers(all).permitAll()).build(); // Noncompliant
  }
}

@Configuration
class Steps {

  @Bean
  SecurityFilterChain chain(HttpSecurity http) throws Exception {
    http.authorizeHttpRequests(auth -> {
      for (String path : List.of("/login", "/register")) {
        auth.requestMatchers(path).permitAll();
      }
      auth.anyRequest().permitAll(); // Noncompliant
    });
    return http.build();
  }
}
