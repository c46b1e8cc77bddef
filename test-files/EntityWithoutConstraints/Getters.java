package samples.getters;

import jakarta.persistence.Access;
import jakarta.persistence.AccessType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Transient;
import jakarta.validation.constraints.NotNull;

@Entity
class Product { // Noncompliant {{"Product" stores "name" and "available" without a single constraint; declare what is required, unique or limited.}}
//    ^^^^^^^

  private Long id;
  private String label;
  private Boolean inStock;
  private int notMapped;

  @Id
  public Long getId() {
    return id;
  }

  public void setId(Long id) {
    this.id = id;
  }

  @Column(name = "product_name")
  public String getName() {
//              ^^^^^^^<
    return label;
  }

  public void setName(String name) {
    this.label = name;
  }

  public Boolean isAvailable() {
//               ^^^^^^^^^^^<
    return inStock;
  }

  public void setAvailable(Boolean available) {
    this.inStock = available;
  }

  @Transient
  public int getNotMapped() {
    return notMapped;
  }

  public String get() {
    return label;
  }

  public String describe() {
    return label;
  }
}

@Entity
@Access(AccessType.FIELD)
class Invoice { // Noncompliant {{"Invoice" stores "number" and 2 more columns without a single constraint; declare what is required, unique or limited.}}

  @Id
  private Long id;
  private String number;
  private String recipient;
  @Transient
  private String normalized;

  @Access(AccessType.PROPERTY)
  public String getNormalized() {
    return number.trim();
  }

  public void setNormalized(String normalized) {
    this.normalized = normalized;
  }

  public String getTitle() {
    return number + " " + recipient;
  }
}

@Entity
class ConstrainedGetter {

  private Long id;
  private String name;
  private String note;

  @Id
  public Long getId() {
    return id;
  }

  public void setId(Long id) {
    this.id = id;
  }

  @Column(nullable = false, length = 120)
  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public String getNote() {
    return note;
  }

  public void setNote(String note) {
    this.note = note;
  }
}

@Entity
class ConstrainedFieldBehindAGetter {

  private Long id;
  @NotNull
  private String name;
  private String note;

  @Id
  public Long getId() {
    return id;
  }

  public void setId(Long id) {
    this.id = id;
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public String getNote() {
    return note;
  }

  public void setNote(String note) {
    this.note = note;
  }
}
