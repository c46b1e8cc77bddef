package samples.silent;

import java.math.BigDecimal;

class Charge {

  static Charge create(BigDecimal amount) {
    return new Charge();
  }
}

class Ledger {

  Charge book(BigDecimal amount) {
    return Charge.create(amount);
  }
}
