package samples.writes.harder;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@Entity
class Basket {

  @Id
  Long id;
  int items;
}

@Entity
class Item {

  @Id
  Long id;
}

interface BasketRepository extends JpaRepository<Basket, Long> {
}

interface ItemRepository extends JpaRepository<Item, Long> {
}

@Service
class Baskets {

  private final BasketRepository baskets;
  private final ItemRepository items;

  Baskets(BasketRepository baskets, ItemRepository items) {
    this.baskets = baskets;
    this.items = items;
  }

  void fill(Basket basket, List<Item> given) { // Noncompliant
    baskets.save(basket);
    given.forEach(item -> items.save(item));
  }

  void fillBySelf(Basket basket, List<Item> given) {
    fillInTransaction(basket, given);
  }

  @Transactional
  public void fillInTransaction(Basket basket, List<Item> given) {
    baskets.save(basket);
    items.saveAll(given);
  }

  void empty(long id) { // Noncompliant
    items.deleteAllInBatch();
    baskets.findById(id).ifPresent(basket -> {
      basket.items = 0;
      baskets.save(basket);
    });
  }

  void eitherOr(Basket basket, Item item) {
    if (basket != null) {
      baskets.save(basket);
    } else {
      items.save(item);
    }
  }

  void once(Basket basket) {
    baskets.save(basket);
  }
}

@RestController
class BasketController {

  private final BasketRepository baskets;
  private final ItemRepository items;

  BasketController(BasketRepository baskets, ItemRepository items) {
    this.baskets = baskets;
    this.items = items;
  }

  @PostMapping("/baskets")
  void add(@RequestBody Basket basket) { // Noncompliant
    Item first = new Item();
    items.save(first);
    basket.items++;
    baskets.save(basket);
  }
}

class Ledger {

  private final DataSource source;

  Ledger(DataSource source) {
    this.source = source;
  }

  void move(long from, long to) throws SQLException { // Noncompliant
    try (Connection connection = source.getConnection();
      PreparedStatement out = connection.prepareStatement("update stock set amount = amount - 1 where id = ?");
      PreparedStatement in = connection.prepareStatement("update stock set amount = amount + 1 where id = ?")) {
      out.setLong(1, from);
      out.executeUpdate();
      in.setLong(1, to);
      in.executeUpdate();
    }
  }

  void moveTogether(long from, long to) throws SQLException {
    try (Connection connection = source.getConnection()) {
      connection.setAutoCommit(false);
      try (PreparedStatement out = connection.prepareStatement("update stock set amount = amount - 1 where id = ?");
        PreparedStatement in = connection.prepareStatement("update stock set amount = amount + 1 where id = ?")) {
        out.setLong(1, from);
        out.executeUpdate();
        in.setLong(1, to);
        in.executeUpdate();
        connection.commit();
      }
    }
  }
}
