package samples.withliquibase;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

@Entity
class Member {
  @Id
  private Long id;
  private String email;
  private String username; // Noncompliant
}
