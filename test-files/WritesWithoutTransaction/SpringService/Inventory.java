package samples.springservice;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.springframework.stereotype.Service;

@Service
class Inventory {

  private final Ledger ledger;
  @PersistenceContext
  private EntityManager entities;

  Inventory(Ledger ledger) {
    this.ledger = ledger;
  }

  public void count(Shelf one, Shelf other) {
    ledger.enter(one, other);
    ledger.close(one, other);
  }

  public void add(Shelf one, Shelf other) {
    entities.persist(one);
    ledger.restore(one, other);
  }

  public void open(Shelf one, Shelf other) {
    ledger.close(one, other);
  }
}
