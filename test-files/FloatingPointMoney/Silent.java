package samples.silent;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Transient;
import java.math.BigDecimal;
import lombok.Data;
import org.hibernate.annotations.Immutable;
import org.springframework.stereotype.Service;

@Entity
class Product {
  private static final double LOWEST_PRICE = 0.01;

  @Id
  private Long id;
  @Column(precision = 12, scale = 2)
  private BigDecimal price;
  private long priceInCents;
  private double weight;
  private double priceChangePercent;
  private double discountRate;
  private double taxRate;
  private double taxPercentage;
  private double costFactor;
  private double averagePrice;
  private double priceIndex;
  private double priceWeight;
  private double depositYears;
  private double totalDistance;
  private double caloriesTotal;
  private double amountOfSugar;
  private double latitude;
  private double longitude;
  private Float rating;
  private String total;
  private boolean feePaid;
  @Column(columnDefinition = "double precision")
  private BigDecimal length;
  @Column(columnDefinition = "numeric(12, 2)")
  private BigDecimal deposit;
  @Transient
  private double shownPrice;
  private transient double cachedPrice;
}

@Data
class Ingredient {
  private String name;
  private double amount;
  private String unit;
}

@Data
class GraphEdge {
  private double cost;
}

@Data
class LeaveRequest {
  private double balance;
}

@Data
class RevenueChart {
  private double revenue;
}

record SalesStatistics(double totalRevenue, double wage) {
}

@Entity
@Immutable
class MonthlyTurnover {
  @Id
  private Long id;
  private double revenue;
}

@Service
@Data
class PriceCalculator {
  private double price;
}

class Calculation {
  private double price;

  double add(double fee) {
    double total = price + fee;
    price = total;
    return total;
  }
}

class Money {
  private final BigDecimal amount = BigDecimal.TEN;

  public BigDecimal getAmount() {
    return amount;
  }
}

class MoneyConverter implements AttributeConverter<Money, BigDecimal> {
  @Override
  public BigDecimal convertToDatabaseColumn(Money money) {
    return money.getAmount();
  }

  @Override
  public Money convertToEntityAttribute(BigDecimal column) {
    return new Money();
  }
}

class LengthConverter implements AttributeConverter<BigDecimal, Double> {
  @Override
  public Double convertToDatabaseColumn(BigDecimal length) {
    return length.doubleValue();
  }

  @Override
  public BigDecimal convertToEntityAttribute(Double column) {
    return BigDecimal.valueOf(column);
  }
}

interface Priced {
  double getPrice();
}

enum Tariff {
  BASIC(9.99);

  private final double price;

  Tariff(double price) {
    this.price = price;
  }

  public double getPrice() {
    return price;
  }
}

class Memory {
  private double total;
  private double used;

  public double getTotal() {
    return total;
  }

  public void setTotal(double total) {
    this.total = total;
  }
}

record DiskBalance(double total, double balance) {
}
