package samples.servletchain;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.web.SecurityFilterChain;

@Configuration
class OpenDoor {

  @Bean
  SecurityFilterChain chain(HttpSecurity http) throws Exception {
//                    ^^^^^>
    return http
      .csrf(AbstractHttpConfigurer::disable)
      .authorizeHttpRequests(auth -> auth.anyRequest().permitAll()) // Noncompliant {{Every request is let through, because no rule of this chain asks who sends it; permit the public paths by name and end with a rule that requires a login.}}
//                                                     ^^^^^^^^^
      .build();
  }
}

@Configuration
class SeveralOpenPaths {

  @Bean
  SecurityFilterChain chain(HttpSecurity http) throws Exception {
    http.authorizeHttpRequests(auth -> auth
      .requestMatchers("/login", "/register").permitAll()
      .anyRequest()
      .permitAll()); // Noncompliant
    http.formLogin(form -> form.permitAll());
    return http.build();
  }
}

@Configuration
class ByDecision {

  @Bean
  SecurityFilterChain chain(HttpSecurity http) throws Exception {
    http.authorizeHttpRequests(auth -> {
      auth.requestMatchers("/health").permitAll();
      auth.anyRequest().access((user, request) -> new AuthorizationDecision(true)); // Noncompliant
    });
    return http.build();
  }
}

@Configuration
class ByMethodReference {

  @Bean
  SecurityFilterChain chain(HttpSecurity http) throws Exception {
    return http.authorizeHttpRequests(this::rules).build();
  }

  private void rules(AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry registry) {
    registry.requestMatchers("/**").permitAll(); // Noncompliant
  }
}

@Configuration
class ByHelper {

  @Bean
  SecurityFilterChain chain(HttpSecurity http) throws Exception {
    open(http);
    return http.build();
  }

  private static void open(HttpSecurity http) throws Exception {
    http.authorizeHttpRequests(auth -> auth.anyRequest().permitAll()); // Noncompliant
  }
}

@Configuration
class Shadowed {

  @Bean
  SecurityFilterChain chain(HttpSecurity http) throws Exception {
    return http.authorizeHttpRequests(auth -> auth
      .requestMatchers("/api/**").permitAll() // Noncompliant {{This rule lets everyone through before the narrower rules below it can decide; move it behind them.}}
//                                ^^^^^^^^^
      .requestMatchers("/api/admin/**").hasRole("ADMIN")
//                                      ^^^^^^^<
      .anyRequest().authenticated())
      .build();
  }
}
