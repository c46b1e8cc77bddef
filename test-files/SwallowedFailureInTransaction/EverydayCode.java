package samples.swallowedtx.everyday;

import jakarta.ejb.Stateless;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Id;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.ArrayList;
import java.util.List;
import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;
import org.springframework.transaction.support.TransactionTemplate;

@Entity
class Account {

  @Id
  Long id;
  long balance;
}

@Entity
class AuditEntry {

  @Id
  Long id;
}

interface AccountRepository extends JpaRepository<Account, Long> {
}

interface AuditRepository extends JpaRepository<AuditEntry, Long> {
}

@Retention(RetentionPolicy.RUNTIME)
@Transactional
@interface UseCase {
}

interface Transfers {

  @Transactional
  void byContract(Account from, Account to);
}

@Slf4j
@Service
@RequiredArgsConstructor
class TransferService implements Transfers {

  private final AccountRepository accounts;
  private final AuditRepository audits;
  private final JdbcTemplate jdbc;
  private final TransactionTemplate transactions;

  @Override
  public void byContract(Account from, Account to) {
    accounts.save(from);
    try {
      accounts.save(to);
    } catch (Exception e) { // Noncompliant
      log.error("Not saved", e);
    }
  }

  @UseCase
  public void composed(Account from, Account to) {
    accounts.save(from);
    try {
      accounts.save(to);
    } catch (RuntimeException ignored) { // Noncompliant
    }
  }

  @Transactional
  public boolean answered(Account from, Account to) {
    try {
      accounts.save(from);
      accounts.save(to);
    } catch (DataAccessException e) { // Noncompliant
      return false;
    }
    return true;
  }

  @Transactional
  public void inHelper(Account from, Account to) {
    accounts.save(from);
    keep(to);
  }

  private void keep(Account account) {
    try {
      accounts.save(account);
    } catch (Exception e) { // Noncompliant
      e.printStackTrace();
    }
  }

  @Transactional
  public void inLoop(List<Account> all) {
    for (Account account : all) {
      try {
        accounts.save(account);
      } catch (Exception e) { // Noncompliant
        log.warn("Skipped {}", account.id);
      }
    }
  }

  @Transactional
  public List<Long> collecting(List<Account> all) {
    List<Long> failed = new ArrayList<>();
    for (Account account : all) {
      try {
        accounts.save(account);
      } catch (Exception e) {
        failed.add(account.id);
      }
    }
    return failed;
  }

  @Transactional
  public void marked(Account from, Account to) {
    accounts.save(from);
    try {
      accounts.save(to);
    } catch (Exception e) {
      log.error("Undone", e);
      TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
    }
  }

  @Transactional
  public void rethrown(Account from, Account to) {
    accounts.save(from);
    try {
      accounts.save(to);
    } catch (Exception e) {
      throw new IllegalStateException("Not saved", e);
    }
  }

  @Transactional
  public void expected(Account from, Account to) {
    accounts.save(from);
    try {
      jdbc.update("insert into account values (?)", to.id);
    } catch (DuplicateKeyException known) {
      log.info("Known already");
    }
  }

  @Transactional
  public void audited(Account from) {
    accounts.save(from);
    try {
      audits.save(new AuditEntry());
    } catch (Exception e) {
      log.warn("Not audited", e);
    }
  }

  @Transactional(propagation = Propagation.NEVER)
  public void without(Account from, Account to) {
    accounts.save(from);
    try {
      accounts.save(to);
    } catch (Exception e) {
      log.error("Not saved", e);
    }
  }

  @Transactional
  public void reading(Account from) {
    accounts.save(from);
    try {
      accounts.findById(4L);
    } catch (Exception e) {
      log.error("Not read", e);
    }
  }

  public void template(Account from, Account to) {
    transactions.executeWithoutResult(status -> {
      accounts.save(from);
      try {
        accounts.save(to);
      } catch (DataIntegrityViolationException | IllegalStateException e) {
        log.error("Not saved", e);
      }
    });
    transactions.executeWithoutResult(status -> {
      accounts.save(from);
      try {
        jdbc.update("update account set balance = 0 where id = 3");
      } catch (Exception e) { // Noncompliant
        log.error("Not saved", e);
      }
    });
  }
}

@Stateless
class Bookings {

  @PersistenceContext
  private EntityManager manager;

  public void book(Account debit, Account credit) {
    manager.persist(debit);
    try {
      manager.persist(credit);
      manager.flush();
    } catch (PersistenceException e) { // Noncompliant
      System.err.println("not booked");
    }
  }
}
