package samples.jakarta;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Lob;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

@Entity
class Customer { // Noncompliant {{"Customer" stores "name" and 2 more columns without a single constraint; declare what is required, unique or limited.}}
//    ^^^^^^^^

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  private String name;
//               ^^^^< {{"name" is declared without a constraint.}}
  private String email;
//               ^^^^^< {{"email" is declared without a constraint.}}
  private LocalDate birthday;
//                  ^^^^^^^^< {{"birthday" is declared without a constraint.}}

  @Transient
  private String displayName;
}

@Entity
@Table(name = "purchase_orders")
class PurchaseOrder { // Noncompliant {{"PurchaseOrder" stores "orderNumber" and "placedAt" without a single constraint; declare what is required, unique or limited.}}

  @Id
  @GeneratedValue
  @Column(name = "id", nullable = false, updatable = false)
  private Long id;

  @Version
  @Column(nullable = false)
  private long version;

  @Column(name = "order_number")
  private String orderNumber;

  @Column(name = "placed_at", nullable = true)
  private Instant placedAt;

  @ManyToOne
  @JoinColumn(name = "customer_id")
  private Customer customer;

  @OneToMany(mappedBy = "order")
  private List<OrderLine> lines = new ArrayList<>();
}

@Entity
class OrderLine { // Noncompliant {{"OrderLine" stores "product" and 4 more columns without a single constraint; declare what is required, unique or limited.}}

  static final int MOST = 100;

  @Id
  private long id;

  @ManyToOne
  private PurchaseOrder order;

  private String product;
  private BigDecimal price;
  @Enumerated(EnumType.STRING)
  private Unit unit;
  @Lob
  private String note;
  @Column(columnDefinition = "TEXT", unique = false)
  private String description;

  private transient String cached;
}

enum Unit {
  PIECE, KILOGRAM
}

class Outer {

  @Entity
  static class Subscriber { // Noncompliant
    @Id
    private String id;
    private String name;
    private String plan;
  }
}
