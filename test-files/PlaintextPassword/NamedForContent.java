package samples.passwords.content;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

@Entity
class Sailor {
  @Id
  private Long id;
  private String name;
  private String password;

  void setName(String name) {
    this.name = name;
  }

  void setPassword(String password) {
    this.password = password;
  }
}

record Enlistment(String name, String password) {
}

interface Sailors extends JpaRepository<Sailor, Long> {
}

class Crew {
  private final List<Sailor> ashore;
  private final Sailors sailors;

  Crew(List<Sailor> ashore, Sailors sailors) {
    this.ashore = ashore;
    this.sailors = sailors;
  }

  void enlist(Enlistment enlistment) {
    Sailor sailor = new Sailor();
    sailor.setName(enlistment.name());
    sailor.setPassword(enlistment.password()); // Noncompliant
    sailors.save(sailor);
  }

  void enlistAll(List<Enlistment> enlistments) {
    enlistments.stream().map(this::sailor).forEach(sailors::save);
  }

  private Sailor sailor(Enlistment enlistment) {
    Sailor sailor = new Sailor();
    sailor.setPassword(enlistment.password()); // Noncompliant
    return sailor;
  }

  void prepare(Enlistment enlistment) {
    Sailor sailor = new Sailor();
    sailor.setPassword(enlistment.password());
    ashore.add(sailor);
  }
}

record SignUp(String name, String password) {
}

class Registry {
  private final org.springframework.jdbc.core.JdbcTemplate jdbc;

  Registry(org.springframework.jdbc.core.JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  void enter(SignUp signUp) {
    jdbc.update("insert into sailors (name, password) values (?, ?)", signUp.name(), signUp.password()); // Noncompliant
  }

  void enterWith(SignUp signUp, org.springframework.security.crypto.password.PasswordEncoder encoder) {
    jdbc.update("insert into sailors (name, password) values (?, ?)", signUp.name(), encoder.encode(signUp.password()));
  }
}
