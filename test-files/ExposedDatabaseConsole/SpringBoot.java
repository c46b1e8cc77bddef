package samples.springboot;

import org.springframework.boot.autoconfigure.security.servlet.PathRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.util.matcher.AntPathRequestMatcher;

@Configuration
class Chains {

  @Bean
  SecurityFilterChain byRequest(HttpSecurity http) throws Exception {
    return http.authorizeHttpRequests(auth -> auth
      .requestMatchers(PathRequest.toH2Console()).permitAll() // Noncompliant {{The database console is open to everyone here; remove the permission, and the console from everything but development.}}
//                     ^^^^^^^^^^^^^^^^^^^^^^^^^
//                                                ^^^^^^^^^@-1<
      .anyRequest().authenticated())
      .headers(headers -> headers.frameOptions(frame -> frame.sameOrigin()))
      .build();
  }

  @Bean
  SecurityFilterChain byPath(HttpSecurity http) throws Exception {
    return http.authorizeHttpRequests(auth -> auth
      .requestMatchers("/login", "/h2-console/**").permitAll() // Noncompliant
      .requestMatchers(new AntPathRequestMatcher("/h2-console/**")).permitAll() // Noncompliant
      .anyRequest().authenticated())
      .build();
  }
}

@Configuration
class Ignored {

  @Bean
  org.springframework.security.config.annotation.web.configuration.WebSecurityCustomizer ignored() {
    return web -> web.ignoring().requestMatchers(new org.springframework.security.web.util.matcher.AntPathRequestMatcher("/h2-console/**")); // Noncompliant
  }

  @Bean
  @org.springframework.context.annotation.Profile("dev")
  org.springframework.security.config.annotation.web.configuration.WebSecurityCustomizer inDevelopment() {
    return web -> web.ignoring().requestMatchers("/h2-console/**");
  }
}
