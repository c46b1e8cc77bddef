package samples.naturalkey.many;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

/** One person has many. */
@Entity
class Favourite {
  @Id
  long id;
  String username;
  String dish;
}

interface FavouriteRepository extends JpaRepository<Favourite, Long> {
  boolean existsByUsername(String username);

  List<Favourite> findByUsername(String username);
}

@Entity
class Visitor {
  @Id
  long id;
  String email; // Noncompliant
}

interface VisitorRepository extends JpaRepository<Visitor, Long> {
  boolean existsByEmail(String email);

  Optional<Visitor> findByEmail(String email);
}

@Entity
class UserCredential {
  @Id
  long id;
  String email; // Noncompliant
  String password;
}

/** What the application logs in with elsewhere. */
@Entity
class MailCredential {
  @Id
  long id;
  String email;
  String password;
}
