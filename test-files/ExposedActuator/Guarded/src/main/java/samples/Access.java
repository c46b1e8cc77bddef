package samples.actuator.guarded;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;

@Configuration
class Access {

  @Bean
  SecurityFilterChain chain(HttpSecurity http) throws Exception {
    return http.authorizeHttpRequests(requests -> requests
        .requestMatchers("/actuator/health").permitAll()
        .requestMatchers("/actuator/**").hasRole("OPERATOR")
        .anyRequest().authenticated())
      .build();
  }
}
