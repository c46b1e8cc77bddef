package samples.amount.shop;

import java.math.BigDecimal;

class PricedItem {

  private BigDecimal price; // Noncompliant

  public BigDecimal getPrice() {
    return price;
  }

  public void setPrice(BigDecimal price) {
    this.price = price;
  }
}
