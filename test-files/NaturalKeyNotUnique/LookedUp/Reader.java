package samples.lookedup;

import io.quarkus.hibernate.orm.panache.PanacheEntity;
import jakarta.persistence.Entity;
import java.util.List;

@Entity
class Reader extends PanacheEntity {
  public String email; // Noncompliant
  public String phone;

  static Reader findByEmail(String email) {
    return find("email", email).firstResult();
  }

  static List<Reader> findByPhone(String phone) {
    return list("phone", phone);
  }
}
