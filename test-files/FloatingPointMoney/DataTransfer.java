package samples.datatransfer;

import java.util.List;
import lombok.Data;
import lombok.Getter;
import lombok.Value;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

record PaymentRequest(String iban, double amount, String currency) { // Noncompliant {{"amount" is money in a double, which cannot hold most cents exactly; use BigDecimal, or count the smallest unit in whole numbers.}}
//                                        ^^^^^^
}

@Data
class CartItem {
  private String sku;
  private int quantity;
  private Double pricePerUnit; // Noncompliant
  private double pricePerDay; // Noncompliant
}

@Value
class Quote {
  float total; // Noncompliant
  float distance;
}

@Data
class Ride {
  private Double fare; // Noncompliant
  private Double fareMultiplier;
  private double farePerKm; // Noncompliant
}

class Booking {
  @Getter
  private double deposit; // Noncompliant
  private double cachedDeposit;
}

class OrderResponse {
  private double totalPrice; // Noncompliant
  private List<Double> refundAmounts; // Noncompliant
  private double internalCost;
  public double shippingFee; // Noncompliant

  public double getTotalPrice() {
    return totalPrice;
  }

  public void setTotalPrice(double totalPrice) {
    this.totalPrice = totalPrice;
  }

  public List<Double> getRefundAmounts() {
    return refundAmounts;
  }

  double margin() {
    return totalPrice - internalCost;
  }
}

@Document
@Data
class Donation {
  @Id
  private String id;
  private double amount; // Noncompliant
}
