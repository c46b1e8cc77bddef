package samples.silent;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.CommandLineRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;

@Configuration
class FromEnvironment {

  @Value("${operator.password}")
  private String operatorPassword;

  @Bean
  InMemoryUserDetailsManager operators(PasswordEncoder encoder) {
    return new InMemoryUserDetailsManager(User.withUsername("operator").password(encoder.encode(operatorPassword)).roles("OPERATOR").build());
  }

  @Bean
  @Profile("dev")
  InMemoryUserDetailsManager developers() {
    return new InMemoryUserDetailsManager(User.withUsername("dev").password("{noop}dev").roles("ADMIN").build());
  }

  @Bean
  @Profile({"local", "demo"})
  CommandLineRunner demoAccounts(Registration registration) {
    return args -> registration.setPassword("demo");
  }

  UserDetails authenticated(String subject) {
    return new User(subject, "******", java.util.List.of());
  }

  UserDetails loaded(Registration registration) {
    return User.withUsername(registration.name).password(registration.password).build();
  }
}

class Registration {
  String name;
  String password;

  void setPassword(String password) {
    if ("password".equals(password)) {
      throw new IllegalArgumentException("Choose another password");
    }
    this.password = password;
  }

  boolean isWeak(String passwordStrength) {
    return "weak".equals(passwordStrength);
  }

  String grant(String grantType, String passwordField) {
    if ("password".equals(grantType) || "password".equals(passwordField)) {
      return "resource owner";
    }
    return "";
  }

  boolean isEmpty() {
    if ("".equals(password)) {
      return true;
    }
    return password.equals(name);
  }

  boolean keepsThePassword() {
    return "**********".equals(password);
  }

  void reserved(String username) {
    if ("admin".equals(username)) {
      throw new IllegalArgumentException("This name is reserved");
    }
  }
}
