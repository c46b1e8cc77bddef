package samples.springservice;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.stereotype.Service;

interface StockService {
  void move(Shelf from, Shelf to);
}

@Service
class StockServiceOfShelves implements StockService {

  private final Shelves shelves;

  StockServiceOfShelves(Shelves shelves) {
    this.shelves = shelves;
  }

  @Override
  public void move(Shelf from, Shelf to) {
    shelves.save(from);
    shelves.save(to);
  }

  public void swap(Shelf one, Shelf other) { // Noncompliant
    shelves.save(one);
    shelves.save(other);
  }
}

interface Shelves extends JpaRepository<Shelf, Long> {
}

@Entity
class Shelf {
  @Id
  Long id;
}
