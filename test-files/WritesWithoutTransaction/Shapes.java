package samples.writes.shapes;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.math.BigDecimal;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

@Entity
class Booking {

  @Id
  Long id;
}

@Entity
class Bill {

  @Id
  Long id;
  BigDecimal amount;

  static Bill of(Booking booking) {
    Bill bill = new Bill();
    bill.id = booking.id;
    return bill;
  }
}

interface BookingRepository extends JpaRepository<Booking, Long> {
}

interface BillRepository extends JpaRepository<Bill, Long> {
}

interface BookingService {

  Booking book(Booking booking);
}

@Service
@RequiredArgsConstructor
class BookingServiceImpl implements BookingService {

  private final BookingRepository bookings;
  private final BillRepository bills;

  @Override
  public Booking book(Booking booking) { // Noncompliant
    Booking saved = bookings.save(booking);
    bills.save(Bill.of(saved));
    return saved;
  }

  public void replace(Booking old, Booking next) { // Noncompliant
    remove(old);
    bookings.save(next);
  }

  private void remove(Booking old) {
    bookings.delete(old);
  }

  @Transactional(propagation = Propagation.NOT_SUPPORTED)
  public void outside(Booking booking) { // Noncompliant
    bookings.save(booking);
    bills.save(Bill.of(booking));
  }

  @Transactional
  public void inside(Booking booking) {
    bookings.save(booking);
    bills.save(Bill.of(booking));
  }
}

@Service
class Accounts {

  private final JdbcTemplate jdbc;
  private final JdbcClient client;
  private final TransactionTemplate transactions;

  Accounts(JdbcTemplate jdbc, JdbcClient client, TransactionTemplate transactions) {
    this.jdbc = jdbc;
    this.client = client;
    this.transactions = transactions;
  }

  void transfer(long from, long to, BigDecimal amount) { // Noncompliant
    jdbc.update("update account set balance = balance - ? where id = ?", amount, from);
    jdbc.update("update account set balance = balance + ? where id = ?", amount, to);
  }

  void close(long id) { // Noncompliant
    client.sql("delete from posting where account = :id").param("id", id).update();
    client.sql("delete from account where id = :id").param("id", id).update();
  }

  void transferTogether(long from, long to, BigDecimal amount) {
    transactions.executeWithoutResult(status -> {
      jdbc.update("update account set balance = balance - ? where id = ?", amount, from);
      jdbc.update("update account set balance = balance + ? where id = ?", amount, to);
    });
  }
}

@Service
@Transactional
class Orders {

  private final BookingRepository bookings;
  private final BillRepository bills;

  Orders(BookingRepository bookings, BillRepository bills) {
    this.bookings = bookings;
    this.bills = bills;
  }

  void all(List<Booking> given) {
    bookings.saveAll(given);
    bills.saveAll(given.stream().map(Bill::of).toList());
  }
}
