package samples.jdbcclients;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class Parcels {

  private final JdbcClient client;

  Parcels(JdbcClient client) {
    this.client = client;
  }

  @GetMapping("/parcels")
  List<Parcel> all() {
    return client.sql("select id, city from parcel order by id").query(Parcel.class).list(); // Noncompliant
  }

  @GetMapping("/parcels/first")
  List<Parcel> first() {
    return client.sql("select id, city from parcel order by id fetch first 20 rows only").query(Parcel.class).list();
  }

  @GetMapping("/parcels/near")
  List<Parcel> near(String city) {
    return client.sql("select id, city from parcel where city = :city").param("city", city).query(Parcel.class).list();
  }

  record Parcel(long id, String city) {
  }
}
