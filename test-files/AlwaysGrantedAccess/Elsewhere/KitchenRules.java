package samples.granted.elsewhere;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.expression.WebExpressionAuthorizationManager;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;

@Service("kitchen")
class KitchenRules {

  public boolean cooks(Authentication user) { // Noncompliant
    return true;
  }

  public boolean near(Authentication user) { // Noncompliant
    return Boolean.TRUE;
  }

  public boolean open() {
    return System.currentTimeMillis() > 0;
  }
}

/** Has a method of the same name, and another name itself. */
@Component
class GardenRules {

  public boolean isNear(long id) {
    return true;
  }
}

@Configuration
class KitchenSecurity {

  @Bean
  SecurityFilterChain chain(HttpSecurity http) throws Exception {
    return http.authorizeHttpRequests(rules -> rules
      .requestMatchers("/kitchen/**").access(new WebExpressionAuthorizationManager("@kitchen.near(authentication) or @kitchen.open()"))
      .anyRequest().authenticated()).build();
  }
}
