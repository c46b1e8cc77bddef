package samples.jakarta;

import static jakarta.persistence.CascadeType.ALL;
import static jakarta.persistence.CascadeType.PERSIST;
import static jakarta.persistence.CascadeType.REMOVE;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.MapsId;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import java.util.List;
import java.util.Set;
import org.hibernate.annotations.Cascade;

@Entity
class OrderLine {
  @Id
  private Long id;

  @ManyToOne(cascade = CascadeType.ALL) // Noncompliant {{Deleting one "OrderLine" also deletes its "product", which other rows share; leave removal out of what cascades.}}
//                     ^^^^^^^^^^^^^^^
  private Product product;
//                ^^^^^^^< {{This is what is deleted, which other rows share.}}

  @ManyToOne(fetch = FetchType.LAZY, cascade = {PERSIST, REMOVE}) // Noncompliant
//                                                       ^^^^^^
  @JoinColumn(name = "order_id", nullable = false)
  private PurchaseOrder order;

  @ManyToOne
  @Cascade(org.hibernate.annotations.CascadeType.DELETE) // Noncompliant
  private Product replacement;

  @ManyToOne(cascade = {CascadeType.PERSIST, CascadeType.MERGE})
  private Product gift;

  @ManyToOne(cascade = {})
  private Product spare;
}

@Entity
class Product {
  @Id
  private Long id;

  @ManyToMany(cascade = ALL) // Noncompliant {{Deleting one "Product" also deletes its "categories", which other rows share; leave removal out of what cascades.}}
  @JoinTable(name = "product_category", joinColumns = @JoinColumn(name = "product_id"), inverseJoinColumns = @JoinColumn(name = "category_id"))
  private Set<Category> categories;
}

@Entity
class Category {
  @Id
  private Long id;

  @ManyToMany(
    mappedBy = "categories",
    cascade = {
      CascadeType.PERSIST,
      CascadeType.REMOVE // Noncompliant
    })
  private Set<Product> products;

  @ManyToOne(cascade = CascadeType.REMOVE) // Noncompliant
  private Category parent;

  @OneToMany(mappedBy = "parent", cascade = CascadeType.ALL)
  private List<Category> children;
}

@Entity
class PurchaseOrder {
  @Id
  private Long id;

  @OneToMany(mappedBy = "order", cascade = CascadeType.ALL, orphanRemoval = true)
  private List<OrderLine> lines;
}

@MappedSuperclass
abstract class Owned {
  private Account owner;

  @ManyToOne(cascade = CascadeType.ALL) // Noncompliant {{Deleting one "Owned" also deletes its "owner", which other rows share; leave removal out of what cascades.}}
  public Account getOwner() {
    return owner;
  }

  public void setOwner(Account owner) {
    this.owner = owner;
  }
}

@Embeddable
class Approval {
  @ManyToOne(cascade = CascadeType.ALL) // Noncompliant
  private Account approver;
}

@Entity
class Account {
  @Id
  private Long id;

  @OneToOne(mappedBy = "account", cascade = CascadeType.ALL, orphanRemoval = true)
  private Profile profile;
}

@Entity
class Profile {
  @Id
  private Long id;

  @OneToOne(cascade = CascadeType.ALL) // Noncompliant {{Deleting one "Profile" also deletes its "account", which it is a part of; leave removal out of what cascades.}}
  @JoinColumn(name = "account_id")
  private Account account;
}

@Entity
class Avatar {
  @Id
  private Long id;

  @MapsId
  @OneToOne(orphanRemoval = true) // Noncompliant
//                          ^^^^
  private Account account;
}
