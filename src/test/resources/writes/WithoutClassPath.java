// without libraries
package writes;

import jakarta.persistence.EntityManager;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.kafka.core.KafkaTemplate;
import shop.ParcelRepository;

class WithoutClassPath {

  private ParcelRepository parcels;
  private NearbyDao nearby;
  private EntityManager manager;
  private JdbcTemplate jdbc;
  private KafkaTemplate<String, String> kafka;

  void store(Object parcel) {
    parcels.save(parcel); // Noncompliant {{STORE SAVE}}
    nearby.insert(parcel); // Noncompliant {{STORE INSERT}}
    manager.persist(parcel); // Noncompliant {{DATABASE INSERT}}
    manager.createQuery("delete from Parcel").executeUpdate(); // Noncompliant {{DATABASE ANY}}
    jdbc.update("delete from parcel where id = 1"); // Noncompliant {{DATABASE ANY}}
    kafka.send("topic", "text"); // Noncompliant {{MESSAGE SEND}}
    parcels.findAll();
  }
}
