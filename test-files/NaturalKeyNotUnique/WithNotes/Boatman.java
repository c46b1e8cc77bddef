package samples.naturalkey.notes;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

@Entity
@Table(name = "boatmen")
class Boatman {

  @Id
  Long id;
  String slug; // Noncompliant
}

interface Boatmen extends JpaRepository<Boatman, Long> {

  Optional<Boatman> findBySlug(String slug);
}
