package samples.lookedup;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

@Entity
class Customer {
  @Id
  private Long id;
  private String email; // Noncompliant
  private String phone;
}
