package samples.springdata;

import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Id;
import java.util.List;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@Entity
class Order {
  @Id
  long id;
}

@Entity
class Country {
  @Id
  long id;
}

interface OrderRepository extends JpaRepository<Order, Long> {
}

interface CountryRepository extends JpaRepository<Country, Long> {
}

@RestController
class Orders {

  private final OrderRepository orders;
  private final CountryRepository countries;
  private final EntityManager entities;
  private final JdbcTemplate jdbc;

  Orders(OrderRepository orders, CountryRepository countries, EntityManager entities, JdbcTemplate jdbc) {
    this.orders = orders;
    this.countries = countries;
    this.entities = entities;
    this.jdbc = jdbc;
  }

  @GetMapping("/orders")
  List<Order> all() {
    return orders.findAll(); // Noncompliant {{This reads all rows of "Order" to answer one request, however many there will be; ask for one page of them.}}
//                ^^^^^^^
  }

  @GetMapping("/orders/sorted")
  List<Order> sorted() {
    return orders.findAll(Sort.by("id")); // Noncompliant
  }

  @GetMapping("/orders/ids")
  List<Long> ids() {
    return idsOfAll();
  }

  private List<Long> idsOfAll() {
    return orders.findAll().stream().map(order -> order.id).toList(); // Noncompliant
  }

  @GetMapping("/orders/query")
  List<Order> query() {
    return entities.createQuery("select o from Order o order by o.id", Order.class).getResultList(); // Noncompliant
  }

  @GetMapping("/orders/jdbc")
  List<Long> rows() {
    return jdbc.query("SELECT id FROM orders", (row, number) -> row.getLong(1)); // Noncompliant {{This reads all rows of "orders" to answer one request, however many there will be; ask for one page of them.}}
  }

  @GetMapping("/orders/page")
  Page<Order> page(Pageable pageable) {
    return orders.findAll(pageable);
  }

  @GetMapping("/orders/query/limited")
  List<Order> limited() {
    return entities.createQuery("select o from Order o", Order.class).setMaxResults(50).getResultList();
  }

  @GetMapping("/orders/query/narrow")
  List<Order> narrow() {
    return entities.createQuery("select o from Order o where o.open = true", Order.class).getResultList();
  }

  @GetMapping("/orders/jdbc/limited")
  List<Long> limitedRows() {
    return jdbc.query("SELECT id FROM orders ORDER BY id LIMIT 50", (row, number) -> row.getLong(1));
  }

  @GetMapping("/countries")
  List<Country> countries() {
    return countries.findAll();
  }

  @GetMapping("/orders.csv")
  String exportOrders() {
    return orders.findAll().toString();
  }
}
