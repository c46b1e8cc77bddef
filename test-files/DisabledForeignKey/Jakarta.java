package samples.jakarta;

import static jakarta.persistence.ConstraintMode.NO_CONSTRAINT;

import jakarta.persistence.AssociationOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ConstraintMode;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinColumns;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import jakarta.persistence.PrimaryKeyJoinColumn;
import jakarta.persistence.SecondaryTable;
import java.util.List;
import java.util.Set;
import org.hibernate.annotations.NotFound;
import org.hibernate.annotations.NotFoundAction;

@Entity
@SecondaryTable(name = "order_details", foreignKey = @ForeignKey(NO_CONSTRAINT)) // Noncompliant {{Nothing stops "PurchaseOrder" from referring to a row that does not exist; let the database create and check its foreign key.}}
class PurchaseOrder {
  @Id
  private Long id;

  @ManyToOne
  @JoinColumn(name = "customer_id", foreignKey = @ForeignKey(ConstraintMode.NO_CONSTRAINT)) // Noncompliant {{Nothing stops "customer" from referring to a row that does not exist; let the database create and check its foreign key.}}
//                                               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  private Customer customer;

  @ManyToOne
  @JoinColumn(
    name = "payer_id",
    foreignKey = @ForeignKey(name = "none")) // Noncompliant
  private Customer payer;

  @OneToOne
  @JoinColumns(
    value = {@JoinColumn(name = "region"), @JoinColumn(name = "number")},
    foreignKey = @ForeignKey(value = ConstraintMode.NO_CONSTRAINT)) // Noncompliant
  private Customer agent;

  @ManyToMany
  @JoinTable(
    name = "order_watcher",
    joinColumns = @JoinColumn(name = "order_id"),
    foreignKey = @ForeignKey(NO_CONSTRAINT), // Noncompliant
    inverseForeignKey = @ForeignKey(NO_CONSTRAINT)) // Noncompliant
  private Set<Customer> watchers;

  @ElementCollection
  @CollectionTable(name = "order_tag", foreignKey = @ForeignKey(ConstraintMode.NO_CONSTRAINT)) // Noncompliant
  private Set<String> tags;

  @OneToMany
  @JoinColumn(name = "order_id", foreignKey = @ForeignKey(value = NO_CONSTRAINT, name = "order_lines")) // Noncompliant
  private List<OrderLine> lines;

  @ManyToOne
  @NotFound(action = NotFoundAction.IGNORE) // Noncompliant {{A row that "invoice" refers to can be lost without anybody noticing; repair the data and let a foreign key keep it.}}
  private Invoice invoice;

  @Column(name = "carrier_id")
  private Long carrierId;

  @ManyToOne
  @JoinColumn(name = "carrier_id", insertable = false, updatable = false, foreignKey = @ForeignKey(NO_CONSTRAINT)) // Noncompliant
  private Customer carrier;

  @Embedded
  @AssociationOverride(name = "country", joinColumns = @JoinColumn(name = "ship_country", foreignKey = @ForeignKey(NO_CONSTRAINT))) // Noncompliant
  private Address shipTo;
}

@Embeddable
class Address {
  @ManyToOne
  @JoinColumn(foreignKey = @ForeignKey(NO_CONSTRAINT)) // Noncompliant {{Nothing stops "country" from referring to a row that does not exist; let the database create and check its foreign key.}}
  private Country country;
}

@MappedSuperclass
abstract class Owned {
  private Customer owner;

  @ManyToOne
  @JoinColumn(foreignKey = @ForeignKey(NO_CONSTRAINT)) // Noncompliant
  public Customer getOwner() {
    return owner;
  }

  public void setOwner(Customer owner) {
    this.owner = owner;
  }
}

@Entity
@PrimaryKeyJoinColumn(name = "line_id", foreignKey = @ForeignKey(ConstraintMode.NO_CONSTRAINT)) // Noncompliant
class DiscountedLine extends OrderLine {
}

@Entity
class OrderLine {
  @Id
  private Long id;
}

@Entity
class Customer {
  @Id
  private Long id;
}

@Entity
class Invoice {
  @Id
  private Long id;
}

@Entity
class Country {
  @Id
  private String code;
}
