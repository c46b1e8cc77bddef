package samples.response.shapes;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.util.List;
import java.util.Optional;
import lombok.Data;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;

@Entity
@Data
class Keeper {

  @Id
  private Long id;
  private String name;
  private String passwordHash; // Noncompliant
}

@Entity
@Data
class Cage {

  @Id
  private Long id;
  @ManyToOne
  private Keeper keeper;
}

@Entity
@Data
class Vet {

  @Id
  private Long id;
  @JsonProperty(access = JsonProperty.Access.WRITE_ONLY)
  private String password;
}

@Data
class Visitor {

  private String name;
  @JsonIgnore
  private String password;
}

record Ranger(String name, String password) { // Noncompliant
}

interface KeeperRepository extends JpaRepository<Keeper, Long> {
}

class Reply<T> {

  private T data;

  public T getData() {
    return data;
  }

  static <T> Reply<T> of(T data) {
    Reply<T> reply = new Reply<>();
    reply.data = data;
    return reply;
  }
}

@RestController
class ZooController {

  private final KeeperRepository keepers;

  ZooController(KeeperRepository keepers) {
    this.keepers = keepers;
  }

  @GetMapping("/keepers")
  Page<Keeper> all(Pageable page) {
    return keepers.findAll(page);
  }

  @GetMapping("/keepers/{id}")
  ResponseEntity<Reply<Keeper>> one(@PathVariable Long id) {
    return ResponseEntity.ok(Reply.of(keepers.findById(id).orElseThrow()));
  }

  @GetMapping("/rangers")
  Flux<Ranger> rangers() {
    return Flux.empty();
  }

  @GetMapping("/vets")
  List<Vet> vets() {
    return List.of();
  }

  @GetMapping("/visitors")
  Optional<Visitor> visitor() {
    return Optional.empty();
  }
}
