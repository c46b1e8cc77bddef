package samples.jpaandhibernate;

import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Id;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaDelete;
import jakarta.persistence.criteria.CriteriaUpdate;
import jakarta.persistence.criteria.Root;
import org.hibernate.Session;

class SeatStore {

  private static final String FREE_ALL = "UPDATE Seat s SET s.taken = false";

  private final EntityManager manager;
  private final Session session;

  SeatStore(EntityManager manager, Session session) {
    this.manager = manager;
    this.session = session;
  }

  void texts(String hall, boolean all) {
    manager.createQuery("DELETE FROM Seat").executeUpdate(); // Noncompliant {{This statement deletes every row of "Seat"; say in its WHERE clause which rows are meant.}}
//                      ^^^^^^^^^^^^^^^^^^
    manager.createQuery(FREE_ALL).executeUpdate(); // Noncompliant {{This statement changes every row of "Seat"; say in its WHERE clause which rows are meant.}}
    manager.createNativeQuery("delete from seat").executeUpdate(); // Noncompliant
    session.createMutationQuery("delete Seat").executeUpdate(); // Noncompliant
    String text = "delete from Seat s";
    manager.createQuery(text).executeUpdate(); // Noncompliant
    manager.createQuery("DELETE FROM Seat s WHERE s.hall = :hall").setParameter("hall", hall).executeUpdate();
    String grown = "delete from Seat s";
    if (!all) {
      grown += " where s.hall = :hall";
    }
    manager.createQuery(grown).executeUpdate();
    manager.createQuery("delete from Seat s" + condition(hall)).executeUpdate();
    manager.createQuery("select s from Seat s").getResultList();
  }

  private String condition(String hall) {
    return hall == null ? "" : " where s.hall = '" + hall.length() + "'";
  }

  void criteria(CriteriaBuilder builder, String hall) {
    CriteriaDelete<Seat> deletion = builder.createCriteriaDelete(Seat.class);
//                                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^> {{It starts here and is never given a condition.}}
    deletion.from(Seat.class);
    manager.createQuery(deletion).executeUpdate(); // Noncompliant {{This call deletes every row of "Seat"; give it a condition that says which rows are meant.}}
//                      ^^^^^^^^
    CriteriaUpdate<Seat> update = builder.createCriteriaUpdate(Seat.class);
    update.from(Seat.class);
    update.set("taken", false);
    manager.createQuery(update).executeUpdate(); // Noncompliant {{This call changes every row of "Seat"; give it a condition that says which rows are meant.}}
    CriteriaDelete<Seat> narrow = builder.createCriteriaDelete(Seat.class);
    Root<Seat> seat = narrow.from(Seat.class);
    narrow.where(builder.equal(seat.get("hall"), hall));
    manager.createQuery(narrow).executeUpdate();
    CriteriaDelete<Seat> elsewhere = builder.createCriteriaDelete(Seat.class);
    narrowed(elsewhere);
    manager.createQuery(elsewhere).executeUpdate();
  }

  private void narrowed(CriteriaDelete<Seat> deletion) {
    deletion.where(deletion.from(Seat.class).get("hall").isNull());
  }

  @Entity
  static class Seat {
    @Id
    Long id;
    String hall;
    boolean taken;
  }
}
