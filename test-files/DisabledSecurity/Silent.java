package samples.silent;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.autoconfigure.security.servlet.SecurityAutoConfiguration;
import org.springframework.boot.autoconfigure.security.servlet.UserDetailsServiceAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.configuration.WebSecurityCustomizer;

@SpringBootApplication(exclude = UserDetailsServiceAutoConfiguration.class)
class ShopApplication {
}

@SpringBootApplication(exclude = SecurityAutoConfiguration.class)
@Profile("demo")
class DemoApplication {
}

@Configuration
class WebSecurityConfiguration {

  @Bean
  WebSecurityCustomizer files() {
    return web -> web.ignoring().requestMatchers("/favicon.ico", "/assets/**");
  }

  @Bean
  WebSecurityCustomizer preflight() {
    return web -> web.ignoring().requestMatchers(HttpMethod.OPTIONS, "/**");
  }

  @Bean
  @Profile("local")
  WebSecurityCustomizer everythingLocally() {
    return web -> web.ignoring().requestMatchers("/**");
  }
}
