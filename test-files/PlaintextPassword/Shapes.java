package samples.passwords.shapes;

import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Id;
import java.util.Objects;
import java.util.Optional;
import lombok.AllArgsConstructor;
import lombok.Builder;
import lombok.Data;
import lombok.NoArgsConstructor;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@Entity
@Data
@NoArgsConstructor
@AllArgsConstructor
@Builder
class Patient {

  @Id
  private Long id;
  private String email;
  private String password;
}

record SignUp(String email, String password) {
}

record SignIn(String email, String password) {
}

interface PatientRepository extends JpaRepository<Patient, Long> {

  Optional<Patient> findByEmail(String email);

  Optional<Patient> findByEmailAndPassword(String email, String password); // Noncompliant

  @Query("select p from Patient p where p.email = ?1 and p.password = ?2") // Noncompliant
  Optional<Patient> login(String email, String password);
}

@Service
class Patients {

  private final PatientRepository patients;
  private final PasswordEncoder encoder;

  Patients(PatientRepository patients, PasswordEncoder encoder) {
    this.patients = patients;
    this.encoder = encoder;
  }

  void register(SignUp form) {
    Patient patient = Patient.builder()
      .email(form.email())
      .password(form.password()) // Noncompliant
      .build();
    patients.save(patient);
  }

  boolean login(SignIn form) {
    return patients.findByEmail(form.email())
      .map(patient -> Objects.equals(patient.getPassword(), form.password())) // Noncompliant
      .orElse(false);
  }

  boolean loginByFilter(SignIn form) {
    return patients.findByEmail(form.email()).filter(patient -> patient.getPassword().equals(form.password())).isPresent(); // Noncompliant
  }

  void registerHashed(SignUp form) {
    String password = encoder.encode(form.password());
    patients.save(Patient.builder().email(form.email()).password(password).build());
  }

  boolean loginHashed(SignIn form) {
    return patients.findByEmail(form.email()).filter(patient -> encoder.matches(form.password(), patient.getPassword())).isPresent();
  }
}

@RestController
class Registration {

  private final EntityManager manager;
  private final JdbcTemplate jdbc;

  Registration(EntityManager manager, JdbcTemplate jdbc) {
    this.manager = manager;
    this.jdbc = jdbc;
  }

  @PostMapping("/patients")
  void register(@RequestBody SignUp form) {
    Patient patient = new Patient();
    patient.setEmail(form.email());
    patient.setPassword(form.password()); // Noncompliant
    manager.persist(patient);
  }

  @PostMapping("/patients/quick")
  void insert(@RequestBody SignUp form) {
    jdbc.update("insert into patient (email, password) values (?, ?)", form.email(), form.password()); // Noncompliant
  }
}
