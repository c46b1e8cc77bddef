package samples.entities;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Column;
import jakarta.persistence.Converter;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import java.math.BigDecimal;
import java.util.List;

@Entity
class Product {
  @Id
  private Long id;

  private double price; // Noncompliant {{"price" is money in a double, which cannot hold most cents exactly; use BigDecimal, or count the smallest unit in whole numbers.}}
//               ^^^^^

  @Column(name = "unit_cost", nullable = false)
  private Float unitCost; // Noncompliant {{"unitCost" is money in a Float, which cannot hold most cents exactly; use BigDecimal, or count the smallest unit in whole numbers.}}

  @ElementCollection
  private List<Double> formerPrices; // Noncompliant {{"formerPrices" is money in a Double, which cannot hold most cents exactly; use BigDecimal, or count the smallest unit in whole numbers.}}

  @Column(columnDefinition = "double precision") // Noncompliant {{"listPrice" stores money as a floating-point number, which loses cents; use BigDecimal, or count the smallest unit in whole numbers.}}
//                           ^^^^^^^^^^^^^^^^^^
  private BigDecimal listPrice;

  private double weight;
}

@Entity
class BankAccount {
  @Id
  private Long id;
  private Double balance; // Noncompliant
  private double overdraftFee; // Noncompliant
  private float interestRate;
}

@MappedSuperclass
abstract class Charged {
  protected double totalAmount; // Noncompliant
}

@Embeddable
record Totals(double subtotal, double tax, double grandTotal, double discountPercent) { // Noncompliant 3
}

@Entity
class Employee {
  private Long id;
  private double monthlySalary;

  @Id
  public Long getId() {
    return id;
  }

  public void setId(Long id) {
    this.id = id;
  }

  public double getMonthlySalary() { // Noncompliant
    return monthlySalary;
  }

  public void setMonthlySalary(double monthlySalary) {
    this.monthlySalary = monthlySalary;
  }
}

class Money {
  private final BigDecimal value = BigDecimal.ZERO;

  BigDecimal value() {
    return value;
  }
}

@Converter(autoApply = true)
class MoneyConverter implements AttributeConverter<Money, Double> { // Noncompliant {{"MoneyConverter" stores money as a floating-point number, which loses cents; use BigDecimal, or count the smallest unit in whole numbers.}}
//                                                        ^^^^^^
  @Override
  public Double convertToDatabaseColumn(Money money) {
    return money.value().doubleValue();
  }

  @Override
  public Money convertToEntityAttribute(Double column) {
    return new Money();
  }
}
