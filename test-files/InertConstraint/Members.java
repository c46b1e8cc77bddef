package samples.inert.members;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Null;
import jakarta.validation.constraints.Positive;
import jakarta.validation.groups.ConvertGroup;
import jakarta.validation.groups.Default;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lombok.Data;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

record OrderLine(@NotBlank String sku, @Positive int pieces) {
}

record OrderRequest(@NotBlank String customer, List<Piece> pieces) { // Noncompliant {{Annotate "pieces" with "@Valid": validation stops here and never checks the constraints of "Piece", such as "@Positive" on "count".}}
//                                                         ^^^^^^
}

record Piece(@Positive int count) {
//           ^^^^^^^^^<  {{This constraint never runs.}}
}

@Data
class LombokOrder {

  @NotBlank
  private String customer;

  @NotNull
  private Address address; // Noncompliant

  @NotEmpty
  private List<OrderLine> lines; // Noncompliant

  private Map<String, OrderLine> byName; // Noncompliant

  @Valid
  private Address billing;

  private List<@Valid OrderLine> extras;

  @ConvertGroup(from = Default.class, to = Later.class)
  @Valid
  private Address later;

  @Null
  private Address never;

  private Size size;

  private transient Address cached;

  private SelfMade selfMade;

  private Customer owner;
}

interface Later {
}

enum Size {
  SMALL, LARGE
}

record Address(@NotBlank String street) {
}

record SelfMade(@NotBlank String name) {

  SelfMade {
    if (name == null) {
      throw new IllegalArgumentException("name");
    }
  }
}

class Bean {

  private String name;
  private Address address; // Noncompliant
  private Address onGetter;
  private Optional<Address> maybe;

  @NotBlank
  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public Address getAddress() {
    return address;
  }

  public void setAddress(Address address) { // reported on the field
    this.address = address;
  }

  @Valid
  public Address getOnGetter() {
    return onGetter;
  }

  public void setOnGetter(Address onGetter) {
    this.onGetter = onGetter;
  }
}

class Unvalidated {

  public Address address;
}

record PlainEnvelope(Address address) { // Noncompliant
}

@RestController
class EnvelopeController {

  @PostMapping("/envelopes")
  void send(@Valid @RequestBody PlainEnvelope envelope) {
    System.setProperty("street", envelope.address().street());
  }
}

record ReceiptResponse(@NotBlank String number, Address address) {
}

@Entity
class Customer {

  @Id
  private Long id;

  @NotBlank
  private String name;

  @ManyToOne
  private Customer referrer;
}

class Department {

  public Long departmentId;

  @NotBlank
  public String name;

  public List<Department> children;
}

class ContactDto {

  public Long id;

  @NotBlank
  public String name;
}

class Employee {

  public Long id;

  @NotBlank
  public String name;

  public Department department;

  public ContactDto contact; // Noncompliant
}

record Generic<T>(@NotBlank String kind, T content) {
}
