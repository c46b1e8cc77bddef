package com.acme.shop.swallowed;

import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Id;
import jakarta.persistence.PersistenceException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Controller;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@Entity
class PurchaseOrder {

  @Id
  private Long id;
}

interface PurchaseOrders extends JpaRepository<PurchaseOrder, Long> {
}

@Service
class OrderService {

  private static final Logger LOG = LoggerFactory.getLogger(OrderService.class);

  private final PurchaseOrders orders;
  private final JdbcTemplate jdbc;
  private final EntityManager entities;
  private final TransactionTemplate transactions;

  OrderService(PurchaseOrders orders, JdbcTemplate jdbc, EntityManager entities, TransactionTemplate transactions) {
    this.orders = orders;
    this.jdbc = jdbc;
    this.entities = entities;
    this.transactions = transactions;
  }

  public void place(PurchaseOrder order) {
    try {
      orders.save(order);
    } catch (Exception e) { // Noncompliant {{When "save" fails, it is only logged, and the caller believes that it was done: let the failure through, or answer with one.}}
//           ^^^^^^^^^^^
      LOG.error("Not saved", e);
    }
  }

  public void empty(PurchaseOrder order) {
    try {
      orders.save(order);
    } catch (RuntimeException e) { // Noncompliant {{When "save" fails, nobody hears of it, and the caller believes that it was done: let the failure through, or answer with one.}}
      // nothing to do
    }
  }

  public PurchaseOrder returned(PurchaseOrder order) {
    try {
      orders.save(order);
    } catch (DataAccessException e) { // Noncompliant
      LOG.warn("Not saved: {}", e.getMessage());
    }
    return order;
  }

  public PurchaseOrder merged(PurchaseOrder order) {
    try {
      order = orders.save(order);
    } catch (DataAccessException e) { // Noncompliant
      LOG.warn("Not saved: {}", e.getMessage());
    }
    return order;
  }

  public void leftBeforeTheFailure(PurchaseOrder order) {
    if (order == null) {
      try {
        orders.deleteAll();
      } catch (DataAccessException e) { // Noncompliant
        LOG.warn("Not emptied", e);
        return;
      }
      throw new IllegalStateException("No order");
    }
  }

  public boolean always(PurchaseOrder order) {
    try {
      orders.delete(order);
    } catch (Throwable t) { // Noncompliant
      t.printStackTrace();
    }
    return true;
  }

  public void byHelper(PurchaseOrder order) {
    try {
      store(order);
    } catch (Exception e) { // Noncompliant
      complain(e);
    }
  }

  private void store(PurchaseOrder order) {
    entities.persist(order);
  }

  private void complain(Exception failure) {
    LOG.error("Not stored", failure);
  }

  public void statement(long id) {
    try {
      jdbc.update("update purchase_order set paid = true where id = ?", id);
    } catch (DataAccessException | IllegalStateException e) { // Noncompliant
      LOG.error("Not paid", e);
    }
  }

  public void entity(PurchaseOrder order) {
    try {
      entities.merge(order);
      entities.flush();
    } catch (PersistenceException e) { // Noncompliant
      System.err.println(e);
    }
  }

  public void aroundTheTransaction(PurchaseOrder order) {
    try {
      transactions.executeWithoutResult(status -> orders.save(order));
    } catch (Exception e) { // Noncompliant
      LOG.error("Not saved", e);
    }
  }

  public void statement(Connection connection, long id) {
    try (PreparedStatement statement = connection.prepareStatement("delete from purchase_order where id = ?")) {
      statement.setLong(1, id);
      statement.executeUpdate();
    } catch (SQLException e) { // Noncompliant
      LOG.error("Not deleted", e);
    }
  }

  public void oldStyle(Connection connection, long id) throws SQLException {
    PreparedStatement statement = null;
    try {
      statement = connection.prepareStatement("update purchase_order set paid = true where id = ?");
      statement.setLong(1, id);
      statement.executeUpdate();
    } catch (SQLException e) { // Noncompliant
      e.printStackTrace();
    }
    statement.close();
  }

  public void file(Path path, String invoice) {
    try {
      Files.writeString(path, invoice);
    } catch (IOException e) { // Noncompliant
      LOG.error("No invoice", e);
    }
  }
}

@RestController
class OrderEndpoints {

  private final PurchaseOrders orders;

  OrderEndpoints(PurchaseOrders orders) {
    this.orders = orders;
  }

  @PostMapping("/orders")
  ResponseEntity<String> create(@RequestBody PurchaseOrder order) {
    try {
      orders.save(order);
    } catch (Exception e) { // Noncompliant
      LoggerFactory.getLogger("orders").error("Not saved", e);
    }
    return ResponseEntity.ok("Thank you");
  }

  @PostMapping("/drafts")
  ResponseEntity<Void> draft(@RequestBody PurchaseOrder order) {
    try {
      orders.save(order);
      return ResponseEntity.ok().build();
    } catch (Exception e) { // Noncompliant
      return ResponseEntity.ok().build();
    }
  }
}

@Controller
class OrderPages {

  private final PurchaseOrders orders;

  OrderPages(PurchaseOrders orders) {
    this.orders = orders;
  }

  @PostMapping("/page")
  String create(PurchaseOrder order) {
    try {
      orders.save(order);
    } catch (Exception e) { // Noncompliant
      LoggerFactory.getLogger("orders").error("Not saved", e);
    }
    return "redirect:/orders";
  }
}
