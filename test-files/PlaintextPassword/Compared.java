package samples.compared;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.servlet.http.HttpServletRequest;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@Entity
class User {
  @Id
  private Long id;
  private String email;
  private String password;

  String getEmail() {
    return email;
  }

  String getPassword() {
    return password;
  }

  boolean hasPassword(String password) {
    return this.password.equals(password); // Noncompliant
  }
}

record Login(String email, String password) {
}

interface Users {
  Optional<User> findByEmail(String email);

  List<User> findAll();
}

@RestController
class LoginController {

  private final Users userRepository;

  LoginController(Users userRepository) {
    this.userRepository = userRepository;
  }

  @PostMapping("/login")
  String login(@RequestBody Login login) {
    User user = userRepository.findByEmail(login.email()).orElseThrow();
    if (!user.getPassword().equals(login.password())) { // Noncompliant {{This compares the stored password with what was typed, so it is stored readable; store a slow hash of it and let the encoder compare.}}
//       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
      throw new BadCredentialsException("Wrong e-mail or password");
    }
    return "welcome";
  }

  @PostMapping("/signin")
  boolean signIn(@RequestBody User user) {
    User found = userRepository.findByEmail(user.getEmail()).orElse(null);
    return found != null && found.getPassword().equals(user.getPassword()); // Noncompliant
  }

  boolean check(String email, String password) {
    User user = userRepository.findByEmail(email).get();
    return Objects.equals(password, user.getPassword()); // Noncompliant
  }

  boolean stream(String email, String password) {
    return userRepository.findByEmail(email).filter(user -> user.getPassword().equals(password)).isPresent(); // Noncompliant
  }

  boolean any(Login login) {
    return userRepository.findAll().stream().anyMatch(user -> user.getEmail().equals(login.email()) && login.password().equals(user.getPassword())); // Noncompliant
  }

  void change(User user, String oldPassword, String newPassword) {
    if (!user.getPassword().equals(oldPassword)) { // Noncompliant
      throw new BadCredentialsException("Wrong password");
    }
  }

  boolean servlet(HttpServletRequest request) {
    String password = request.getParameter("password");
    User user = userRepository.findByEmail(request.getParameter("email")).orElseThrow();
    return password != null && password.trim().equals(user.getPassword()); // Noncompliant
  }
}

class DatabaseProvider implements AuthenticationProvider {

  private final UserDetailsService users;

  DatabaseProvider(UserDetailsService users) {
    this.users = users;
  }

  @Override
  public Authentication authenticate(Authentication authentication) {
    UserDetails user = users.loadUserByUsername(authentication.getName());
    String password = authentication.getCredentials().toString();
    if (password.equals(user.getPassword())) { // Noncompliant
      return new UsernamePasswordAuthenticationToken(user, null, user.getAuthorities());
    }
    throw new BadCredentialsException("Wrong password");
  }

  @Override
  public boolean supports(Class<?> type) {
    return true;
  }
}

class Tables {

  private final Map<String, String> users = new HashMap<>();

  boolean login(PreparedStatement query, String password) throws SQLException {
    ResultSet row = query.executeQuery();
    return row.next() && row.getString("password").equals(password); // Noncompliant
  }

  boolean column(ResultSet row, String password) throws SQLException {
    String stored = row.getString("password");
    String storedPassword = row.getString("password");
    return storedPassword.equals(password); // Noncompliant
  }

  boolean inMemory(String name, String password) {
    return users.containsKey(name) && users.get(name).equals(password); // Noncompliant
  }
}

interface Attempt {
  Object getIdentity();

  Object getSecret();
}

class AttemptProvider {

  private final Users userRepository;

  AttemptProvider(Users userRepository) {
    this.userRepository = userRepository;
  }

  boolean authenticate(Attempt attempt) {
    String name = attempt.getIdentity().toString();
    String password = attempt.getSecret().toString();
    return userRepository.findByEmail(name).map(user -> user.getPassword().equals(password)).orElse(false); // Noncompliant
  }

  boolean signs(Attempt attempt, Map<String, String> keys) {
    String secret = attempt.getSecret().toString();
    return secret.equals(keys.get("partner"));
  }
}
