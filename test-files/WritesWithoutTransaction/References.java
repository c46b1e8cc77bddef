package samples.writes.references;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.stereotype.Service;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

@Entity
class Rental {

  @Id
  Long id;
}

@Entity
class Deposit {

  @Id
  Long id;
}

interface Rentals extends JpaRepository<Rental, Long> {
}

interface Deposits extends JpaRepository<Deposit, Long> {
}

@Service
class RentalDesk {

  private final Rentals rentals;
  private final Deposits deposits;
  private final TransactionTemplate transaction;
  private final Rental rental = new Rental();
  private final Deposit deposit = new Deposit();

  RentalDesk(Rentals rentals, Deposits deposits, TransactionTemplate transaction) {
    this.rentals = rentals;
    this.deposits = deposits;
    this.transaction = transaction;
  }

  public Rental hand() {
    return transaction.execute(this::place);
  }

  private Rental place(TransactionStatus status) {
    deposits.save(deposit);
    return rentals.save(rental);
  }

  public void handOne() {
    transaction.executeWithoutResult(this::placeQuietly);
  }

  void placeQuietly(TransactionStatus status) {
    deposits.save(deposit);
    rentals.save(rental);
  }

  public void handLambda(Rental one) {
    transaction.executeWithoutResult(status -> take(one));
  }

  private void take(Rental one) {
    deposits.save(deposit);
    rentals.save(one);
  }

  public void handAll(List<Rental> all) {
    transaction.executeWithoutResult(status -> all.forEach(this::bookBoth));
  }

  private void bookBoth(Rental one) {
    deposits.save(deposit);
    rentals.save(one);
  }

  public void each(List<Rental> all) { // Noncompliant
    all.forEach(this::takeBack);
  }

  public void takeBack(Rental one) { // Noncompliant
    deposits.delete(deposit);
    rentals.delete(one);
  }
}

@Service
class RentalOffice {

  private final RentalShelf shelf;
  private final TransactionTemplate transaction;

  RentalOffice(RentalShelf shelf, TransactionTemplate transaction) {
    this.shelf = shelf;
    this.transaction = transaction;
  }

  public void hand() {
    transaction.executeWithoutResult(shelf::move);
  }

  public void look(TransactionStatus status) {
    shelf.leave(status);
  }
}

@Service
class RentalShelf {

  private final Rentals rentals;
  private final Deposits deposits;

  RentalShelf(Rentals rentals, Deposits deposits) {
    this.rentals = rentals;
    this.deposits = deposits;
  }

  public void move(TransactionStatus status) {
    deposits.save(new Deposit());
    rentals.save(new Rental());
  }

  public void leave(TransactionStatus status) { // Noncompliant
    deposits.save(new Deposit());
    rentals.save(new Rental());
  }
}
