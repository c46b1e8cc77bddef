package samples.silent;

import org.springframework.boot.actuate.autoconfigure.security.servlet.EndpointRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;

@Configuration
class Chains {

  @Bean
  SecurityFilterChain probes(HttpSecurity http) throws Exception {
    return http.authorizeHttpRequests(auth -> auth
      .requestMatchers("/actuator/health/**", "/actuator/info", "/actuator/prometheus").permitAll()
      .requestMatchers(EndpointRequest.to("health")).permitAll()
      .requestMatchers(EndpointRequest.toAnyEndpoint()).hasRole("OPERATOR")
      .requestMatchers("/actuator/**").hasRole("OPERATOR")
      .anyRequest().authenticated())
      .build();
  }

  @Bean
  @Profile("!prod")
  SecurityFilterChain locally(HttpSecurity http) throws Exception {
    return http.authorizeHttpRequests(auth -> auth
      .requestMatchers("/actuator/**").permitAll()
      .anyRequest().authenticated())
      .build();
  }
}
