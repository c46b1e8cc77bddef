// libraries: legacy
package samples.javax;

import javax.persistence.*;
import lombok.Data;

@Data
@Entity
class Expense {
  @Id
  @GeneratedValue
  private Long id;

  private double amount; // Noncompliant

  @Column(precision = 10, scale = 2)
  private Double vatAmount; // Noncompliant
}
