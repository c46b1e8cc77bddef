package samples.transactions.inherited;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Entity
class Debt {

  @Id
  Long id;
}

@Entity
class Proof {

  @Id
  Long id;
}

interface Debts extends JpaRepository<Debt, Long> {
}

interface Proofs extends JpaRepository<Proof, Long> {
}

abstract class Clerk {

  private static final Logger LOG = LoggerFactory.getLogger(Clerk.class);

  protected void shrug(Exception e) {
    LOG.warn("Never mind", e);
  }

  protected void complain(Exception e) {
    throw new IllegalStateException("The books are not right", e);
  }
}

@Service
class DebtService extends Clerk {

  private final Debts debts;
  private final Proofs proofs;

  DebtService(Debts debts, Proofs proofs) {
    this.debts = debts;
    this.proofs = proofs;
  }

  @Transactional
  public void settle(Debt debt, Proof proof) {
    debts.delete(debt);
    try {
      proofs.save(proof);
    } catch (RuntimeException e) { // Noncompliant
      shrug(e);
    }
  }

  @Transactional
  public void settleOrFail(Debt debt, Proof proof) {
    debts.delete(debt);
    try {
      proofs.save(proof);
    } catch (RuntimeException e) {
      complain(e);
    }
  }
}
