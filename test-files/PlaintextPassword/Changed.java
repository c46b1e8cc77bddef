package samples.changed;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@Entity
class Reader {
  @Id
  Long id;
  String password;

  public String getPassword() {
    return password;
  }

  public void setPassword(String password) {
    this.password = password;
  }
}

interface ReaderRepository extends JpaRepository<Reader, Long> {
}

record PasswordChange(String oldPassword, String newPassword, String newPasswordHash) {
}

@RestController
class Passwords {

  private ReaderRepository readerRepository;
  private PasswordEncoder passwordEncoder;
  private JdbcTemplate jdbcTemplate;

  @PutMapping("/password")
  void change(@RequestParam Long id, @RequestBody PasswordChange change) {
    Reader reader = readerRepository.findById(id).orElseThrow();
    reader.setPassword(change.newPassword()); // Noncompliant
    readerRepository.save(reader);
  }

  @PutMapping("/password/hashed")
  void changeHashed(@RequestParam Long id, @RequestBody PasswordChange change) {
    Reader reader = readerRepository.findById(id).orElseThrow();
    reader.setPassword(passwordEncoder.encode(change.newPassword()));
    readerRepository.save(reader);
  }

  @PutMapping("/password/by-client")
  void changeByClient(@RequestParam Long id, @RequestBody PasswordChange change) {
    Reader reader = readerRepository.findById(id).orElseThrow();
    reader.setPassword(change.newPasswordHash());
    readerRepository.save(reader);
  }

  @PostMapping("/readers")
  void create(@RequestParam String name, @RequestParam String password) {
    jdbcTemplate.update("insert into reader (name, password) values (?, ?)", name, password); // Noncompliant
  }

  @PostMapping("/readers/hashed")
  void createHashed(@RequestParam String name, @RequestParam String password) {
    jdbcTemplate.update("insert into reader (name, password) values (?, ?)", name, passwordEncoder.encode(password));
  }
}

class ReaderStore {

  private JdbcTemplate jdbcTemplate;

  /** Whoever calls this may have hashed it. */
  void create(String name, String password) {
    jdbcTemplate.update("insert into reader (name, password) values (?, ?)", name, password);
  }
}
