package samples.amount.silent;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.math.BigDecimal;

@Entity
class Invoice {

  @Id
  private Long id;
  private BigDecimal amount;

  public BigDecimal getAmount() {
    return amount;
  }
}

record ChargeRequest(BigDecimal amount, int quantity) {
}
