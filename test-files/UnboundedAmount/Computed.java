package samples.amount.computed;

import java.math.BigDecimal;
import lombok.Getter;
import lombok.NoArgsConstructor;
import lombok.Setter;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@Getter
@Setter
@NoArgsConstructor
class Surcharge {

  private String zone;
  private BigDecimal rate;

  Surcharge(String zone, BigDecimal price) {
    this.zone = zone;
    this.rate = price;
  }

  public BigDecimal getPrice() {
    return rate;
  }
}

class Toll {

  private final BigDecimal kept;

  Toll(BigDecimal price) { // the library has no other constructor
    this.kept = price;
  }

  public BigDecimal getPrice() { // Noncompliant
    return kept;
  }
}

@RestController
class Gates {

  @PostMapping("/surcharges")
  void surcharge(@RequestBody Surcharge surcharge) {
    System.setProperty("surcharge", surcharge.getZone());
  }

  @PostMapping("/tolls")
  void toll(@RequestBody Toll toll) {
    System.setProperty("toll", toll.toString());
  }
}

class Voucher {

  private BigDecimal priceValue;
  private BigDecimal feeValue; // Noncompliant

  public BigDecimal getPriceValue() {
    return priceValue;
  }

  public void setPriceValue(BigDecimal priceValue) {
    this.priceValue = priceValue;
  }

  public BigDecimal getFeeValue() {
    return feeValue;
  }

  public void setFeeValue(BigDecimal feeValue) {
    this.feeValue = feeValue;
  }
}

@RestController
class Vouchers {

  @PostMapping("/vouchers")
  BigDecimal worth(@RequestBody Voucher voucher) {
    return voucher.getPriceValue().compareTo(BigDecimal.ZERO) > 0 ? voucher.getPriceValue().add(voucher.getFeeValue()) : BigDecimal.ZERO;
  }
}
