// libraries: legacy
package samples.disabled.everydaylegacy;

import javax.annotation.security.PermitAll;
import javax.ws.rs.DELETE;
import javax.ws.rs.Path;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.autoconfigure.security.servlet.SecurityAutoConfiguration;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.builders.WebSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configuration.WebSecurityConfigurerAdapter;

/** Configures its security itself, below. */
@SpringBootApplication(exclude = SecurityAutoConfiguration.class)
class Shop {
}

@EnableWebSecurity
class Everything extends WebSecurityConfigurerAdapter {

  @Override
  public void configure(WebSecurity web) {
    web.ignoring().antMatchers("/**"); // Noncompliant
  }
}

@EnableWebSecurity
class Listed extends WebSecurityConfigurerAdapter {

  private static final String[] OPEN = {"/css/**", "/api/**"};

  @Override
  public void configure(WebSecurity web) throws Exception {
    web
      .ignoring()
      .antMatchers(OPEN); // Noncompliant
  }

  @Override
  protected void configure(HttpSecurity http) throws Exception {
    http.authorizeRequests().anyRequest().authenticated();
  }
}

@Profile("dev")
@Configuration
class Development extends WebSecurityConfigurerAdapter {

  @Override
  public void configure(WebSecurity web) {
    web.ignoring().antMatchers("/**");
  }
}

@Configuration
class Assets extends WebSecurityConfigurerAdapter {

  @Override
  public void configure(WebSecurity web) {
    web.ignoring().antMatchers("/css/**", "/js/**").mvcMatchers("/favicon.ico");
  }
}

@PermitAll // Noncompliant
@Path("/orders")
class Orders {

  @DELETE
  public void clear() {
  }
}
