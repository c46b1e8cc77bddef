package samples.writes.inherited;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Entity
class Purse {

  @Id
  Long id;
  long cents;
}

@Entity
class Receipt {

  @Id
  Long id;
  long cents;
}

interface Purses extends JpaRepository<Purse, Long> {
}

interface Receipts extends JpaRepository<Receipt, Long> {
}

abstract class PurseKeeper {

  protected final Purses purses;

  PurseKeeper(Purses purses) {
    this.purses = purses;
  }

  protected void keep(Purse purse) {
    purses.save(purse);
  }
}

@Service
class PayingService extends PurseKeeper {

  private final Receipts receipts;

  PayingService(Purses purses, Receipts receipts) {
    super(purses);
    this.receipts = receipts;
  }

  public void pay(Purse purse, Receipt receipt) { // Noncompliant
    purse.cents -= receipt.cents;
    keep(purse);
    receipts.save(receipt);
  }

  @Transactional
  public void payAtOnce(Purse purse, Receipt receipt) {
    purse.cents -= receipt.cents;
    keep(purse);
    receipts.save(receipt);
  }
}
