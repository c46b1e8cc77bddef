package samples.inmemory;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.authentication.builders.AuthenticationManagerBuilder;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.userdetails.MapReactiveUserDetailsService;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;

@Configuration
class Users {

  private static final String DEFAULT = "changeme";

  @Bean
  InMemoryUserDetailsManager users(PasswordEncoder encoder) {
    UserDetails clerk = User.withUsername("clerk") // Noncompliant {{The account "clerk" is built in with its password; create accounts outside the code, and change this password wherever it is in use.}}
//                           ^^^^^^^^^^^^
      .password("{noop}password")
//              ^^^^^^^^^^^^^^^^<
      .roles("CLERK")
      .build();
    UserDetails admin = User.builder()
      .username("admin") // Noncompliant
      .password(encoder.encode(DEFAULT))
      .roles("ADMIN")
      .build();
    UserDetails guest = User.withDefaultPasswordEncoder().password("guest").username("guest").roles("GUEST").build(); // Noncompliant
    return new InMemoryUserDetailsManager(clerk, admin, guest);
  }

  @Bean
  MapReactiveUserDetailsService reactive() {
    return new MapReactiveUserDetailsService(new User("root", "{noop}toor", AuthorityUtils.createAuthorityList("ADMIN"))); // Noncompliant
  }

  void configure(AuthenticationManagerBuilder auth, PasswordEncoder encoder) throws Exception {
    String secret = "s3cret";
    auth.inMemoryAuthentication()
      .withUser("user").password(encoder.encode(secret)).roles("USER") // Noncompliant
      .and()
      .withUser("admin").password(encoder.encode("admin")).roles("ADMIN"); // Noncompliant
  }
}

class AccountsFromHelper {

  InMemoryUserDetailsManager accounts(PasswordEncoder encoder) {
    return new InMemoryUserDetailsManager(account("desk", "desk-2024", "DESK", encoder)); // Noncompliant
  }

  InMemoryUserDetailsManager accountsOfTheirOwner(PasswordEncoder encoder, java.util.Properties properties) {
    return new InMemoryUserDetailsManager(account("desk", properties.getProperty("desk.password"), "DESK", encoder));
  }

  private UserDetails account(String name, String password, String role, PasswordEncoder encoder) {
    return User.withUsername(name).password(encoder.encode(password)).roles(role).build();
  }
}
