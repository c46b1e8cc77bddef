package com.acme.bank.half.jakarta;

import jakarta.ejb.Stateless;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Id;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.util.logging.Level;
import java.util.logging.Logger;

@Entity
class Booking {

  @Id
  private Long id;
}

@Stateless
class Bookings {

  private static final Logger LOG = Logger.getLogger("bookings");

  @PersistenceContext
  private EntityManager entities;

  public void book(Booking debit, Booking credit) {
    entities.persist(debit);
    try {
      entities.persist(credit);
      entities.flush();
    } catch (PersistenceException e) { // Noncompliant
      LOG.log(Level.SEVERE, "Not booked", e);
    }
  }
}

class Statements {

  private final EntityManager entities;

  Statements(EntityManager entities) {
    this.entities = entities;
  }

  @Transactional
  public void store(Booking one, Booking two) {
    try {
      entities.persist(one);
      entities.persist(two);
    } catch (Exception e) { // Noncompliant
      Logger.getAnonymousLogger().warning(e.getMessage());
    }
  }
}
