package samples.silent;

import org.springframework.boot.autoconfigure.security.servlet.PathRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;

@Configuration
class Chains {

  @Bean
  SecurityFilterChain forAdministrators(HttpSecurity http) throws Exception {
    return http.authorizeHttpRequests(auth -> auth
      .requestMatchers(PathRequest.toH2Console()).hasRole("ADMIN")
      .requestMatchers(PathRequest.toStaticResources().atCommonLocations()).permitAll()
      .anyRequest().authenticated())
      .build();
  }

  @Bean
  @Profile("dev")
  SecurityFilterChain locally(HttpSecurity http) throws Exception {
    return http.authorizeHttpRequests(auth -> auth
      .requestMatchers("/h2-console/**").permitAll()
      .anyRequest().authenticated())
      .build();
  }
}
