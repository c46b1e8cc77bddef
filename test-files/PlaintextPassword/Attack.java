package samples.attack;

import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Id;
import jakarta.servlet.http.HttpServletRequest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.lang3.StringUtils;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.mongodb.repository.MongoRepository;
import org.springframework.data.mongodb.repository.Query;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@Entity
class User {
  @Id
  Long id;
  String email;
  String password;

  public String getEmail() {
    return email;
  }

  public String getPassword() {
    return password;
  }

  public void setPassword(String password) {
    this.password = password;
  }
}

class Guest {
  String name;
  String password;

  String getName() {
    return name;
  }

  String getPassword() {
    return password;
  }
}

class SignUp {
  String email;
  String password;

  public String getPassword() {
    return password;
  }
}

interface UserRepository extends JpaRepository<User, Long> {
  Optional<User> findByEmail(String email);
}

interface DocumentRepository extends MongoRepository<Guest, String> {
  @Query("{ 'email' : ?0, 'password' : ?1 }") // Noncompliant
  Guest login(String email, String password);
}

@RestController
class Logins {

  private final List<Guest> guests = new ArrayList<>();
  private final List<Guest> users = new ArrayList<>();
  private final Map<String, Guest> accounts = new HashMap<>();
  private UserRepository repository;
  private JdbcTemplate jdbc;
  private EntityManager em;
  private PasswordEncoder encoder;

  @PostMapping("/optional")
  ResponseEntity<String> optional(@RequestBody User user) {
    Optional<User> existing = repository.findByEmail(user.getEmail());
    if (existing.isPresent() && existing.get().getPassword().equals(user.getPassword())) { // Noncompliant
      return ResponseEntity.ok("welcome");
    }
    return ResponseEntity.status(401).build();
  }

  boolean loop(String name, String password) {
    for (Guest user : users) {
      if (user.getName().equals(name) && user.getPassword().equals(password)) { // Noncompliant
        return true;
      }
    }
    return false;
  }

  boolean stream(String name, String password) {
    return users.stream().anyMatch(user -> user.getName().equals(name) && user.getPassword().equals(password)); // Noncompliant
  }

  boolean map(String name, String password) {
    Guest guest = accounts.get(name);
    return guest != null && StringUtils.equals(guest.getPassword(), password); // Noncompliant
  }

  boolean fields(User user, SignUp form) {
    return user.password.equals(form.password); // Noncompliant
  }

  boolean selected(String email, String password) {
    String stored = jdbc.queryForObject("select password from users where email = ?", String.class, email);
    String storedPassword = jdbc.queryForObject("select password from users where email = ?", String.class, email);
    return password.equals(storedPassword); // Noncompliant
  }

  boolean row(String email, String password) {
    Map<String, Object> row = jdbc.queryForMap("select * from users where email = ?", email);
    return row.get("password").equals(password); // Noncompliant
  }

  @PostMapping("/register")
  void register(@RequestBody SignUp form) {
    repository.save(entity(form));
  }

  private User entity(SignUp form) {
    User user = new User();
    user.setPassword(form.getPassword()); // Noncompliant
    return user;
  }

  void hashed(SignUp form) {
    User user = other(form);
    user.setPassword(encoder.encode(user.getPassword()));
    repository.save(user);
  }

  private User other(SignUp form) {
    User user = new User();
    user.setPassword(form.getPassword());
    return user;
  }

  void servlet(Connection connection, HttpServletRequest request) throws SQLException {
    PreparedStatement insert = connection.prepareStatement("insert into users (email, password) values (?, ?)");
    insert.setString(1, request.getParameter("email"));
    insert.setString(2, request.getParameter("password")); // Noncompliant
    insert.executeUpdate();
  }

  void template(SignUp signUp, SignUpRequest request) {
    jdbc.update("insert into users (email, password) values (?, ?)", signUp.email, request.password()); // Noncompliant
    jdbc.update("insert into sessions (id) values (?)", signUp.email);
  }

  void dao(User user) {
    jdbc.update("insert into users (email, password) values (?, ?)", user.email, user.getPassword());
  }
}

record SignUpRequest(String email, String password) {
}
