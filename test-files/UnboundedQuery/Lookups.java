// parameter: lookupTables=berth
package samples.lookups;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.List;
import org.springframework.data.repository.ListCrudRepository;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@Entity
class Berth {
  @Id
  long id;
}

@Entity
class Category {
  @Id
  long id;
}

interface Berths extends ListCrudRepository<Berth, Long> {
}

interface Categories extends ListCrudRepository<Category, Long> {
}

@RestController
class Harbour {

  private final Berths berths;
  private final Categories categories;

  Harbour(Berths berths, Categories categories) {
    this.berths = berths;
    this.categories = categories;
  }

  @GetMapping("/berths")
  List<Berth> berths() {
    return berths.findAll();
  }

  @GetMapping("/categories")
  List<Category> categories() {
    return categories.findAll(); // Noncompliant
  }
}
