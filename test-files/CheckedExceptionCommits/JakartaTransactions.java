package samples.jakartatransactions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Id;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import lombok.SneakyThrows;
import org.springframework.data.jpa.repository.JpaRepository;

class OutOfStock extends Exception {
}

class CardDeclined extends Exception {
}

interface Till {
  void charge(Order order) throws CardDeclined;
}

@ApplicationScoped
class Checkout {

  private final EntityManager manager;
  private final Till till;

  Checkout(EntityManager manager, Till till) {
    this.manager = manager;
    this.till = till;
  }

  @Transactional
  public void order(Order order) throws CardDeclined { // Noncompliant {{When "CardDeclined" leaves "order", the transaction commits what was written until then; add rollbackOn = CardDeclined.class to the transaction.}}
//                                      ^^^^^^^^^^^^
    manager.persist(order);
//  ^^^^^^^^^^^^^^^^^^^^^^< {{This stays in the database,}}
    till.charge(order);
//  ^^^^^^^^^^^^^^^^^^< {{although the method fails here.}}
  }

  @Transactional
  public void reserve(List<Order> orders) throws OutOfStock { // Noncompliant
    for (Order order : orders) {
      if (order.pieces == 0) {
        throw new OutOfStock();
      }
      manager.persist(order);
    }
  }

  @Transactional(rollbackOn = OutOfStock.class)
  public void another(Order order) throws OutOfStock, CardDeclined { // Noncompliant {{When "CardDeclined" leaves "another", the transaction commits what was written until then; add rollbackOn = CardDeclined.class to the transaction.}}
//                                                    ^^^^^^^^^^^^
    store(order);
    if (order.pieces > 10) {
      throw new OutOfStock();
    }
    till.charge(order);
  }

  private void store(Order order) {
    manager.persist(order);
  }

  @Transactional
  public void receipt(Order order, Path file) throws IOException { // Noncompliant
    manager.merge(order);
    Files.writeString(file, "Thank you");
  }

  @Transactional
  public void translated(Order order, Path file) throws OutOfStock { // Noncompliant
    try {
      manager.persist(order);
      Files.writeString(file, "Thank you");
    } catch (IOException failure) {
      throw new OutOfStock();
    }
  }

  @Transactional
  public void translatedFirst(Order order, Path file) throws OutOfStock {
    try {
      Files.writeString(file, "Thank you");
      manager.persist(order);
    } catch (IOException failure) {
      throw new OutOfStock();
    }
  }

  @Transactional(rollbackOn = Exception.class)
  public void rolledBack(Order order) throws CardDeclined {
    manager.persist(order);
    till.charge(order);
  }

  @Transactional(dontRollbackOn = CardDeclined.class)
  public void meant(Order order) throws CardDeclined {
    manager.persist(order);
    till.charge(order);
  }

  @Transactional
  public void before(Order order) throws CardDeclined {
    till.charge(order);
    manager.persist(order);
  }

  @Transactional
  public void checkedFirst(Order order) throws OutOfStock {
    if (order.pieces == 0) {
      throw new OutOfStock();
    }
    manager.persist(order);
  }

  @Transactional
  public void either(Order order, boolean paid) throws CardDeclined {
    if (paid) {
      manager.persist(order);
    } else {
      till.charge(order);
    }
  }

  @Transactional
  public void handled(Order order) {
    manager.persist(order);
    try {
      till.charge(order);
    } catch (CardDeclined declined) {
      throw new IllegalStateException(declined);
    }
  }

  @Transactional
  public void unchecked(Order order) throws IllegalStateException {
    manager.persist(order);
    throw new IllegalStateException();
  }

  @Transactional
  public Order reads(long id, Path file) throws IOException {
    Files.readString(file);
    return manager.find(Order.class, id);
  }

  @Transactional(Transactional.TxType.NOT_SUPPORTED)
  public void outside(Order order) throws CardDeclined {
    manager.persist(order);
    till.charge(order);
  }

  public void notTransactional(Order order) throws CardDeclined {
    manager.persist(order);
    till.charge(order);
  }
}

@Transactional
@ApplicationScoped
class Returns {

  private final Orders orders;
  private final Till till;

  Returns(Orders orders, Till till) {
    this.orders = orders;
    this.till = till;
  }

  public void takeBack(Order order) throws Exception { // Noncompliant {{When "CardDeclined" leaves "takeBack", the transaction commits what was written until then; add rollbackOn = CardDeclined.class to the transaction.}}
//                                         ^^^^^^^^^
    orders.save(order);
    till.charge(order);
  }

  @SneakyThrows // Noncompliant
  public void quietly(Order order) {
    orders.save(order);
    till.charge(order);
  }
}

interface Orders extends JpaRepository<Order, Long> {
}

@Entity
class Order {
  @Id
  Long id;
  int pieces;
}
