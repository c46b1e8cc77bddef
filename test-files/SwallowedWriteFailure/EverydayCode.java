package samples.swallowed.everyday;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.Future;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.jms.JMSException;
import jakarta.jms.MessageProducer;
import jakarta.jms.Session;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.io.FileWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import org.springframework.amqp.rabbit.core.RabbitTemplate;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.repository.reactive.ReactiveCrudRepository;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jms.core.JmsTemplate;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Controller;
import org.springframework.stereotype.Service;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

class Order {

  Long id;
}

interface OrderRepository extends JpaRepository<Order, Long> {

  void deleteByIdAndId(Long id, Long other);
}

interface ReactiveOrders extends ReactiveCrudRepository<Order, Long> {
}

@Slf4j
@Service
@RequiredArgsConstructor
class Orders {

  private final OrderRepository orders;
  private final ReactiveOrders reactive;
  private final JdbcTemplate jdbc;
  private final KafkaTemplate<String, Order> kafka;
  private final RabbitTemplate rabbit;
  private final JmsTemplate jms;
  private final DataSource source;

  void save(Order order) {
    try {
      orders.save(order);
    } catch (Exception e) { // Noncompliant
      log.error("Order {} not saved", order.id, e);
    }
  }

  void empty(Order order) {
    try {
      orders.deleteById(order.id);
    } catch (RuntimeException ignored) { // Noncompliant
      // nothing to do
    }
  }

  Order same(Order order) {
    try {
      return orders.save(order);
    } catch (DataAccessException e) { // Noncompliant
      log.error("Not saved", e);
      return order;
    }
  }

  boolean yes(Order order) {
    try {
      jdbc.update("update orders set paid = true where id = ?", order.id);
    } catch (DataAccessException e) { // Noncompliant
      e.printStackTrace();
    }
    return true;
  }

  boolean no(Order order) {
    try {
      jdbc.update("update orders set paid = true where id = ?", order.id);
      return true;
    } catch (DataAccessException e) {
      log.error("Not paid", e);
      return false;
    }
  }

  Optional<Order> nothing(Order order) {
    try {
      return Optional.of(orders.save(order));
    } catch (DataAccessException e) {
      log.error("Not saved", e);
      return Optional.empty();
    }
  }

  void expected(Order order) {
    try {
      jdbc.update("insert into orders values (?)", order.id);
    } catch (DuplicateKeyException known) {
      log.debug("Known");
    }
  }

  void derived(Order order) {
    try {
      orders.deleteByIdAndId(order.id, order.id);
    } catch (Throwable e) { // Noncompliant
      log.warn("Not removed");
    }
  }

  void send(Order order) {
    try {
      kafka.send("orders", order);
    } catch (Exception e) { // Noncompliant
      log.error("Not sent", e);
    }
  }

  void rabbit(Order order) {
    try {
      rabbit.convertAndSend("orders", order);
      log.info("sent");
    } catch (org.springframework.amqp.AmqpException e) { // Noncompliant
      log.error("Not sent", e);
    }
  }

  void jms(Order order) {
    try {
      jms.convertAndSend("orders", order);
    } catch (org.springframework.jms.JmsException e) { // Noncompliant
      log.error("Not sent", e);
    }
  }

  void jdbcByHand(Order order) {
    try (Connection connection = source.getConnection(); Statement statement = connection.createStatement()) {
      statement.executeUpdate("insert into orders values (1)");
    } catch (SQLException e) { // Noncompliant
      System.out.println(e.getMessage());
    }
  }

  void file(java.nio.file.Path target, String text) {
    try {
      Files.writeString(target, text);
    } catch (IOException e) { // Noncompliant
      log.error("Not written", e);
    }
  }

  void rethrown(Order order) {
    try {
      orders.save(order);
    } catch (Exception e) {
      throw new OrderFailed(e);
    }
  }

  void counted(List<Order> all) {
    int failed = 0;
    for (Order order : all) {
      try {
        orders.save(order);
      } catch (Exception e) {
        failed++;
      }
    }
    if (failed > 0) {
      throw new IllegalStateException(failed + " orders were not saved");
    }
  }

  void rows(List<Order> all) {
    for (Order order : all) {
      try {
        orders.save(order);
      } catch (Exception e) {
        log.error("Row {} not imported", order.id, e);
      }
    }
  }

  void audit(Order order) {
    try {
      jdbc.update("insert into audit_log values (?)", order.id);
    } catch (DataAccessException e) {
      log.warn("Not audited", e);
    }
  }

  @Scheduled(fixedDelay = 1000)
  void background() {
    try {
      jdbc.update("update orders set late = true where due < now()");
    } catch (Exception e) {
      log.error("Not marked", e);
    }
  }

  Mono<Order> reactive(Order order) {
    return reactive.save(order).onErrorResume(e -> Mono.empty()); // Noncompliant
  }

  Mono<Order> referenced(Mono<Order> order) {
    return order.flatMap(reactive::save).onErrorResume(e -> Mono.empty()); // Noncompliant
  }

  void referenced(List<Order> all) {
    try {
      all.forEach(orders::save);
    } catch (Exception e) { // Noncompliant
      log.error("Not saved", e);
    }
  }

  Mono<Void> complete(Long id) {
    return reactive.deleteById(id).onErrorComplete(); // Noncompliant
  }

  Flux<Order> all(List<Order> all) {
    return reactive.saveAll(all).onErrorContinue((e, order) -> log.error("Not saved", e));
  }

  Mono<Order> mapped(Order order) {
    return reactive.save(order).onErrorMap(OrderFailed::new);
  }

  Mono<Boolean> answered(Order order) {
    return reactive.save(order).thenReturn(true).onErrorReturn(false);
  }

  Mono<Order> specific(Order order) {
    return reactive.save(order).onErrorResume(DuplicateKeyException.class, e -> reactive.findById(order.id));
  }
}

class OrderFailed extends RuntimeException {

  OrderFailed(Throwable cause) {
    super(cause);
  }
}

@Slf4j
@RestController
@RequiredArgsConstructor
class OrderController {

  private final OrderRepository orders;

  @PostMapping("/orders")
  ResponseEntity<String> create(@RequestBody Order order) {
    try {
      orders.save(order);
    } catch (Exception e) { // Noncompliant
      log.error("Not saved", e);
    }
    return ResponseEntity.ok("Thank you");
  }

  @PostMapping("/orders2")
  ResponseEntity<String> told(@RequestBody Order order) {
    try {
      orders.save(order);
      return ResponseEntity.ok("Thank you");
    } catch (Exception e) {
      log.error("Not saved", e);
      return ResponseEntity.internalServerError().body("The order was not stored.");
    }
  }

  @PostMapping("/orders3")
  String helper(@RequestBody Order order) {
    store(order);
    return "thanks";
  }

  private void store(Order order) {
    try {
      orders.saveAndFlush(order);
    } catch (DataIntegrityViolationException e) {
      throw e;
    } catch (Exception e) { // Noncompliant
      log.error("Not saved", e);
    }
  }
}

@ApplicationScoped
@Path("/orders")
class OrderResource {

  @Inject
  EntityManager manager;

  @POST
  public Response create(Order order) {
    try {
      manager.persist(order);
    } catch (PersistenceException e) { // Noncompliant
      e.printStackTrace();
    }
    return Response.ok().build();
  }

  @POST
  @Path("/told")
  public Response told(Order order) {
    try {
      manager.persist(order);
    } catch (PersistenceException e) {
      return Response.serverError().build();
    }
    return Response.ok().build();
  }
}
