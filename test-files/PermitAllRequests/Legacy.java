// libraries: legacy
package samples.legacy;

import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configuration.WebSecurityConfigurerAdapter;

@Configuration
@EnableWebSecurity
class OpenAdapter extends WebSecurityConfigurerAdapter {

  @Override
  protected void configure(HttpSecurity http) throws Exception {
    http.csrf().disable()
      .authorizeRequests()
      .antMatchers("/api/auth/**").permitAll()
      .anyRequest().permitAll() // Noncompliant
      .and()
      .formLogin().permitAll();
  }
}

@Configuration
class NothingLeftToRefuse extends WebSecurityConfigurerAdapter {

  @Override
  protected void configure(HttpSecurity http) throws Exception {
    http.authorizeRequests()
      .antMatchers("/login").permitAll()
      .antMatchers("/books/**").permitAll(); // Noncompliant
  }
}

@Configuration
class ByExpression extends WebSecurityConfigurerAdapter {

  @Override
  protected void configure(HttpSecurity http) throws Exception {
    http.authorizeRequests(requests -> requests.antMatchers("/**").access("permitAll")); // Noncompliant
  }
}

@Configuration
class ShadowedAdapter extends WebSecurityConfigurerAdapter {

  @Override
  protected void configure(HttpSecurity http) throws Exception {
    http.authorizeRequests()
      .antMatchers("/**").permitAll() // Noncompliant
      .antMatchers("/admin/**").hasRole("ADMIN");
  }
}
