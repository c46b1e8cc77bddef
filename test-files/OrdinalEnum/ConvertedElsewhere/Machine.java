package samples.ordinal.elsewhere;

import jakarta.persistence.Entity;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;

@Entity
class Machine {

  @Id
  private Long id;
  private Mode mode;
  private Color color; // Noncompliant
  @Enumerated // Noncompliant
  private Mode lastMode;
}
