package com.acme.bank.half.silent;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.stereotype.Service;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;
import org.springframework.transaction.support.TransactionTemplate;

@Entity
class Position {

  @Id
  private Long id;
}

@Entity
class AuditRecord {

  @Id
  private Long id;
}

interface Positions extends JpaRepository<Position, Long> {
}

interface AuditRecords extends JpaRepository<AuditRecord, Long> {
}

interface Mails {

  void thank();
}

@Service
class Depots {

  private static final Logger LOG = LoggerFactory.getLogger(Depots.class);

  private final Positions positions;
  private final AuditRecords audits;
  private final TransactionTemplate transactions;
  private final TransactionTemplate inner;
  private final Mails mails;

  Depots(Positions positions, AuditRecords audits, TransactionTemplate transactions, TransactionTemplate inner, Mails mails) {
    this.positions = positions;
    this.audits = audits;
    this.transactions = transactions;
    this.inner = inner;
    this.mails = mails;
  }

  @Transactional
  public void rethrown(Position one, Position two) {
    try {
      positions.save(one);
      positions.save(two);
    } catch (Exception e) {
      throw new IllegalStateException("Not moved", e);
    }
  }

  @Transactional
  public boolean marked(Position one, Position two) {
    try {
      positions.save(one);
      positions.save(two);
      return true;
    } catch (Exception e) {
      TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
      return false;
    }
  }

  public void markedByStatus(Position one, Position two) {
    transactions.executeWithoutResult(status -> {
      try {
        positions.save(one);
        positions.save(two);
      } catch (Exception e) {
        status.setRollbackOnly();
      }
    });
  }

  @Transactional
  public void aside(Position one, AuditRecord record) {
    positions.save(one);
    try {
      audits.save(record);
    } catch (Exception e) {
      LOG.warn("No audit record", e);
    }
  }

  @Transactional
  public void otherWork(Position one) {
    positions.save(one);
    try {
      mails.thank();
    } catch (Exception e) {
      LOG.warn("No mail", e);
    }
  }

  @Transactional
  public void expected(Position one, Position two) {
    positions.save(one);
    try {
      positions.save(two);
    } catch (DuplicateKeyException e) {
      LOG.debug("There already");
    }
  }

  @Transactional
  public List<Position> rows(List<Position> all) {
    List<Position> failed = new ArrayList<>();
    for (Position position : all) {
      try {
        positions.save(position);
      } catch (Exception e) {
        failed.add(position);
      }
    }
    return failed;
  }

  @Transactional
  public Position toldByNull(Position one, boolean isNew) {
    try {
      if (isNew) {
        positions.save(one);
      } else {
        positions.saveAndFlush(one);
      }
      return one;
    } catch (Exception e) {
      LOG.error("Not saved", e);
    }
    return null;
  }

  @Transactional
  public void inPortions(Position one, Position two) {
    positions.save(one);
    try {
      inner.executeWithoutResult(status -> mails.thank());
      positions.save(two);
    } catch (TransactionException e) {
      LOG.warn("The rest follows in the next round", e);
    }
  }

  @Transactional(readOnly = true)
  public void reading(Position one) {
    try {
      positions.findAll();
    } catch (Exception e) {
      LOG.error("Not read", e);
    }
  }

  public void withoutTransaction(Position one, Position two) {
    try {
      transactions.executeWithoutResult(status -> {
        positions.save(one);
        positions.save(two);
      });
    } catch (Exception e) {
      LOG.error("Not moved, nothing was changed", e);
      throw e;
    }
  }
}
