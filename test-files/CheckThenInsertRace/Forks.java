package samples.race.forks;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.repository.reactive.ReactiveCrudRepository;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

@Entity
class Tutor {

  @Id
  private Long id;
  @Column(length = 80, nullable = false)
  private String email;
  @Column(length = 20, unique = true)
  private String badge;
}

@Document
class Reader {

  @org.springframework.data.annotation.Id
  private Long id;
  private String email;
}

interface Tutors extends JpaRepository<Tutor, Long> {

  Optional<Tutor> findByEmail(String email);

  Optional<Tutor> findByBadge(String badge);
}

interface Readers extends ReactiveCrudRepository<Reader, Long> {

  Mono<Reader> findByEmail(String email);
}

@Service
class Registrations {

  private final Tutors tutors;
  private final Readers readers;

  Registrations(Tutors tutors, Readers readers) {
    this.tutors = tutors;
    this.readers = readers;
  }

  void register(String email) {
    tutors.findByEmail(email).ifPresentOrElse(tutor -> { // Noncompliant
      throw new IllegalStateException("Registered already");
    }, () -> tutors.save(new Tutor()));
  }

  void registerByBadge(String badge) {
    tutors.findByBadge(badge).ifPresentOrElse(tutor -> {
      throw new IllegalStateException("Registered already");
    }, () -> tutors.save(new Tutor()));
  }

  Mono<Reader> enrol(String email) {
    return readers.findByEmail(email) // Noncompliant
      .flatMap(found -> Mono.<Reader>error(new IllegalStateException("Enrolled already")))
      .switchIfEmpty(Mono.defer(() -> readers.save(new Reader())));
  }

  Mono<Reader> renew(String email) {
    return readers.findByEmail(email)
      .flatMap(readers::save)
      .switchIfEmpty(Mono.error(new IllegalStateException("Nobody has this address")));
  }
}
