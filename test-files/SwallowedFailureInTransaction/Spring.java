package com.acme.bank.half;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

@Entity
class Account {

  @Id
  private Long id;

  void add(long cents) {
    id += cents;
  }
}

interface Accounts extends JpaRepository<Account, Long> {
}

@Service
class Transfers {

  private static final Logger LOG = LoggerFactory.getLogger(Transfers.class);

  private final Accounts accounts;
  private final JdbcTemplate jdbc;
  private final TransactionTemplate transactions;

  Transfers(Accounts accounts, JdbcTemplate jdbc, TransactionTemplate transactions) {
    this.accounts = accounts;
    this.jdbc = jdbc;
    this.transactions = transactions;
  }

  @Transactional
//^^^^^^^^^^^^^^>
  public void transfer(Account from, Account to, long cents) {
    accounts.save(from);
    try {
      to.add(cents);
      accounts.save(to);
//             ^^^^>
    } catch (Exception e) { // Noncompliant {{When "save" fails, the transaction goes on and commits without it: let the failure through, or mark the transaction for rollback.}}
//           ^^^^^^^^^^^
      LOG.error("Not added", e);
    }
  }

  @Transactional
  public boolean answered(Account from, Account to) {
    try {
      jdbc.update("update account set cents = cents - 1 where id = ?", from);
      jdbc.update("update account set cents = cents + 1 where id = ?", to);
      return true;
    } catch (DataAccessException e) { // Noncompliant
      return false;
    }
  }

  @Transactional
  public void single(Account account) {
    try {
      accounts.save(account);
    } catch (RuntimeException e) { // Noncompliant
      LOG.warn("Not saved");
    }
  }

  @Transactional(propagation = Propagation.REQUIRES_NEW)
  public void byHelper(Account from, Account to) {
    book(from);
    book(to);
  }

  private void book(Account account) {
    try {
      accounts.save(account);
    } catch (Exception e) { // Noncompliant
      LOG.error("Not booked", e);
    }
  }

  public void byTemplate(Account from, Account to) {
    transactions.executeWithoutResult(status -> {
      accounts.save(from);
      try {
        accounts.save(to);
      } catch (Exception e) { // Noncompliant
        LOG.error("Not added", e);
      }
    });
  }
}

@Service
@Transactional
class Closings {

  private final Accounts accounts;

  Closings(Accounts accounts) {
    this.accounts = accounts;
  }

  public void close(Account account, Account rest) {
    try {
      accounts.save(rest);
      accounts.delete(account);
    } catch (Exception e) { // Noncompliant
      // the customer can try again
    }
  }
}

@Service
class Postings {

  private static final Logger LOG = LoggerFactory.getLogger(Postings.class);

  private final Accounts accounts;

  Postings(Accounts accounts) {
    this.accounts = accounts;
  }

  @Transactional
  public void postAll(java.util.List<Account> posted) {
    posted.forEach(account -> {
      try {
        accounts.save(account);
      } catch (RuntimeException e) { // Noncompliant
        System.out.println("Skipped");
      }
    });
  }

  @Transactional
  public void postAllOrNone(java.util.List<Account> posted) {
    posted.forEach(account -> {
      try {
        accounts.save(account);
      } catch (RuntimeException e) {
        LOG.error("Not posted", e);
        throw e;
      }
    });
  }
}
