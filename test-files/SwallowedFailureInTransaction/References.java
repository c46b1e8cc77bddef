package samples.swallowed.references;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.stereotype.Service;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

@Entity
class Voucher {

  @Id
  Long id;
}

interface Vouchers extends JpaRepository<Voucher, Long> {
}

@Service
class VoucherDesk {

  private static final Logger LOG = LoggerFactory.getLogger(VoucherDesk.class);

  private final Vouchers vouchers;
  private final TransactionTemplate transaction;
  private final Voucher first = new Voucher();
  private final Voucher second = new Voucher();

  VoucherDesk(Vouchers vouchers, TransactionTemplate transaction) {
    this.vouchers = vouchers;
    this.transaction = transaction;
  }

  public void issue() {
    transaction.executeWithoutResult(this::issueBoth);
  }

  private void issueBoth(TransactionStatus status) {
    vouchers.save(first);
    try {
      vouchers.save(second);
    } catch (RuntimeException e) { // Noncompliant
      LOG.error("Not issued", e);
    }
  }

  public void issueMarked() {
    transaction.executeWithoutResult(this::issueOrRollBack);
  }

  private void issueOrRollBack(TransactionStatus status) {
    vouchers.save(first);
    try {
      vouchers.save(second);
    } catch (RuntimeException e) {
      LOG.error("Not issued", e);
      status.setRollbackOnly();
    }
  }

  public void issueLambda(Voucher voucher) {
    transaction.executeWithoutResult(status -> issueTwo(voucher));
  }

  private void issueTwo(Voucher voucher) {
    vouchers.save(first);
    try {
      vouchers.save(voucher);
    } catch (RuntimeException e) { // Noncompliant
      LOG.error("Not issued", e);
    }
  }
}
