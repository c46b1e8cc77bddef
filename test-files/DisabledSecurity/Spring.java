package samples.spring;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.security.servlet.SecurityAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.configuration.WebSecurityCustomizer;

@SpringBootApplication(exclude = {DataSourceAutoConfiguration.class, SecurityAutoConfiguration.class}) // Noncompliant {{This takes the whole application away from the security layer; leave it on and permit the public paths by name.}}
//                                                                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
class ShopApplication {
}

@EnableAutoConfiguration(exclude = SecurityAutoConfiguration.class) // Noncompliant
class OtherApplication {
}

@SpringBootApplication(excludeName = "org.springframework.boot.autoconfigure.security.servlet.SecurityAutoConfiguration") // Noncompliant
class ByName {
}

@Configuration
class WebSecurityConfiguration {

  private static final String EVERYTHING = "/**";

  @Bean
  WebSecurityCustomizer customizer() {
    return web -> web.ignoring().requestMatchers("/assets/**", "/api/**"); // Noncompliant {{This takes every request to /api/** away from the security layer; leave it on and permit the public paths by name.}}
//                                                             ^^^^^^^^^
  }

  @Bean
  WebSecurityCustomizer open() {
    return web -> web.ignoring().requestMatchers(EVERYTHING); // Noncompliant
  }
}
