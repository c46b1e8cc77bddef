package samples.springdata;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

@Entity
class Club {
  @Id
  Long id;
  String name;
  String city;
  @Column(unique = true)
  String code;
}

interface Clubs extends JpaRepository<Club, Long> {
  boolean existsByName(String name);

  boolean existsByNameAndCity(String name, String city);

  boolean existsByCode(String code);

  long countByName(String name);

  Optional<Club> findByName(String name);

  Club findByCity(String city);

  @Lock(LockModeType.PESSIMISTIC_WRITE)
  Optional<Club> findByCityIgnoreCase(String city);
}

@Service
class ClubService {

  private final Clubs clubs;

  ClubService(Clubs clubs) {
    this.clubs = clubs;
  }

  Club create(Club club) {
    if (clubs.existsByName(club.name)) { // Noncompliant {{Two requests at the same time both pass this check and store the same "name" twice; make it unique in the database and handle the refusal.}}
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
      throw new IllegalArgumentException("There is one already");
    }
    return clubs.save(club);
  }

  void createInside(Club club) {
    if (!clubs.existsByNameAndCity(club.name, club.city)) { // Noncompliant {{Two requests at the same time both pass this check and store the same "name" and "city" twice; make it unique in the database and handle the refusal.}}
      clubs.save(club);
    }
  }

  void createByCount(Club club) {
    if (clubs.countByName(club.name) > 0) { // Noncompliant
      return;
    }
    clubs.save(club);
  }

  void createByOptional(Club club) {
    Optional<Club> known = clubs.findByName(club.name); // Noncompliant
    if (known.isPresent()) {
      throw new IllegalArgumentException("There is one already");
    }
    clubs.save(club);
  }

  void createByLambda(Club club) {
    clubs.findByName(club.name).ifPresent(known -> { // Noncompliant
      throw new IllegalArgumentException("There is one already");
    });
    clubs.save(club);
  }

  void createByNull(Club club) {
    if (clubs.findByCity(club.city) != null) { // Noncompliant
      throw new IllegalArgumentException("There is one already");
    }
    clubs.saveAndFlush(club);
  }

  void createWithHelper(Club club) {
    refuseKnown(club.name);
    clubs.save(club);
  }

  private void refuseKnown(String name) {
    boolean isKnown = clubs.existsByName(name); // Noncompliant
    if (isKnown) {
      throw new IllegalArgumentException("There is one already");
    }
  }

  void createUnique(Club club) {
    if (clubs.existsByCode(club.code)) {
      throw new IllegalArgumentException("There is one already");
    }
    clubs.save(club);
  }

  synchronized void createOneAtATime(Club club) {
    if (clubs.existsByName(club.name)) {
      throw new IllegalArgumentException("There is one already");
    }
    clubs.save(club);
  }

  @Transactional(isolation = Isolation.SERIALIZABLE)
  public void createSerialized(Club club) {
    if (clubs.existsByName(club.name)) {
      throw new IllegalArgumentException("There is one already");
    }
    clubs.save(club);
  }

  void createLocked(Club club) {
    if (clubs.findByCityIgnoreCase(club.city).isPresent()) {
      throw new IllegalArgumentException("There is one already");
    }
    clubs.save(club);
  }

  boolean ask(String name) {
    if (clubs.existsByName(name)) {
      return true;
    }
    return clubs.count() == 0;
  }

  void move(Club club) {
    Optional<Club> known = clubs.findByName(club.name);
    if (known.isEmpty()) {
      throw new IllegalArgumentException("There is none");
    }
    clubs.save(club);
  }

  void close(Club club) {
    if (!clubs.existsByName(club.name)) {
      throw new IllegalArgumentException("There is none");
    }
    clubs.save(club);
  }

  void update(Club club) {
    Club known = clubs.findByCity(club.city);
    if (known == null) {
      return;
    }
    clubs.save(known);
  }

  void createOrTouch(Club club) {
    Club known = clubs.findByCity(club.city); // Noncompliant
    if (known == null) {
      clubs.save(club);
    }
  }

  void rename(String name, String to) {
    Club club = clubs.findByName(name).orElseThrow();
    club.name = to;
    clubs.save(club);
  }
}
