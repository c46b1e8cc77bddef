package samples.bulk.handed;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

@Entity
class Parcel {

  @Id
  Long id;
  String state;
}

@Repository
class ParcelDao {

  private final JdbcTemplate jdbc;

  ParcelDao(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  void forgetAll() {
    run("DELETE FROM parcel"); // Noncompliant
  }

  void forgetDelivered() {
    run("DELETE FROM parcel WHERE state = 'DELIVERED'");
  }

  private void run(String statement) {
    jdbc.update(statement);
  }

  void closeAll() {
    narrowed("UPDATE parcel SET state = 'CLOSED'");
  }

  private void narrowed(String statement) {
    jdbc.update(statement + " WHERE state = 'DELIVERED'");
  }
}

class Parcels implements PanacheRepository<Parcel> {

  void forgetAll() {
    delete("from Parcel"); // Noncompliant
  }

  void forgetReallyAll() {
    delete("DELETE FROM Parcel p"); // Noncompliant
  }

  void forgetDelivered() {
    delete("from Parcel where state = ?1", "DELIVERED");
    delete("state", "DELIVERED");
    delete("state = ?1 and id < ?2", "DELIVERED", 100L);
  }
}
