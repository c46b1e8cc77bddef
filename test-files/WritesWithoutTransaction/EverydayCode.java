package samples.loose.everyday;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import lombok.Data;
import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.mongodb.repository.MongoRepository;
import org.springframework.data.r2dbc.repository.R2dbcRepository;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.reactive.TransactionalOperator;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@Data
@Entity
class Account {

  @Id
  private Long id;
  private long balance;
}

@Data
@Entity
class Booking {

  @Id
  private Long id;
}

record Transfer(long from, long to, long amount) {
}

interface AccountRepository extends JpaRepository<Account, Long> {
}

interface BookingRepository extends JpaRepository<Booking, Long> {

  void deleteByIdIn(List<Long> ids);
}

interface Notes extends MongoRepository<Booking, String> {
}

interface ReactiveAccounts extends R2dbcRepository<Account, Long> {
}

interface ReactiveBookings extends R2dbcRepository<Booking, Long> {
}

@Retention(RetentionPolicy.RUNTIME)
@Transactional
@interface UseCase {
}

interface Booker {

  @Transactional
  void book(Account account, Booking booking);
}

@Slf4j
@Service
@RequiredArgsConstructor
class Transfers implements Booker {

  private final AccountRepository accounts;
  private final BookingRepository bookings;
  private final Notes notes;
  private final JdbcTemplate jdbc;
  private final NamedParameterJdbcTemplate named;
  private final JdbcClient client;
  private final TransactionTemplate transactions;
  private final DataSource source;

  public void transfer(Transfer transfer) { // Noncompliant
    Account from = accounts.findById(transfer.from()).orElseThrow();
    Account to = accounts.findById(transfer.to()).orElseThrow();
    from.setBalance(from.getBalance() - transfer.amount());
    to.setBalance(to.getBalance() + transfer.amount());
    accounts.save(from);
    accounts.save(to);
  }

  public void different(Account account) { // Noncompliant
    accounts.save(account);
    bookings.save(new Booking());
  }

  public void loop(List<Account> all) { // Noncompliant
    for (Account account : all) {
      accounts.save(account);
    }
  }

  public void stream(List<Account> all) { // Noncompliant
    all.forEach(accounts::save);
  }

  public void lambda(List<Account> all) { // Noncompliant
    all.stream().filter(account -> account.getBalance() > 0).forEach(account -> accounts.save(account));
  }

  public void reference(List<Account> all) { // Noncompliant
    all.stream().filter(account -> account.getBalance() > 0).forEach(this::storeAccount);
  }

  public void partByPart(List<Account> all) {
    batches(all).forEach(this::storeAll);
  }

  private static List<List<Account>> batches(List<Account> all) {
    return List.of(all);
  }

  private void storeAll(List<Account> some) {
    some.forEach(account -> accounts.save(account));
  }

  public void inHelpers(Account account) { // Noncompliant
    storeAccount(account);
    storeBooking();
  }

  private void storeAccount(Account account) {
    accounts.saveAndFlush(account);
  }

  private void storeBooking() {
    bookings.save(new Booking());
  }

  public void jdbc(long id) { // Noncompliant
    jdbc.update("insert into booking values (?)", id);
    jdbc.update("update account set balance = 0 where id = ?", id);
  }

  public void named(long id) { // Noncompliant
    named.update("insert into booking values (:id)", Map.of("id", id));
    client.sql("update account set balance = 0 where id = :id").param("id", id).update();
  }

  public void byHand() throws SQLException { // Noncompliant
    try (Connection connection = source.getConnection();
      PreparedStatement one = connection.prepareStatement("insert into booking values (1)");
      PreparedStatement other = connection.prepareStatement("update account set balance = 0 where id = 1")) {
      one.executeUpdate();
      other.executeUpdate();
    }
  }

  public void byHandInTransaction() throws SQLException {
    try (Connection connection = source.getConnection();
      PreparedStatement one = connection.prepareStatement("insert into booking values (1)");
      PreparedStatement other = connection.prepareStatement("update account set balance = 0 where id = 1")) {
      connection.setAutoCommit(false);
      one.executeUpdate();
      other.executeUpdate();
      connection.commit();
    }
  }

  @Transactional
  public void inTransaction(Account account) {
    accounts.save(account);
    bookings.save(new Booking());
  }

  @UseCase
  public void composed(Account account) {
    accounts.save(account);
    bookings.save(new Booking());
  }

  @Override
  public void book(Account account, Booking booking) {
    accounts.save(account);
    bookings.save(booking);
  }

  public void template(Account account) {
    transactions.executeWithoutResult(status -> {
      accounts.save(account);
      bookings.save(new Booking());
    });
  }

  public void one(Account account) {
    accounts.save(account);
    log.info("saved");
  }

  public void all(List<Account> all) {
    accounts.saveAll(all);
  }

  public void choice(Account account, Booking booking) {
    if (booking == null) {
      accounts.save(account);
    } else {
      bookings.save(booking);
    }
  }

  public void early(Account account, Booking booking) {
    if (booking == null) {
      accounts.save(account);
      return;
    }
    bookings.save(booking);
  }

  public void rows(List<Account> all) {
    for (Account account : all) {
      try {
        accounts.save(account);
      } catch (RuntimeException e) {
        log.error("Row not imported", e);
      }
    }
  }

  public void documents(Booking one, Booking other) {
    notes.save(one);
    notes.save(other);
  }

  @Scheduled(fixedDelay = 1000)
  public void expire() {
    for (Account account : accounts.findAll()) {
      account.setBalance(0);
      accounts.save(account);
    }
  }

  public void replace(List<Booking> all) { // Noncompliant
    bookings.deleteAll();
    bookings.saveAll(all);
  }
}

@Service
@Transactional
@RequiredArgsConstructor
class WholeClass {

  private final AccountRepository accounts;
  private final BookingRepository bookings;

  public void both(Account account) {
    accounts.save(account);
    bookings.save(new Booking());
  }
}

@RestController
@RequiredArgsConstructor
class TransferController {

  private final AccountRepository accounts;
  private final BookingRepository bookings;
  private final WholeClass service;

  @PostMapping("/transfers")
  public void transfer(@RequestBody Account account) { // Noncompliant
    accounts.save(account);
    bookings.save(new Booking());
  }

  @PostMapping("/transfers2")
  public void throughService(@RequestBody Account account) {
    service.both(account);
  }
}

@Component
@RequiredArgsConstructor
class Reactive {

  private final ReactiveAccounts accounts;
  private final ReactiveBookings bookings;
  private final TransactionalOperator operator;

  public Mono<Booking> chain(Account account) { // Noncompliant
    return accounts.save(account).flatMap(saved -> bookings.save(new Booking()));
  }

  public Mono<Booking> reference(Account account) { // Noncompliant
    return accounts.save(account).map(saved -> new Booking()).flatMap(bookings::save);
  }

  public Mono<Void> then(Account account) { // Noncompliant
    return accounts.save(account).then(bookings.save(new Booking())).then();
  }

  public Mono<Booking> operator(Account account) {
    return accounts.save(account).flatMap(saved -> bookings.save(new Booking())).as(operator::transactional);
  }

  @Transactional
  public Mono<Booking> declared(Account account) {
    return accounts.save(account).flatMap(saved -> bookings.save(new Booking()));
  }

  public Flux<Account> all(List<Account> all) {
    return accounts.saveAll(all);
  }
}
