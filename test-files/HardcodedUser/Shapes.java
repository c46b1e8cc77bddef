package samples.users.shapes;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.MapReactiveUserDetailsService;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;

@Configuration
class Users {

  @Bean
  UserDetailsService users(PasswordEncoder encoder) {
    User.UserBuilder builder = User.builder().passwordEncoder(encoder::encode);
    UserDetails nurse = builder.username("nurse").password("ward7").roles("NURSE").build(); // Noncompliant
    InMemoryUserDetailsManager manager = new InMemoryUserDetailsManager();
    manager.createUser(nurse);
    return manager;
  }

  @Bean
  MapReactiveUserDetailsService reactive() {
    return new MapReactiveUserDetailsService(
      User.withUsername("porter").password("{noop}gate").roles("PORTER").build()); // Noncompliant
  }
}

@Component
class ClinicProvider implements AuthenticationProvider {

  private static final String NAME = "matron";
  private static final String WORD = "ward-round";

  @Override
  public Authentication authenticate(Authentication login) {
    if (NAME.equals(login.getName()) && WORD.equals(login.getCredentials().toString())) { // Noncompliant
      return new UsernamePasswordAuthenticationToken(login.getName(), null, List.of());
    }
    throw new BadCredentialsException("Unknown");
  }

  @Override
  public boolean supports(Class<?> type) {
    return true;
  }
}

@Service
class OneUser implements UserDetailsService {

  private final PasswordEncoder encoder;

  OneUser(PasswordEncoder encoder) {
    this.encoder = encoder;
  }

  @Override
  public UserDetails loadUserByUsername(String name) {
    if ("surgeon".equals(name)) {
      return new User("surgeon", encoder.encode("scalpel"), List.of()); // Noncompliant
    }
    throw new UsernameNotFoundException(name);
  }
}

record LoginForm(String user, String password) {
}

@Path("/login")
@Consumes("application/json")
class LoginResource {

  @POST
  public Response login(LoginForm form) {
    boolean known = "admin".equals(form.user()) && "admin".equals(form.password()); // Noncompliant
    return known ? Response.ok().build() : Response.status(401).build();
  }
}

class Account {

  private String name;
  private String password;

  static Account of(String name, String password) {
    Account account = new Account();
    account.name = name;
    account.password = password;
    return account;
  }

  String name() {
    return name;
  }

  String password() {
    return password;
  }
}

interface AccountRepository extends JpaRepository<Account, Long> {
}

@Component
class Seeder implements ApplicationRunner {

  private final AccountRepository accounts;
  private final PasswordEncoder encoder;

  Seeder(AccountRepository accounts, PasswordEncoder encoder) {
    this.accounts = accounts;
    this.encoder = encoder;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    if (accounts.count() == 0) {
      accounts.save(Account.of("admin", encoder.encode("admin123"))); // Noncompliant
    }
  }
}

@Component
@Profile("local")
class LocalSeeder implements ApplicationRunner {

  private final AccountRepository accounts;

  LocalSeeder(AccountRepository accounts) {
    this.accounts = accounts;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    accounts.save(Account.of("admin", "admin"));
  }
}

class PasswordRules {

  private static final Map<String, Integer> COMMON = Map.of("password", 1, "123456", 2);

  boolean isTooCommon(String password) {
    return COMMON.containsKey(password) || "qwerty".equals(password);
  }
}
