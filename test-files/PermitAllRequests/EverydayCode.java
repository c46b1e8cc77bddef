package samples.permit.everyday;

import jakarta.servlet.DispatcherType;
import org.springframework.boot.actuate.autoconfigure.security.servlet.EndpointRequest;
import org.springframework.boot.autoconfigure.security.servlet.PathRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.reactive.EnableWebFluxSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.util.matcher.AntPathRequestMatcher;
import org.springframework.security.web.util.matcher.AnyRequestMatcher;

@Configuration
@EnableWebSecurity
class Prototype {

  @Bean
  SecurityFilterChain filterChain(HttpSecurity http) throws Exception {
    http
      .csrf(AbstractHttpConfigurer::disable)
      .cors(Customizer.withDefaults())
      .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
      .authorizeHttpRequests(auth -> auth.anyRequest().permitAll()); // Noncompliant
    return http.build();
  }
}

@Configuration
class Shadowed {

  @Bean
  SecurityFilterChain filterChain(HttpSecurity http) throws Exception {
    http.authorizeHttpRequests(auth -> {
      auth.requestMatchers("/api/**").permitAll(); // Noncompliant
      auth.requestMatchers("/api/admin/**").hasRole("ADMIN");
      auth.anyRequest().authenticated();
    });
    return http.build();
  }
}

@Configuration
class ShadowedByMethod {

  @Bean
  SecurityFilterChain filterChain(HttpSecurity http) throws Exception {
    return http.authorizeHttpRequests(auth -> auth
      .requestMatchers(HttpMethod.GET, "/api/**").permitAll()
      .requestMatchers("/api/admin/**").hasRole("ADMIN")
      .anyRequest().authenticated()).build();
  }
}

@Configuration
class Everything {

  private static final String[] PUBLIC = {"/", "/**"};

  @Bean
  SecurityFilterChain filterChain(HttpSecurity http) throws Exception {
    return http.authorizeHttpRequests(auth -> auth
      .requestMatchers(PUBLIC).permitAll() // Noncompliant
      .anyRequest().authenticated()).build();
  }
}

@Configuration
class Decision {

  @Bean
  SecurityFilterChain filterChain(HttpSecurity http) throws Exception {
    return http.authorizeHttpRequests(auth -> auth
      .anyRequest().access((authentication, context) -> new AuthorizationDecision(true))).build(); // Noncompliant
  }
}

@Configuration
class ByMatcher {

  @Bean
  SecurityFilterChain filterChain(HttpSecurity http) throws Exception {
    return http.authorizeHttpRequests(auth -> auth
      .requestMatchers(AnyRequestMatcher.INSTANCE).permitAll()).build(); // Noncompliant
  }
}

@Configuration
class ByAntMatcher {

  @Bean
  SecurityFilterChain filterChain(HttpSecurity http) throws Exception {
    return http.authorizeHttpRequests(auth -> auth
      .requestMatchers(new AntPathRequestMatcher("/**")).permitAll()).build(); // Noncompliant
  }
}

@Configuration
class InHelper {

  @Bean
  SecurityFilterChain filterChain(HttpSecurity http) throws Exception {
    return http.authorizeHttpRequests(this::rules).build();
  }

  private void rules(AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry auth) {
    auth.anyRequest().permitAll(); // Noncompliant
  }
}

@Configuration
@SuppressWarnings("deprecation")
class OldStyle {

  @Bean
  SecurityFilterChain filterChain(HttpSecurity http) throws Exception {
    http.csrf().disable()
      .authorizeRequests()
      .requestMatchers("/**").permitAll() // Noncompliant
      .and()
      .httpBasic();
    return http.build();
  }
}

@Configuration
@EnableWebFluxSecurity
class Reactive {

  @Bean
  SecurityWebFilterChain chain(ServerHttpSecurity http) {
    return http
      .csrf(ServerHttpSecurity.CsrfSpec::disable)
      .authorizeExchange(exchange -> exchange.pathMatchers("/**").permitAll()) // Noncompliant
      .build();
  }
}

@Configuration
class ReactiveByParts {

  @Bean
  SecurityWebFilterChain chain(ServerHttpSecurity http) {
    ServerHttpSecurity.AuthorizeExchangeSpec rules = http.authorizeExchange();
    rules.pathMatchers("/login").permitAll();
    rules.anyExchange().permitAll(); // Noncompliant
    return http.build();
  }
}

@Configuration
class NearMisses {

  @Bean
  @Order(1)
  SecurityFilterChain assets(HttpSecurity http) throws Exception {
    return http.securityMatcher("/assets/**").authorizeHttpRequests(auth -> auth.anyRequest().permitAll()).build();
  }

  @Bean
  @Order(2)
  SecurityFilterChain actuator(HttpSecurity http) throws Exception {
    return http.securityMatcher(EndpointRequest.to("health")).authorizeHttpRequests(auth -> auth.anyRequest().permitAll()).build();
  }

  @Bean
  @Order(3)
  SecurityFilterChain site(HttpSecurity http) throws Exception {
    return http.authorizeHttpRequests(auth -> auth
      .requestMatchers("/account/**").authenticated()
      .requestMatchers(PathRequest.toStaticResources().atCommonLocations()).permitAll()
      .dispatcherTypeMatchers(DispatcherType.ERROR).permitAll()
      .anyRequest().permitAll()).build();
  }

  @Bean
  @Profile("dev")
  SecurityFilterChain development(HttpSecurity http) throws Exception {
    return http.authorizeHttpRequests(auth -> auth.anyRequest().permitAll()).build();
  }

  @Bean
  @Order(4)
  SecurityFilterChain closed(HttpSecurity http) throws Exception {
    return http.authorizeHttpRequests(auth -> auth
      .requestMatchers("/", "/login", "/error").permitAll()
      .requestMatchers("/api/public/**").permitAll()
      .requestMatchers("/api/admin/**").hasAuthority("ADMIN")
      .anyRequest().denyAll()).build();
  }

  @Bean
  SecurityWebFilterChain reactive(ServerHttpSecurity http) {
    return http.authorizeExchange(exchange -> exchange
      .pathMatchers(HttpMethod.OPTIONS, "/**").permitAll()
      .pathMatchers("/admin/**").hasRole("ADMIN")
      .anyExchange().authenticated()).build();
  }
}
