package samples.users.everyday;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Id;
import jakarta.persistence.PersistenceContext;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import lombok.Builder;
import lombok.Data;
import lombok.RequiredArgsConstructor;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.CommandLineRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.ContextRefreshedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.http.ResponseEntity;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.config.annotation.authentication.builders.AuthenticationManagerBuilder;
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
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

record LoginRequest(String username, String password) {
}

@Data
@Builder
@Entity
class Account {

  @Id
  private Long id;
  private String name;
  private String password;
}

interface AccountRepository extends JpaRepository<Account, Long> {
}

class Defaults {

  static final String PASSWORD = "changeit";
}

@Configuration
class Security {

  @Bean
  UserDetailsService inMemory(PasswordEncoder encoder) {
    InMemoryUserDetailsManager manager = new InMemoryUserDetailsManager();
    manager.createUser(User.withUsername("boss").password(encoder.encode(Defaults.PASSWORD)).roles("ADMIN").build()); // Noncompliant
    return manager;
  }

  @Bean
  MapReactiveUserDetailsService reactive() {
    UserDetails user = User.withDefaultPasswordEncoder().username("user").password("user").roles("USER").build(); // Noncompliant
    return new MapReactiveUserDetailsService(user);
  }

  void configure(AuthenticationManagerBuilder auth) throws Exception {
    auth.inMemoryAuthentication().withUser("root").password("{noop}toor").roles("ADMIN"); // Noncompliant
  }

  @Bean
  @Profile("test")
  UserDetailsService forTests() {
    return new InMemoryUserDetailsManager(User.withUsername("test").password("{noop}test").roles("USER").build());
  }

  @Bean
  UserDetailsService fromEnvironment(Environment environment) {
    return new InMemoryUserDetailsManager(User.withUsername("ops").password(environment.getRequiredProperty("ops.password")).roles("OPS").build());
  }

  @Bean
  CommandLineRunner seed(AccountRepository accounts, PasswordEncoder encoder) {
    return args -> {
      Account admin = new Account(null, "admin", encoder.encode("admin")); // Noncompliant
      accounts.save(admin);
    };
  }

  @Bean
  @Profile("dev")
  CommandLineRunner seedInDevelopment(AccountRepository accounts, PasswordEncoder encoder) {
    return args -> accounts.save(new Account(null, "admin", encoder.encode("admin")));
  }
}

@Component
@RequiredArgsConstructor
class Seeder implements ApplicationRunner {

  private final AccountRepository accounts;
  private final PasswordEncoder encoder;

  @Override
  public void run(ApplicationArguments args) {
    if (accounts.count() == 0) {
      accounts.save(Account.builder().name("admin").password(encoder.encode("admin123")).build()); // Noncompliant
    }
  }
}

@Component
@RequiredArgsConstructor
class Listener implements ApplicationListener<ContextRefreshedEvent> {

  private final AccountRepository accounts;
  private final PasswordEncoder encoder;

  @Override
  public void onApplicationEvent(ContextRefreshedEvent event) {
    create("admin", "s3cret"); // Noncompliant
  }

  private void create(String name, String password) {
    Account account = new Account(null, name, encoder.encode(password));
    accounts.save(account);
  }

  @EventListener
  void ready(ContextRefreshedEvent event) {
    Account account = new Account(null, null, null);
    account.setName("support");
    account.setPassword(encoder.encode("support")); // Noncompliant
    accounts.save(account);
  }
}

@Singleton
@Startup
class Loader {

  @PersistenceContext
  private EntityManager manager;

  @PostConstruct
  void load() {
    Account account = new Account(1L, "admin", "admin"); // Noncompliant
    manager.persist(account);
  }
}

@RestController
class Login {

  private static final String USER = "admin";
  private static final String PASSWORD = "admin123";
  private static final Map<String, String> USERS = Map.of("anna", "anna1", "ben", "ben1"); // Noncompliant

  @PostMapping("/login")
  ResponseEntity<String> login(@RequestBody LoginRequest request) {
    if (USER.equals(request.username()) && PASSWORD.equals(request.password())) { // Noncompliant
      return ResponseEntity.ok("welcome");
    }
    return ResponseEntity.status(401).build();
  }

  @PostMapping("/login2")
  ResponseEntity<String> negated(@RequestBody LoginRequest request) {
    if (!Objects.equals(request.password(), "letmein")) { // Noncompliant
      return ResponseEntity.status(401).build();
    }
    return ResponseEntity.ok("welcome");
  }

  @PostMapping("/login3")
  boolean ternary(@RequestBody LoginRequest request) {
    return request.username().equals("root") ? request.password().equals("toor") : false; // Noncompliant
  }

  @PostMapping("/login4")
  boolean map(@RequestBody LoginRequest request) {
    return USERS.containsKey(request.username()) && USERS.get(request.username()).equals(request.password());
  }

  @PostMapping("/register")
  ResponseEntity<String> register(@RequestBody LoginRequest request) {
    if ("password".equals(request.password()) || "123456".equals(request.password())) {
      return ResponseEntity.badRequest().body("This password is too weak");
    }
    if ("admin".equals(request.username())) {
      throw new IllegalArgumentException("This name is reserved");
    }
    return ResponseEntity.ok("created");
  }
}

@Component
class Provider implements AuthenticationProvider {

  @Override
  public Authentication authenticate(Authentication authentication) {
    String name = authentication.getName();
    String password = authentication.getCredentials().toString();
    if ("external".equals(name) && "pass".equals(password)) { // Noncompliant
      return new UsernamePasswordAuthenticationToken(name, password, List.of());
    }
    throw new BadCredentialsException("no");
  }

  @Override
  public boolean supports(Class<?> type) {
    return true;
  }
}

@Service
class Details implements UserDetailsService {

  private final PasswordEncoder encoder;

  Details(PasswordEncoder encoder) {
    this.encoder = encoder;
  }

  @Override
  public UserDetails loadUserByUsername(String username) {
    if ("admin".equals(username)) {
      return new User("admin", encoder.encode("password"), List.of()); // Noncompliant
    }
    throw new UsernameNotFoundException("no");
  }
}

class LoginServlet extends HttpServlet {

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
    String user = request.getParameter("user");
    String pass = request.getParameter("pass");
    if (user.equals("admin") && pass.equals("1234")) { // Noncompliant
      request.getSession().setAttribute("user", user);
      response.sendRedirect("home");
    } else {
      response.sendRedirect("login?error");
    }
  }
}

@Component
@ConditionalOnProperty("demo.enabled")
class Demo {

  @PostConstruct
  void load() {
    new InMemoryUserDetailsManager(User.withUsername("demo").password("{noop}demo").roles("USER").build());
  }
}

class Words {

  boolean isKnown(String field) {
    return "password".equals(field) || "username".equals(field);
  }

  String labelOf(String passwordField) {
    return "password".equals(passwordField) ? "Password" : "Text";
  }
}
