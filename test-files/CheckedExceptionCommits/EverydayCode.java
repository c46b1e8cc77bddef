package samples.checked.everyday;

import jakarta.ejb.ApplicationException;
import jakarta.ejb.Singleton;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Id;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;
import lombok.SneakyThrows;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.stereotype.Service;

class StockException extends Exception {
}

class CardException extends StockException {
}

@ApplicationException(rollback = true)
class RolledBack extends Exception {
}

@Entity
class Ticket {

  @Id
  Long id;
}

interface TicketRepository extends JpaRepository<Ticket, Long> {
}

@ApplicationScoped
class Tickets {

  @Inject
  EntityManager manager;

  @Transactional
  public void sell(Ticket ticket) throws StockException { // Noncompliant
    manager.persist(ticket);
    reserve(ticket);
  }

  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public void sellInOwn(Ticket ticket, Path file) throws IOException { // Noncompliant
    manager.persist(ticket);
    Files.writeString(file, "sold");
  }

  @Transactional(rollbackOn = Exception.class)
  public void sellAll(Ticket ticket) throws StockException {
    manager.persist(ticket);
    reserve(ticket);
  }

  @Transactional(rollbackOn = StockException.class)
  public void sellChild(Ticket ticket) throws CardException {
    manager.persist(ticket);
    charge(ticket);
  }

  @Transactional(rollbackOn = CardException.class)
  public void sellOther(Ticket ticket) throws StockException { // Noncompliant
    manager.persist(ticket);
    reserve(ticket);
  }

  @Transactional(dontRollbackOn = StockException.class)
  public void sellAnyway(Ticket ticket) throws StockException {
    manager.persist(ticket);
    reserve(ticket);
  }

  @Transactional
  public void checkFirst(Ticket ticket) throws StockException {
    reserve(ticket);
    manager.persist(ticket);
  }

  @Transactional
  public long read(Ticket ticket) throws StockException {
    reserve(ticket);
    return manager.find(Ticket.class, 1L).id;
  }

  @Transactional
  public void handled(Ticket ticket) {
    manager.persist(ticket);
    try {
      reserve(ticket);
    } catch (StockException e) {
      throw new IllegalStateException(e);
    }
  }

  @Transactional(Transactional.TxType.NOT_SUPPORTED)
  public void withoutTransaction(Ticket ticket) throws StockException {
    manager.persist(ticket);
    reserve(ticket);
  }

  @Transactional
  public void throwing(Ticket ticket) throws StockException { // Noncompliant
    save(ticket);
    if (ticket.id == null) {
      throw new StockException();
    }
  }

  private void save(Ticket ticket) {
    manager.persist(ticket);
  }

  private void reserve(Ticket ticket) throws StockException {
    if (ticket.id < 0) {
      throw new StockException();
    }
  }

  private void charge(Ticket ticket) throws CardException {
    if (ticket.id < 0) {
      throw new CardException();
    }
  }
}

@Transactional
@Service
class WholeClass {

  private final TicketRepository tickets;
  private final DataSource source;

  WholeClass(TicketRepository tickets, DataSource source) {
    this.tickets = tickets;
    this.source = source;
  }

  public void sell(Ticket ticket, Path file) throws Exception { // Noncompliant
    tickets.save(ticket);
    Files.delete(file);
  }

  public void jdbc() throws SQLException, IOException { // Noncompliant
    try (Connection connection = source.getConnection(); PreparedStatement statement = connection.prepareStatement("update ticket set sold = true where id = 1")) {
      statement.executeUpdate();
    }
    Files.delete(Path.of("x"));
  }

  void notPublic(Ticket ticket) throws IOException {
    Files.delete(Path.of("x"));
    tickets.save(ticket);
  }
}

@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@org.springframework.transaction.annotation.Transactional
@interface Unit {
}

@Service
class Sneaky {

  private final TicketRepository tickets;

  Sneaky(TicketRepository tickets) {
    this.tickets = tickets;
  }

  @SneakyThrows // Noncompliant
  @org.springframework.transaction.annotation.Transactional
  public void sell(Ticket ticket) {
    tickets.save(ticket);
    Files.delete(Path.of("x"));
  }

  @SneakyThrows
  @org.springframework.transaction.annotation.Transactional(rollbackFor = Exception.class)
  public void sellSafe(Ticket ticket) {
    tickets.save(ticket);
    Files.delete(Path.of("x"));
  }

  @org.springframework.transaction.annotation.Transactional
  public void reportedBySonar(Ticket ticket) throws IOException {
    tickets.save(ticket);
    Files.delete(Path.of("x"));
  }

  @Unit
  public void composed(Ticket ticket) throws IOException {
    tickets.save(ticket);
    Files.delete(Path.of("x"));
  }
}

@Stateless
class Bookings {

  @PersistenceContext
  private EntityManager manager;

  public void book(Ticket ticket) throws StockException { // Noncompliant
    manager.persist(ticket);
    if (ticket.id == 3) {
      throw new StockException();
    }
  }

  public void bookSafe(Ticket ticket) throws RolledBack {
    manager.persist(ticket);
    if (ticket.id == 3) {
      throw new RolledBack();
    }
  }

  @TransactionAttribute(TransactionAttributeType.NEVER)
  public void outside(Ticket ticket) throws StockException {
    manager.persist(ticket);
    throw new StockException();
  }
}

@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
class ByHand {

  @PersistenceContext
  private EntityManager manager;

  public void book(Ticket ticket) throws StockException {
    manager.persist(ticket);
    throw new StockException();
  }
}
